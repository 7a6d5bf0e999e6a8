set search_path = dangke;

-- The roster of a committee is read in its order; without these a page of it sorts everybody, and each notice to officers
-- and each look at what is awaited reads all offices and all turns there ever were.
create index on member (name, member_id) where left_on is null;
create index on officer (organisation_id);
create index on turn (organisation_id, due_on) where state = 'planned';
