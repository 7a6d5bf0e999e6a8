set search_path = dangke;

-- Whether somebody and their guests are no more than there are seats at all. Where seats were taken away since they came, a
-- party that is more keeps its place, should there be more seats again, and until then holds up nobody behind it.
create function can_ever_fit(p_guests int, p_seats int) returns boolean language sql immutable as $$
  select p_seats is null or 1 + p_guests <= p_seats
$$;

-- As before, and the line is of those who can ever fit.
create or replace function offer_seats(p_activity uuid, p_until timestamptz, p_at timestamptz) returns int
language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_offered int;
begin
  with line as (
    select w.member_id, 1 + w.guests as party, sum(1 + w.guests) over (order by w.place) as needed,
           s.seats - s.taken as free
    from sign_up w join activity_seats s using (activity_id)
    where w.activity_id = p_activity and w.state = 'waiting' and can_ever_fit(w.guests, s.seats)
  ), first as (
    select member_id, party from line where p_until is not null and (free is null or needed <= free)
  ), offered as (
    update sign_up w set state = 'offered', offered_until = p_until, updated_at = p_at
    from first where w.activity_id = p_activity and w.member_id = first.member_id
  ), told as (
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select member_id, gen_random_uuid(), 'seat_offered', p_activity, jsonb_build_object('until', p_until), p_at from first
  ), counted as (
    update activity_seats s set taken = s.taken + (select sum(party) from first)
    where s.activity_id = p_activity and exists (select from first)
  )
  select count(*) into v_offered from first;
  return v_offered;
end $$;

-- As before, and whoever can never fit is waited for by nobody.
create or replace function has_free_seats(p_activity uuid) returns boolean language sql stable set search_path = dangke, pg_temp as $$
  select exists (
    select from activity_seats s
    where s.activity_id = p_activity and (s.seats is null or s.taken < s.seats)
      and not exists (select from sign_up w where w.activity_id = p_activity and w.state = 'waiting'
                        and can_ever_fit(w.guests, s.seats))
  )
$$;

-- As before, and as null comes who is more than there are seats; whoever waits and is more is waited for by nobody.
create or replace function sign_up_each(p_signups jsonb, p_in_turn boolean)
returns table (state text)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_activity uuid;
  v_in_turn uuid[] := '{}';
begin
  -- In one order, so that two sets wait for each other and never in a ring. What follows sees what came before.
  for v_activity in
    select distinct (u ->> 'activityId')::uuid as id from jsonb_array_elements(p_signups) u order by id
  loop
    if p_in_turn or has_free_seats(v_activity) then
      perform seats_in_turn(v_activity);
      v_in_turn := v_in_turn || v_activity;
    else
      perform line_beside(v_activity);
    end if;
  end loop;

  return query
  with asked as (
    select u."activityId" as activity_id, u."memberId" as member_id, u."attemptId" as attempt_id, u.guests, u.answers,
           u.at, u.place as nth, met.state as met,
           met.state is null or (met.state in ('cancelled', 'lapsed') and met.attempt_id <> u."attemptId") as is_new
    from rows from (jsonb_to_recordset(p_signups) as
      ("activityId" uuid, "memberId" uuid, "attemptId" uuid, guests int, answers jsonb, at timestamptz)) with ordinality
      as u ("activityId", "memberId", "attemptId", guests, answers, at, place)
    left join lateral (
      select state, attempt_id from sign_up where activity_id = u."activityId" and member_id = u."memberId" limit 1
    ) met on true
  ), due as (
    select a.*, s.seats, s.taken, line.place is not null as is_line,
           sum(1 + a.guests) over (partition by a.activity_id order by a.nth) as needed,
           a.activity_id = any (v_in_turn) or line.place is not null or s.taken >= s.seats as is_sure
    from (select distinct on (activity_id, member_id) * from asked where is_new order by activity_id, member_id, nth) a
    cross join lateral (
      select n.seats, n.taken from activity v join activity_seats n using (activity_id)
      where v.activity_id = a.activity_id and v.state = 'published' and a.at < coalesce(v.sign_up_until, v.from_at)
        and a.guests <= v.guests and can_ever_fit(a.guests, n.seats)
      limit 1
    ) s
    left join lateral (
      select w.place from sign_up w
      where w.activity_id = a.activity_id and w.state = 'waiting' and can_ever_fit(w.guests, s.seats)
      order by w.place limit 1
    ) line on true
  ), placed as (
    insert into sign_up as u (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
    select activity_id, member_id,
           case when seats is null or (not is_line and needed <= seats - taken) then 'in' else 'waiting' end,
           guests, answers, attempt_id, nextval('sign_up_place'), at, at
    from (select * from due where is_sure order by activity_id, nth) in_order
    on conflict (activity_id, member_id) do update
      set state = excluded.state, guests = excluded.guests, answers = excluded.answers,
          attempt_id = excluded.attempt_id, place = excluded.place, updated_at = excluded.updated_at
      where u.state in ('cancelled', 'lapsed')
    returning u.activity_id, u.member_id, u.state, u.guests
  ), counted as (
    update activity_seats s set taken = s.taken + p.seated
    from (select activity_id, sum(1 + guests) as seated from placed where state = 'in' group by activity_id) p
    where s.activity_id = p.activity_id
  )
  select case when d.is_sure is false then 'again' else coalesce(p.state, a.met) end
  from asked a
  left join due d using (activity_id, member_id)
  left join placed p using (activity_id, member_id)
  order by a.nth;
end $$;
