set search_path = dangke;

-- By which rules a room is booked, as the application reads them.
create function rules_of(room station_room) returns jsonb language sql stable set search_path = dangke, pg_temp as $$
  select jsonb_build_object('bookableBy', room.bookable_by, 'aheadDays', room.ahead_days, 'minMinutes', room.min_minutes,
                            'maxMinutes', room.max_minutes, 'approval', room.approval)
$$;

-- As before; and a member who has a room, or waits for it, at some time does not have it or wait for it once more: they
-- would wait behind themselves. It is booked by the rules that were looked at: 'changed' where the room has others by now.
-- Whoever changes them at the same moment waits for this booking and finds it, or this waits for them.
create or replace function book_room(given jsonb, at_most int, now timestamptz) returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  new booking := jsonb_populate_record(null::booking, given);
begin
  -- A member's own bookings are counted in turn, so that ten at once are not each the first.
  perform pg_advisory_xact_lock(hashtextextended('booker:' || new.member_id, 0));
  if exists (select from booking where booking_id = new.booking_id) then return 'again'; end if;
  if exists (select from booking
             where member_id = new.member_id and room_id = new.room_id and during && new.during
               and state in ('asked', 'booked', 'used', 'waiting'))
  then return 'yours'; end if;
  if (select count(*) from booking
      where member_id = new.member_id and activity_id is null and state in ('asked', 'booked', 'waiting') and upper(during) > now) >= at_most
  then return 'too_many'; end if;

  perform 1 from station_room r
    where r.station_id = new.station_id and r.room_id = new.room_id and r.retired_at is null
    for share;
  if not found then return 'gone'; end if;
  if given -> 'rules' <> (select rules_of(r) from station_room r where r.room_id = new.room_id) then return 'changed'; end if;

  if new.state = 'waiting' then perform in_turn(new.room_id); end if;
  insert into booking (booking_id, station_id, room_id, member_id, during, people, purpose, state, made_at, updated_at)
  values (new.booking_id, new.station_id, new.room_id, new.member_id, new.during, new.people, new.purpose, new.state,
          now, now)
  on conflict do nothing;
  if not found then return 'taken'; end if;

  -- What they wait for may have become free since they looked.
  if new.state = 'waiting' then perform promote_waiting(new.room_id, new.during, now); end if;
  return 'made';
end $$;
