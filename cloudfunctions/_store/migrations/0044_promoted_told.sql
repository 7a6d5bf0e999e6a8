set search_path = dangke;

-- As before, and whoever moves up is told: a room that they do not know of would be lost to them again as one nobody
-- came to.
create or replace function promote_waiting(room uuid, freed tstzrange, now timestamptz) returns int language plpgsql set search_path = dangke, pg_temp as $$
declare
  each record;
  promoted int := 0;
begin
  for each in
    select b.booking_id, b.member_id, b.during, s.name as station, r.name as room, r.approval,
           case when r.approval then 'asked' else 'booked' end as state
    from booking b join station_room r on r.room_id = b.room_id and r.station_id = b.station_id
    join station s on s.station_id = b.station_id
    where b.room_id = promote_waiting.room and b.state = 'waiting' and b.during && freed and lower(b.during) > now
    order by b.made_at, b.booking_id
  loop
    begin
      update booking set state = each.state, updated_at = now where booking_id = each.booking_id;
      promoted := promoted + 1;
      insert into notice (member_id, notice_id, kind, facts, at)
      values (each.member_id, gen_random_uuid(), 'booking_promoted',
              json_build_object('station', each.station, 'room', each.room, 'asks', each.approval,
                'from', to_char(lower(each.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'until', to_char(upper(each.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), now);
    exception when exclusion_violation then
      -- Part of their time is still another's, or was given to one before them.
      null;
    end;
  end loop;
  return promoted;
end $$;
