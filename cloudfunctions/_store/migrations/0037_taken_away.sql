set search_path = dangke;

-- What is deleted leaves its id here, so that a retry of deleting it is told from an id that somebody made up.

-- Drafts that their authors threw away; for a month.
create table discarded_draft (
  member_id uuid not null references member,
  lecture_id uuid not null,
  at timestamptz not null,
  primary key (member_id, lecture_id)
);
grant select, insert, delete, update (at) on discarded_draft to dangke_app;

-- Organisations that an activity’s leader asked to host it and asked no longer.
create table uninvited_host (
  activity_id uuid not null references activity,
  organisation_id uuid not null references organisation,
  primary key (activity_id, organisation_id)
);
grant select, insert on uninvited_host to dangke_app;
