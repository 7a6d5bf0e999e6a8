set search_path = dangke;

-- What an activity left behind, from here on. Owner: activity.
create table activity_summary (
  activity_id uuid primary key references activity,
  summary text not null,
  written_by uuid not null references member,
  written_at timestamptz not null
);
grant select, insert, update (summary, written_by, written_at) on activity_summary to dangke_app;

create table activity_photo (
  activity_id uuid not null references activity,
  file_id uuid not null,
  member_id uuid not null references member,
  location text not null,
  -- As core/activities/photos.ts says.
  state text not null check (state in ('waiting', 'shown', 'refused')),
  reason text,
  added_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  primary key (activity_id, file_id)
);
create index on activity_photo (activity_id, added_at);
grant select, insert, delete, update (state, reason, decided_by, decided_at) on activity_photo to dangke_app;

create table activity_feedback (
  activity_id uuid not null references activity,
  member_id uuid not null references member,
  stars int not null check (stars between 1 and 5),
  words text not null,
  given_at timestamptz not null,
  primary key (activity_id, member_id)
);
grant select, insert, update (stars, words, given_at) on activity_feedback to dangke_app;

-- What is over and was not finished, for the timer.
create index activity_unfinished on activity (until_at) where state = 'published';
