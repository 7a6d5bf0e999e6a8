set search_path = dangke;

-- When somebody who runs it last said that all of it is right.
alter table station add checked_at timestamptz;
update station set checked_at = updated_at;
alter table station alter checked_at set not null;

-- As [{ "fileId", "location" }], in the order in which they are shown.
alter table station add pictures jsonb not null default '[]' check (jsonb_typeof(pictures) = 'array');

-- What a station no longer offers is taken from its menu; a room that is no more stays, for the bookings it had.
grant delete on station_service to dangke_app;
alter table station_room add retired_at timestamptz;

-- A file is a lecture's or a station's.
alter table file
  add station_id uuid references station,
  add check (lecture_id is null or station_id is null);
create index on file (station_id) where station_id is not null;
drop index file_stray;
create index file_stray on file (stray_since) where lecture_id is null and station_id is null;
grant update (station_id) on file to dangke_app;

-- What was changed, by whom, from what to what: only what differs stands in before and after. A new station has no before.
create table station_change (
  change_id uuid primary key,
  station_id uuid not null references station,
  -- Null where whoever runs the server brought it in.
  member_id uuid references member,
  changed_at timestamptz not null,
  before jsonb not null,
  after jsonb not null
);
create index on station_change (station_id, changed_at desc, change_id desc);
grant select, insert on station_change to dangke_app;

-- What somebody found otherwise than the directory says.
create table station_report (
  report_id uuid primary key,
  station_id uuid not null references station,
  member_id uuid not null references member,
  kind text not null check (kind in ('closed', 'place', 'details')),
  note text not null,
  reported_at timestamptz not null,
  -- mended: it was so, and is put right; kept: it was not so.
  state text not null default 'open' check (state in ('open', 'mended', 'kept')),
  -- A word to whoever reported it.
  answer text not null default '',
  settled_by uuid references member,
  settled_at timestamptz
);
create unique index station_report_once on station_report (member_id, station_id, kind) where state = 'open';
create index station_report_open on station_report (station_id, reported_at) where state = 'open';
create index on station_report (member_id, reported_at desc, report_id desc);
grant select, insert, update (state, answer, settled_by, settled_at) on station_report to dangke_app;
