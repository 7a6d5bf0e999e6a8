set search_path = dangke;

-- How far a member got with a lecture, over all sessions and devices. Owner: member.
create table learning (
  member_id uuid not null,
  lecture_id uuid not null,
  -- Credited stretches of the timeline, [[from, to], …] in milliseconds, in order and without overlaps.
  watched jsonb not null default '[]',
  position_ms int not null default 0,
  -- The first member whose share brought the learner here; set once.
  sharer_id uuid,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  finished_at timestamptz,
  primary key (member_id, lecture_id)
);
create index learning_unfinished on learning (member_id, touched_at desc) where finished_at is null;
grant select, insert, update on learning to dangke_app;

-- One row a member: that is why a second session closes the first. Owner: member.
create table learning_session (
  member_id uuid primary key,
  session_id uuid not null,
  lecture_id uuid not null,
  opened_at timestamptz not null,
  credited_ms int not null default 0
);
grant select, insert, update on learning_session to dangke_app;

-- Somebody finished a lecture, once each. History. Owner: lecture.
create table completion (
  lecture_id uuid not null,
  learner_id uuid not null,
  sharer_id uuid,
  at timestamptz not null,
  primary key (lecture_id, learner_id)
);
create index on completion (at);
grant select, insert on completion to dangke_app;

-- Completions that the roller has yet to add to the totals.
create table completion_pending (
  lecture_id uuid not null,
  learner_id uuid not null,
  primary key (lecture_id, learner_id)
);
grant select, insert, delete on completion_pending to dangke_app;

-- Who spread a lecture with effect in a period ('2026-W48', '2026-11', 'all'): makes the sharers of a period distinct.
create table spread (
  lecture_id uuid not null,
  period text not null,
  sharer_id uuid not null,
  primary key (lecture_id, period, sharer_id)
);
grant select, insert on spread to dangke_app;

-- The totals the rankings read: one row for each organisation in the lecture's path, the root being the whole city.
create table popular (
  lecture_id uuid not null,
  scope_id uuid not null,
  period text not null,
  sharers int not null,
  learners int not null,
  published_at timestamptz not null,
  primary key (lecture_id, scope_id, period)
);
create index popular_rank on popular (scope_id, period, sharers desc, learners desc, published_at, lecture_id);
grant select, insert, update, delete on popular to dangke_app;

-- 精品党课: a period's list, frozen. History.
create table featured_list (
  period text primary key,
  kind text not null check (kind in ('week', 'month')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  frozen_at timestamptz not null
);
grant select, insert on featured_list to dangke_app;

create table featured (
  lecture_id uuid not null,
  period text not null references featured_list,
  rank int not null,
  sharers int not null,
  learners int not null,
  primary key (lecture_id, period)
);
create index on featured (period, rank);
grant select, insert on featured to dangke_app;

create function periods_of(at timestamptz) returns text[]
language sql immutable parallel safe as $$
  select array[
    to_char(at at time zone 'Asia/Shanghai', 'IYYY-"W"IW'),
    to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM'),
    'all'
  ]
$$;

-- Adds new completions to the totals; returns how many. One roller at a time: a second returns 0 at once.
create function roll_up(p_limit int) returns int
language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_rolled int;
begin
  if not pg_try_advisory_xact_lock(hashtext('dangke.roll_up')) then
    return 0;
  end if;

  with taken as (
    delete from completion_pending p
    using (select lecture_id, learner_id from completion_pending limit p_limit) picked
    where p.lecture_id = picked.lecture_id and p.learner_id = picked.learner_id
    returning p.lecture_id, p.learner_id
  ), event as (
    select c.lecture_id, c.sharer_id, period
    from taken join completion c using (lecture_id, learner_id), unnest(periods_of(c.at)) period
  ), new_spread as (
    insert into spread (lecture_id, period, sharer_id)
    select distinct lecture_id, period, sharer_id from event where sharer_id is not null
    on conflict do nothing
    returning lecture_id, period
  ), learners as (
    select lecture_id, period, count(*)::int as learners from event group by 1, 2
  ), sharers as (
    select lecture_id, period, count(*)::int as sharers from new_spread group by 1, 2
  ), added as (
    insert into popular (lecture_id, scope_id, period, sharers, learners, published_at)
    select l.lecture_id, scope_id, n.period, coalesce(s.sharers, 0), n.learners, l.published_at
    from learners n
    left join sharers s using (lecture_id, period)
    join lecture l on l.lecture_id = n.lecture_id and l.state = 'published'
    join organisation o on o.organisation_id = l.organisation_id,
    unnest(o.path) scope_id
    -- A take-down comes before this or after it, and leaves nothing of the lecture either way.
    for share of l
    on conflict (lecture_id, scope_id, period) do update
      set sharers = popular.sharers + excluded.sharers, learners = popular.learners + excluded.learners
  )
  select count(*) into v_rolled from taken;
  return v_rolled;
end $$;

-- The standings of a period counted from the events alone: how a list is frozen, and how anybody checks it later.
-- A lecture counts unless it had been taken down by the time of the count.
create function standings(p_from timestamptz, p_until timestamptz, p_at timestamptz)
returns table (lecture_id uuid, author_id uuid, sharers int, learners int, published_at timestamptz)
language sql stable set search_path = dangke, pg_temp as $$
  select l.lecture_id, l.author_id, count(distinct c.sharer_id)::int, count(*)::int, l.published_at
  from completion c
  join lecture l on l.lecture_id = c.lecture_id
  where c.at >= p_from and c.at < p_until and (l.taken_down_at is null or l.taken_down_at > p_at)
  group by l.lecture_id
  having count(distinct c.sharer_id) > 0
$$;
