set search_path = dangke;

-- What the codes of an activity’s door were made of before, until when, and who put another in its place: what was scanned
-- up to then, and arrives later, is still told by it. Added to, never altered. Owner: activity.
create table former_door (
  activity_id uuid not null references activity,
  door uuid not null,
  ended_at timestamptz not null,
  ended_by uuid not null references member,
  primary key (activity_id, door)
);
grant select, insert on former_door to dangke_app;
grant update (door) on activity to dangke_app;
