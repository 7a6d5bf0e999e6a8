set search_path = dangke;

-- Whoever leaves on a day to come is on the roster till then: it is read in the order of all, and those who left are passed over.
drop index member_name_member_id_idx;
create index on member (name, member_id);

-- Files are looked for by their own id, whoever’s they are.
create index on file (file_id);
