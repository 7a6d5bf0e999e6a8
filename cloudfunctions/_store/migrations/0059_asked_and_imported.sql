set search_path = dangke;

-- Who answers for some organisations on a day: their officers; of one that has none, those of the nearest above it that has.
create function officers_for(organisations uuid[], day date) returns setof uuid language sql stable set search_path = dangke, pg_temp as $$
  with serving as (
    select o.organisation_id as for_id, f.member_id, array_position(o.path, f.organisation_id) as depth
    from organisation o join officer f on f.organisation_id = any (o.path)
    where o.organisation_id = any (organisations) and f.since <= day and (f.until is null or f.until >= day)
  )
  select distinct s.member_id from serving s
  where s.depth = (select max(n.depth) from serving n where n.for_id = s.for_id)
$$;

-- Whoever answers for a station is told of a room that is asked for, however it came to be: by a member, for an activity,
-- or by who waited and has moved up.
create function tell_asked() returns trigger language plpgsql set search_path = dangke, pg_temp as $$
begin
  insert into notice (member_id, notice_id, kind, facts, at)
  select told, gen_random_uuid(), 'booking_asked',
         jsonb_build_object('bookingId', new.booking_id, 'station', s.name, 'room', r.name, 'who', m.name, 'purpose', new.purpose,
           'from', to_char(lower(new.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'until', to_char(upper(new.during) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), new.updated_at
  from station s join station_room r on r.station_id = s.station_id and r.room_id = new.room_id
  join member m on m.member_id = new.member_id,
  officers_for(array[s.organisation_id], (new.updated_at at time zone 'Asia/Shanghai')::date) told
  where s.station_id = new.station_id and told <> new.member_id;
  return null;
end $$;

create trigger booking_asked after insert or update of state on booking
  for each row when (new.state = 'asked') execute function tell_asked();

-- What is to be decided, of all stations.
create index booking_to_decide on booking (lower(during), booking_id) where state = 'asked';

-- The application ends what has begun without anybody, and tells whose it was.
drop function release_bookings;

-- Of what an import was made; null where nothing was uploaded, and of those made before.
alter table station_import add column file_id uuid;
