set search_path = dangke;

insert into points_rule (rule, version, points, cap, effective_from) values
  ('activity.attended', 1, 5, 10, '-infinity'),
  ('activity.hosted', 1, 8, null, '-infinity');

-- What an entry is for: a lecture or an activity.
alter table entry add activity_id uuid;
create index entry_of_activity on entry (activity_id) where activity_id is not null;

-- As before, and now an award may be for an activity, and may be a share: of so many parts the one at that place, counted
-- from nought. Shares are whole; what is left over goes to the first (core/points/share.ts).
create or replace function award_each(p_awards jsonb)
returns table (member_id uuid, key text, points int, full_points int, fresh boolean)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select a."memberId" as member_id, a.rule, a.key, a."lectureId" as lecture_id, a."activityId" as activity_id,
           a."entryId" as entry_id, a.at, a.place, coalesce((a.share ->> 'parts')::int, 1) as parts,
           coalesce((a.share ->> 'place')::int, 0) as part,
           shanghai_day(a.at) as day, paid.points as paid, paid.full_points as paid_full,
           paid.points is null and row_number() over (partition by a."memberId", a.key order by a.place) = 1 as due
    from rows from (jsonb_to_recordset(p_awards) as
      ("memberId" uuid, rule text, key text, "lectureId" uuid, "activityId" uuid, "entryId" uuid, at timestamptz,
       share jsonb)) with ordinality
      as a ("memberId", rule, key, "lectureId", "activityId", "entryId", at, share, place)
    left join lateral (
      select e.points, e.full_points from entry e where e.member_id = a."memberId" and e.key = a.key limit 1
    ) paid on true
  ), due as (
    select a.*, r.version, r.points as full_points, r.cap,
           sum(r.points) over (partition by a.member_id, a.rule, a.day order by a.place) - r.points as before
    from asked a
    cross join lateral (
      select version, cap, r.points / a.parts + case when a.part = 0 then r.points % a.parts else 0 end as points
      from points_rule r
      where r.rule = a.rule and r.effective_from <= a.at
      order by version desc limit 1
    ) r
    where a.due
  ), granted as (
    insert into tally as t (member_id, rule, day, points, room)
    select member_id, rule, day, least(sum(d.full_points), min(d.cap)), min(d.cap)
    from due d left join lateral (
      select t.points from tally t where t.member_id = d.member_id and t.rule = d.rule and t.day = d.day limit 1
    ) met on true
    where d.cap is null or met.points is null or met.points < d.cap
    group by member_id, rule, day
    order by member_id, rule, day
    on conflict (member_id, rule, day) do update
      set room = excluded.room - t.points,
          points = t.points + greatest(0, least(excluded.points, excluded.room - t.points))
    returning member_id, rule, day, room
  ), entered as (
    insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, lecture_id, activity_id)
    select d.member_id, d.key, d.entry_id, d.rule, d.version,
           case when g.member_id is null then 0 else greatest(0, least(d.full_points, g.room - d.before)) end,
           d.full_points, d.day, d.at, d.lecture_id, d.activity_id
    from due d left join granted g using (member_id, rule, day)
    returning member_id, key, points, full_points
  ), gained as (
    insert into balance as b (member_id, total)
    select member_id, sum(e.points) from entered e where e.points > 0 group by 1 order by 1
    on conflict (member_id) do update set total = b.total + excluded.total
  )
  select a.member_id, a.key, coalesce(a.paid, e.points), coalesce(a.paid_full, e.full_points), a.due
  from asked a left join entered e using (member_id, key)
  order by a.place;
end $$;

-- Undoes by opposite entries what an activity brought: to everybody, or, where a key is given, that one entry.
create function reverse_activity(p_activity uuid, p_member uuid, p_key text, p_at timestamptz) returns void
language sql set search_path = dangke, pg_temp as $$
  with reversal as (
    insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, activity_id, reverses)
    select member_id, 'reversed:' || key, gen_random_uuid(), rule, rule_version, -points, -full_points,
           shanghai_day(p_at), p_at, activity_id, key
    from entry
    where activity_id = p_activity and reverses is null and points <> 0
      and (p_key is null or (member_id = p_member and key = p_key))
    on conflict (member_id, key) do nothing
    returning member_id, points
  )
  update balance b set total = b.total + r.points
  from (select member_id, sum(points)::int as points from reversal group by member_id order by member_id) r
  where b.member_id = r.member_id
$$;

-- Who came: a row for each member who tried to, or was put in. Owner: activity.
create table attendance (
  activity_id uuid not null references activity,
  member_id uuid not null references member,
  -- As core/activities/presence.ts says.
  state text not null default 'none' check (state in ('none', 'held', 'in', 'out', 'absent')),
  in_at timestamptz,
  how text,
  out_at timestamptz,
  -- Where hours count: what counts of their stay.
  minutes int check (minutes >= 0),
  -- How far from the place they said they were, to the hundred metres.
  metres int check (metres >= 0),
  wrong_codes int not null default 0,
  -- The key of what coming earned. Whoever is put in again after a correction earns it under another.
  award_key text,
  primary key (activity_id, member_id),
  check (state = 'none' or in_at is not null)
);
create index attendance_member on attendance (member_id, activity_id);
grant select, insert, update (state, in_at, how, out_at, minutes, metres, wrong_codes, award_key) on attendance
  to dangke_app;

-- Each step of that, by whom and why: added to, never altered.
create table attendance_deed (
  activity_id uuid not null references activity,
  member_id uuid not null references member,
  deed_id uuid not null,
  deed text not null check (deed in ('code', 'pass', 'late', 'hand', 'confirmed', 'left', 'taken_back', 'minutes')),
  -- The moment it is about.
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor_id uuid not null references member,
  reason text,
  minutes int,
  primary key (activity_id, member_id, deed_id)
);
grant select, insert on attendance_deed to dangke_app;

-- Arrivals, and departures, from many callers at once:
-- [{ activityId, memberId, deedId, deed, from, become, right, vouched, at, now, actorId, reason, minutes, metres, earns,
--    award }];
-- one row each, in their order: what became of it, and what coming earned. An arrival moves a member from one of the
-- states `from` to `become`; where they are in another, that is the answer, and nothing changes: a retry is told how it
-- stands. Codes that were wrong are counted here, under the same lock, so that a thousand guesses at once are no more
-- than one after another; after `p_codes` no code is taken any more. An organiser who vouches needs none.
-- 'over' where the activity was called off: the shared lock makes that wait, and then reverse this.
--
-- One after another, because each sees what those before it did; in one order, so that two sets wait for each other and
-- never in a ring. The awards of all of them are one set.
create function attend_each(p_arrivals jsonb, p_codes int)
returns table (outcome text, left_codes int, points int, minutes int)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_held_open uuid[];
  v_awards jsonb := '[]';
  v_outcomes text[] := array_fill(null::text, array[jsonb_array_length(p_arrivals)]);
  v_met attendance;
  v record;
begin
  v_held_open := array(
    select a.activity_id
    from (select distinct (u ->> 'activityId')::uuid as id from jsonb_array_elements(p_arrivals) u order by id) asked,
    lateral (select activity_id from activity where activity_id = asked.id and state in ('published', 'finished')
             limit 1 for share) a
  );

  for v in
    select u.*
    from rows from (jsonb_to_recordset(p_arrivals) as
      ("activityId" uuid, "memberId" uuid, "deedId" uuid, deed text, "from" jsonb, become text, "right" boolean,
       vouched boolean, at timestamptz, now timestamptz, "actorId" uuid, reason text, minutes int, metres int,
       earns boolean, award jsonb)) with ordinality
      as u (activity_id, member_id, deed_id, deed, froms, become, is_right, vouched, at, now, actor_id, reason, minutes,
            metres, earns, award, place)
    order by u.activity_id, u.member_id, u.place
  loop
    if not v.activity_id = any (v_held_open) then
      v_outcomes[v.place] := 'over';
      continue;
    end if;
    insert into attendance (activity_id, member_id) values (v.activity_id, v.member_id) on conflict do nothing;
    select * into v_met from attendance a
    where a.activity_id = v.activity_id and a.member_id = v.member_id for update;

    if not v.froms ? v_met.state then
      v_outcomes[v.place] := v_met.state;
    elsif v_met.wrong_codes >= p_codes and not v.vouched then
      v_outcomes[v.place] := 'locked';
    elsif not v.is_right then
      update attendance a set wrong_codes = a.wrong_codes + 1
      where a.activity_id = v.activity_id and a.member_id = v.member_id;
      v_outcomes[v.place] := 'wrong';
    else
      update attendance a
      set state = v.become,
          in_at = case when v.become = 'out' then a.in_at else v.at end,
          how = case when v.become = 'out' then a.how else v.deed end,
          out_at = case when v.become = 'out' then v.at end,
          minutes = v.minutes,
          metres = coalesce(v.metres, a.metres),
          award_key = case when v.become = 'in' then v.award ->> 'key' else a.award_key end
      where a.activity_id = v.activity_id and a.member_id = v.member_id;
      insert into attendance_deed (activity_id, member_id, deed_id, deed, at, recorded_at, actor_id, reason, minutes)
      values (v.activity_id, v.member_id, v.deed_id, v.deed, v.at, v.now, v.actor_id, v.reason, v.minutes);
      if v.become = 'in' then
        -- Whoever was offered a seat and is here has taken it.
        update sign_up u set state = 'in', offered_until = null, updated_at = v.now
        where u.activity_id = v.activity_id and u.member_id = v.member_id and u.state = 'offered';
        if v.earns then v_awards := v_awards || v.award; end if;
      end if;
      v_outcomes[v.place] := v.become;
    end if;
  end loop;

  perform award_each(v_awards);

  return query
    select v_outcomes[u.place], greatest(0, p_codes - coalesce(a.wrong_codes, 0)), e.points, a.minutes
    from jsonb_array_elements(p_arrivals) with ordinality as u (arrival, place)
    left join attendance a
      on a.activity_id = (u.arrival ->> 'activityId')::uuid and a.member_id = (u.arrival ->> 'memberId')::uuid
    left join lateral (
      select e.points from entry e where e.member_id = a.member_id and e.key = a.award_key limit 1
    ) e on true
    order by u.place;
end $$;

-- A seat for somebody who is at the door without one: also for one who waits, or has given theirs up. False where there
-- is none left.
create function seat_at_door(p_activity uuid, p_member uuid, p_attempt uuid, p_at timestamptz) returns boolean
language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_met sign_up;
  v_party int;
begin
  perform seats_in_turn(p_activity);
  select * into v_met from sign_up where activity_id = p_activity and member_id = p_member for update;
  if v_met.state in ('in', 'offered') then return true; end if;
  v_party := 1 + case when v_met.state = 'waiting' then v_met.guests else 0 end;
  update activity_seats set taken = taken + v_party
  where activity_id = p_activity and (seats is null or taken + v_party <= seats);
  if not found then return false; end if;
  insert into sign_up (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
  values (p_activity, p_member, 'in', v_party - 1, '[]', p_attempt, nextval('sign_up_place'), p_at, p_at)
  on conflict (activity_id, member_id) do update
    set state = 'in', guests = excluded.guests, attempt_id = excluded.attempt_id, place = excluded.place,
        updated_at = excluded.updated_at;
  return true;
end $$;
