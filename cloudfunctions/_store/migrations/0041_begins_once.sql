set search_path = dangke;

-- As before, and an arrival is by the beginning as it is under the lock: whoever came while it was moved to later came
-- too early. Once somebody has come it is not moved any more, which who moves it looks at under the same lock.
create or replace function attend_each(p_arrivals jsonb, p_codes int)
returns table (outcome text, left_codes int, points int, minutes int)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_begins jsonb;
  v_awards jsonb := '[]';
  v_outcomes text[] := array_fill(null::text, array[jsonb_array_length(p_arrivals)]);
  v_met attendance;
  v_seated boolean;
  v record;
begin
  v_begins := (
    select coalesce(jsonb_object_agg(a.activity_id, a.from_at), '{}')
    from (select distinct (u ->> 'activityId')::uuid as id from jsonb_array_elements(p_arrivals) u order by id) asked,
    lateral (select activity_id, from_at from activity where activity_id = asked.id and state in ('published', 'finished')
             limit 1 for share) a
  );

  for v in
    select u.*
    from rows from (jsonb_to_recordset(p_arrivals) as
      ("activityId" uuid, "memberId" uuid, "deedId" uuid, deed text, "from" jsonb, become text, "right" boolean,
       vouched boolean, at timestamptz, now timestamptz, "actorId" uuid, reason text, minutes int, metres int,
       earns boolean, award jsonb, "beginsBy" timestamptz)) with ordinality
      as u (activity_id, member_id, deed_id, deed, froms, become, is_right, vouched, at, now, actor_id, reason, minutes,
            metres, earns, award, begins_by, place)
    order by u.activity_id, u.member_id, u.place
  loop
    if not v_begins ? v.activity_id::text then
      v_outcomes[v.place] := 'over';
      continue;
    end if;
    insert into attendance (activity_id, member_id) values (v.activity_id, v.member_id) on conflict do nothing;
    select * into v_met from attendance a
    where a.activity_id = v.activity_id and a.member_id = v.member_id for update;
    -- Whoever leaves had a seat; whoever waits for one is not locked, lest an offer to them wait for this.
    perform from sign_up u
    where u.activity_id = v.activity_id and u.member_id = v.member_id and u.state in ('in', 'offered')
    for no key update;
    v_seated := found or v.become = 'out';

    if not v_seated or not v.froms ? v_met.state then
      v_outcomes[v.place] := v_met.state;
    elsif v.become <> 'out' and (v_begins ->> v.activity_id::text)::timestamptz > v.begins_by then
      v_outcomes[v.place] := 'early';
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
      if v.become in ('in', 'held') then
        -- Whoever was offered a seat and is here, or may have been, has taken it.
        update sign_up u set state = 'in', offered_until = null, updated_at = v.now
        where u.activity_id = v.activity_id and u.member_id = v.member_id and u.state = 'offered';
      end if;
      if v.become = 'in' and v.earns then v_awards := v_awards || v.award; end if;
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
