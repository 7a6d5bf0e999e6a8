set search_path = dangke;

-- A year of thousands of branches is read from indexes alone. What each led, with what says whether it took place:
drop index activity_of_host;
create index activity_of_host on activity (organisation_id, from_at desc, activity_id desc)
  include (state, kind, until_at, finished_by_hand);

-- what it joined in, which is little beside that;
create index activity_joined on activity_host (organisation_id) where state = 'accepted';

-- whether anybody came;
create index attendance_there on attendance (activity_id) where state in ('in', 'out');

-- and how many full members it had on a day.
create index member_full on member (organisation_id, joined_on) include (left_on) where status = 'full';
