set search_path = dangke;

-- Where a member is signed in shows to them, and each can be ended by its own id: the subject of an identity is a secret’s
-- hash or an openid, and leaves the database to nobody. Of its use no more is kept than the latest day.
alter table identity add column identity_id uuid not null default gen_random_uuid();
alter table identity alter column identity_id drop default;
alter table identity add column last_used_on date;
update identity set last_used_on = (bound_at at time zone 'Asia/Shanghai')::date;
alter table identity alter column last_used_on set not null;
