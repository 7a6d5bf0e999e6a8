set search_path = dangke;

-- Whether a lecture is in a frozen list, folded into it as its parts are: each card of each list asks.
alter table lecture add column featured boolean not null default false;
update lecture set featured = true where lecture_id in (select lecture_id from featured);
