set search_path = dangke;

-- Of the last save of a draft, made by the device that saved it, so that a retry is known for one.
alter table lecture add column change_id uuid;
