set search_path = dangke;

-- What is for everyone, nearest first, among what takes place in a time: both are read from one index, without touching
-- the row of what is over or too far ahead.
drop index activity_spot;
create index activity_near on activity using gist (spot, tstzrange(from_at, until_at))
  where state = 'published' and audience is null;
-- What is for some organisations: few activities each, found by them.
create index activity_audience on activity using gin (audience) where state = 'published' and audience is not null;

-- By when they are, over or not.
create index activity_when on activity (from_at, activity_id) where state in ('published', 'finished');
