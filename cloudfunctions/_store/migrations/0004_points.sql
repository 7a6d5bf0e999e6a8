set search_path = dangke;

-- Reference data, versioned: an entry names the version of the rule that made it.
create table points_rule (
  rule text not null,
  version int not null,
  points int not null,
  cap int,
  effective_from timestamptz not null,
  primary key (rule, version)
);
grant select on points_rule to dangke_app;

insert into points_rule (rule, version, points, cap, effective_from) values
  ('lecture.published', 1, 10, 20, '-infinity'),
  ('lecture.dubbed', 1, 6, 12, '-infinity'),
  ('lecture.learned', 1, 2, 12, '-infinity'),
  ('lecture.reached', 1, 1, 20, '-infinity'),
  ('lecture.shared', 1, 2, 10, '-infinity'),
  ('lecture.featured', 1, 20, null, '-infinity');

-- The ledger: added to, never altered. Owner: member.
create table entry (
  member_id uuid not null,
  -- Names what is rewarded ('learned:<lecture>'), so that a retry writes nothing new.
  key text not null,
  entry_id uuid not null,
  rule text not null,
  rule_version int not null,
  -- What was entered, and what the rule gives when no cap is near.
  points int not null,
  full_points int not null,
  -- The Asia/Shanghai day.
  day date not null,
  at timestamptz not null,
  lecture_id uuid,
  -- On a reversal: the key of the entry it undoes.
  reverses text,
  primary key (member_id, key)
);
create index entry_newest on entry (member_id, at desc, entry_id desc);
create index entry_of_lecture on entry (lecture_id);
grant select, insert on entry to dangke_app;

-- Folds of the ledger, kept in the same transaction as the entry; `rebuilt_balance` says what they must be.
create table balance (
  member_id uuid primary key,
  total int not null
);
grant select, insert, update on balance to dangke_app;

create table tally (
  member_id uuid not null,
  rule text not null,
  day date not null,
  -- Gains only: a reversal does not make room under the day's cap again.
  points int not null,
  primary key (member_id, rule, day)
);
grant select, insert, update on tally to dangke_app;

create view rebuilt_balance as
  select member_id, sum(points)::int as total from entry group by member_id;
grant select on rebuilt_balance to dangke_app;

create function shanghai_day(at timestamptz) returns date
language sql immutable parallel safe as $$ select (at at time zone 'Asia/Shanghai')::date $$;

-- Enters one award: the key first, so that a retry of a paid key gets its old answer and not "over the cap"; then the
-- day's cap. The member's balance row is the lock under which the cap is exact. It takes the whole award at once, and
-- gives back what the cap does not allow, so that an award writes one version of each row.
create function award(
  p_member uuid, p_rule text, p_key text, p_lecture uuid, p_entry uuid, p_at timestamptz,
  out points int, out full_points int, out fresh boolean
)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_version int;
  v_cap int;
  v_day constant date := shanghai_day(p_at);
  v_used int;
  v_taken int := 0;
  v_over int;
begin
  select e.points, e.full_points, false into points, full_points, fresh
  from entry e where e.member_id = p_member and e.key = p_key;
  if found then
    return;
  end if;

  select r.version, r.points, r.cap into strict v_version, full_points, v_cap from points_rule r
  where r.rule = p_rule and r.effective_from <= p_at
  order by r.version desc limit 1;

  select coalesce(sum(t.points), 0) into v_used from tally t
  where t.member_id = p_member and t.rule = p_rule and t.day = v_day;
  -- A day's tally only grows, so nobody need wait in line to be told that it is full: what is spread widely stays fast.
  if v_cap is null or v_used < v_cap then
    v_taken := full_points;
    insert into balance as b (member_id, total) values (p_member, v_taken)
    on conflict (member_id) do update set total = b.total + excluded.total;

    select coalesce(sum(t.points), 0) into v_used from tally t
    where t.member_id = p_member and t.rule = p_rule and t.day = v_day;
  end if;
  points := greatest(0, least(full_points, v_cap - v_used));

  insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, lecture_id)
  values (p_member, p_key, p_entry, p_rule, v_version, award.points, award.full_points, v_day, p_at, p_lecture)
  on conflict (member_id, key) do nothing;
  fresh := found;

  v_over := v_taken - case when fresh then points else 0 end;
  if v_over > 0 then
    update balance b set total = b.total - v_over where b.member_id = p_member;
  end if;
  if not fresh then
    -- The same award won the race for the lock.
    select e.points, e.full_points into points, full_points
    from entry e where e.member_id = p_member and e.key = p_key;
  elsif points > 0 then
    insert into tally as t (member_id, rule, day, points) values (p_member, p_rule, v_day, award.points)
    on conflict (member_id, rule, day) do update set points = t.points + excluded.points;
  end if;
end $$;

-- Many awards in one round trip: [{ memberId, rule, key, lectureId, entryId }]. Members are taken in order of their id,
-- so that two sets that share members wait for each other and never deadlock.
create function award_each(p_awards jsonb, p_at timestamptz)
returns table (member_id uuid, key text, points int, full_points int, fresh boolean)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_award record;
begin
  for v_award in
    select * from jsonb_to_recordset(p_awards)
      as a ("memberId" uuid, rule text, key text, "lectureId" uuid, "entryId" uuid)
    order by 1, 3
  loop
    return query
      select v_award."memberId", v_award.key, a.points, a.full_points, a.fresh
      from award(v_award."memberId", v_award.rule, v_award.key, v_award."lectureId", v_award."entryId", p_at) a;
  end loop;
end $$;

-- Undoes every point a lecture brought to anybody, by opposite entries that name what they reverse.
create function reverse_lecture(p_lecture uuid, p_at timestamptz) returns void
language sql set search_path = dangke, pg_temp as $$
  with reversal as (
    insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, lecture_id, reverses)
    select member_id, 'reversed:' || key, gen_random_uuid(), rule, rule_version, -points, -full_points,
           shanghai_day(p_at), p_at, lecture_id, key
    from entry
    where lecture_id = p_lecture and reverses is null and points <> 0
    on conflict (member_id, key) do nothing
    returning member_id, points
  )
  update balance b set total = b.total + r.points
  from (select member_id, sum(points)::int as points from reversal group by member_id) r
  where b.member_id = r.member_id
$$;

-- Somebody finished a lecture: how far they watched, the event, what it earns everybody, and the learner's own award,
-- in one round trip.
-- The event is entered once and everybody's points with it, so that whoever finishes again brings nobody anything.
-- Returns no row when the lecture is no longer published: the shared lock makes a take-down wait, and then reverse this.
create function finish_lecture(
  p_member uuid, p_lecture uuid, p_sharer uuid, p_watched jsonb, p_position int, p_awards jsonb, p_at timestamptz
)
returns table (points int, full_points int, fresh boolean, total int)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_fresh boolean;
begin
  perform 1 from lecture where lecture_id = p_lecture and state = 'published' for share;
  if not found then
    return;
  end if;

  update learning
  set finished_at = coalesce(finished_at, p_at), watched = p_watched, position_ms = p_position, touched_at = p_at
  where member_id = p_member and lecture_id = p_lecture;

  insert into completion (lecture_id, learner_id, sharer_id, at) values (p_lecture, p_member, p_sharer, p_at)
  on conflict do nothing;
  v_fresh := found;
  if v_fresh then
    insert into completion_pending (lecture_id, learner_id) values (p_lecture, p_member);
    perform award_each(p_awards, p_at);
  end if;

  return query
    select e.points, e.full_points, v_fresh, b.total
    from entry e join balance b using (member_id)
    where e.member_id = p_member and e.key = 'learned:' || p_lecture;
end $$;
