set search_path = dangke;

-- An uploaded file that passed inspection. Owner: the member who uploaded it.
create table file (
  member_id uuid not null,
  file_id uuid not null,
  purpose text not null check (purpose in ('clip', 'voice', 'slide')),
  location text not null,
  bytes bigint not null,
  duration_ms int not null,
  received_at timestamptz not null,
  -- The lecture that uses it; a file that none uses is removed after a day.
  lecture_id uuid,
  -- Since when none uses it.
  stray_since timestamptz,
  primary key (member_id, file_id)
);
create index file_of_lecture on file (lecture_id);
create index file_stray on file (stray_since) where lecture_id is null;
grant select, insert, update (lecture_id, stray_since), delete on file to dangke_app;

-- Slide decks with scripts, to dub. Reference data.
create table deck (
  deck_id uuid primary key,
  title text not null,
  summary text not null,
  topic text not null,
  sample boolean not null default false,
  -- [{ imageId, location, narration, suggestedMs }]
  pages jsonb not null
);
grant select, insert on deck to dangke_app;

-- Owner: lecture, from here on.
create table lecture (
  lecture_id uuid primary key,
  author_id uuid not null,
  -- The author's branch when it was handed in; a later transfer does not move it.
  organisation_id uuid not null references organisation,
  title text not null,
  summary text not null,
  topic text not null,
  script text not null,
  voice text not null check (voice in ('person', 'synthetic')),
  -- Set when the words are another's: the deck it was dubbed from.
  deck_id uuid references deck,
  state text not null check (state in ('draft', 'submitted', 'refused', 'published', 'taken_down')),
  sample boolean not null default false,
  -- Folds of its parts, so that a list reads one row a lecture.
  parts int not null default 0,
  duration_ms int not null default 0,
  cover text,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  published_at timestamptz,
  taken_down_at timestamptz
);
create index lecture_newest on lecture (published_at desc, lecture_id desc) where state = 'published';
create index lecture_newest_of_topic on lecture (topic, published_at desc, lecture_id desc) where state = 'published';
create index on lecture (author_id, updated_at desc);
create index on lecture (taken_down_at) where taken_down_at is not null;
create index lecture_waiting on lecture (submitted_at) where state = 'submitted';
-- Chinese titles of three characters and more; shorter words scan, which a title list can afford.
create extension if not exists pg_trgm;
create index lecture_title on lecture using gin (title gin_trgm_ops) where state = 'published';
grant select, insert, update, delete on lecture to dangke_app;

create table part (
  lecture_id uuid not null references lecture on delete cascade,
  position int not null,
  part_id uuid not null,
  kind text not null check (kind in ('video', 'slide')),
  video_id uuid,
  image_id uuid,
  audio_id uuid,
  narration text not null,
  -- Copied from the files, so that playing a lecture reads its own rows only.
  video text,
  image text,
  audio text,
  duration_ms int not null,
  primary key (lecture_id, position)
);
grant select, insert, delete on part to dangke_app;

-- The life of a lecture. History: added to, never altered.
create table step (
  lecture_id uuid not null,
  step_id uuid not null,
  step text not null,
  actor_id uuid not null,
  at timestamptz not null,
  reason text,
  primary key (lecture_id, step_id)
);
grant select, insert on step to dangke_app;

create table share (
  lecture_id uuid not null,
  token text not null,
  sharer_id uuid not null,
  shared_at timestamptz not null,
  primary key (lecture_id, token),
  unique (lecture_id, sharer_id)
);
grant select, insert, update (sharer_id) on share to dangke_app;
