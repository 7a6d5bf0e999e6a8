set search_path = dangke;

-- The year whose notice says so: one may begin in the last days of the December before, or end on a first of January.
alter table holiday add column year int;
update holiday set year = extract(year from day);
alter table holiday alter column year set not null;
grant update on holiday to dangke_app;
