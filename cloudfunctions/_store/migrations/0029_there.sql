set search_path = dangke;

-- As before, and whoever is there, or whose scan waits for an organiser, keeps their seat: it is not given to another.
create or replace function give_up_seat(p_activity uuid, p_member uuid, p_become text, p_offer_until timestamptz,
                                        p_at timestamptz)
returns boolean language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_freed int;
begin
  perform seats_in_turn(p_activity);
  if p_become = 'cancelled' then
    perform from attendance where activity_id = p_activity and member_id = p_member for update;
    if exists (select from attendance where activity_id = p_activity and member_id = p_member
               and state in ('held', 'in', 'out')) then
      return false;
    end if;
  end if;
  with gone as (
    update sign_up u set state = p_become, offered_until = null, updated_at = p_at
    from (select activity_id, member_id, state as was from sign_up
          where activity_id = p_activity and member_id = p_member) old
    where u.activity_id = old.activity_id and u.member_id = old.member_id
      and case when p_become = 'lapsed' then u.state = 'offered' and u.offered_until <= p_at
               else u.state in ('in', 'offered', 'waiting') end
    returning case when old.was = 'waiting' then 0 else 1 + u.guests end as freed
  )
  select freed into v_freed from gone;
  if v_freed is null then return false; end if;
  update activity_seats set taken = taken - v_freed where activity_id = p_activity;
  perform offer_seats(p_activity, p_offer_until, p_at);
  return true;
end $$;

-- As before, and the room under the day's cap that it took is free again: it is an organiser who corrects, so nobody can
-- earn twice by it, and whoever is put in again has not lost what they had.
create or replace function reverse_activity(p_activity uuid, p_member uuid, p_key text, p_at timestamptz) returns void
language sql set search_path = dangke, pg_temp as $$
  with reversed as (
    select member_id, key, rule, rule_version, points, full_points, day
    from entry
    where activity_id = p_activity and reverses is null and points <> 0
      and (p_key is null or (member_id = p_member and key = p_key))
  ), reversal as (
    insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, activity_id, reverses)
    select member_id, 'reversed:' || key, gen_random_uuid(), rule, rule_version, -points, -full_points,
           shanghai_day(p_at), p_at, p_activity, key
    from reversed
    on conflict (member_id, key) do nothing
    returning member_id, reverses as key, points
  ), roomed as (
    update tally t set points = t.points - e.points
    from (select member_id, rule, day, sum(e.points)::int as points
          from reversal r join reversed e using (member_id, key)
          group by member_id, rule, day order by member_id, rule, day) e
    where t.member_id = e.member_id and t.rule = e.rule and t.day = e.day
  )
  update balance b set total = b.total + r.points
  from (select member_id, sum(points)::int as points from reversal group by member_id order by member_id) r
  where b.member_id = r.member_id
$$;
