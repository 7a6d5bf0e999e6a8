set search_path = dangke;

-- A table of stations is uploaded like a picture, read, and removed.
alter table file
  drop constraint file_purpose_check,
  add constraint file_purpose_check check (purpose in ('clip', 'voice', 'slide', 'sheet'));

-- What was brought into the directory as a whole, by whom, and what was said of it.
create table station_import (
  import_id uuid primary key,
  -- Null where whoever runs the server brought it in.
  member_id uuid references member,
  imported_at timestamptz not null,
  report jsonb not null
);
grant select, insert on station_import to dangke_app;
