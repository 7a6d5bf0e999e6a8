set search_path = dangke;

-- Equality of ids in the index that keeps two bookings of one room apart; a trusted extension of PostgreSQL's own.
create extension btree_gist with schema dangke;

-- Who may book a room, how far ahead, how long and whether an officer has a say.
alter table station_room
  add bookable_by text not null default 'nobody' check (bookable_by in ('nobody', 'organisation', 'officers', 'members')),
  add ahead_days int not null default 14 check (ahead_days between 1 and 90),
  add min_minutes int not null default 30 check (min_minutes between 30 and 1440),
  add max_minutes int not null default 120 check (max_minutes between 30 and 1440),
  add approval boolean not null default false,
  -- What the code at the door is made of; another one, and the code is another.
  add door uuid not null default gen_random_uuid(),
  add check (min_minutes <= max_minutes);

create table booking (
  booking_id uuid primary key,
  station_id uuid not null,
  room_id uuid not null,
  member_id uuid not null references member,
  during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  people int not null check (people between 1 and 1000),
  purpose text not null,
  -- asked: waits for an officer; waiting: for the room to become free; released: nobody came; missed: it never came about.
  state text not null
    check (state in ('asked', 'booked', 'used', 'waiting', 'refused', 'cancelled', 'released', 'missed')),
  -- Why an officer refused or cancelled it.
  reason text,
  codes_tried int not null default 0,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (station_id, room_id) references station_room,
  -- A room is one booking's at a time, whoever tries and however many at once.
  constraint booking_apart exclude using gist (room_id with =, during with &&)
    where (state in ('asked', 'booked', 'used'))
);
create index booking_member on booking (member_id, made_at desc, booking_id desc);
create index booking_station on booking (station_id, lower(during));
create index booking_due on booking (lower(during)) where state in ('asked', 'booked', 'waiting');
create index booking_waiting on booking using gist (room_id, during) where state = 'waiting';
grant select, insert on booking to dangke_app;
grant update (state, reason, codes_tried, updated_at) on booking to dangke_app;

-- Whoever changes who has a room or waits for it does so in turn. Ends with the transaction.
create function in_turn(room_id uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('booking:' || room_id, 0))
$$;

-- The first of those who wait for any of this time, in the order they came, get the room where it is theirs to have;
-- what has begun is nobody's to get any more. Called in turn.
create function promote_waiting(room uuid, freed tstzrange, now timestamptz) returns int language plpgsql set search_path = dangke, pg_temp as $$
declare
  each record;
  promoted int := 0;
begin
  for each in
    select b.booking_id, case when r.approval then 'asked' else 'booked' end as state
    from booking b join station_room r on r.room_id = b.room_id and r.station_id = b.station_id
    where b.room_id = room and b.state = 'waiting' and b.during && freed and lower(b.during) > now
    order by b.made_at, b.booking_id
  loop
    begin
      update booking set state = each.state, updated_at = now where booking_id = each.booking_id;
      promoted := promoted + 1;
    exception when exclusion_violation then
      -- Part of their time is still another's, or was given to one before them.
      null;
    end;
  end loop;
  return promoted;
end $$;

-- Book a room, or wait for it. Answers 'made', 'taken', 'too_many' or 'again' where that id is there already. A room that
-- is taken is known by the constraint: nothing is looked up first that another could change meanwhile.
create function book_room(given jsonb, at_most int, now timestamptz) returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  new booking := jsonb_populate_record(null::booking, given);
begin
  -- A member's own bookings are counted in turn, so that ten at once are not each the first.
  perform pg_advisory_xact_lock(hashtextextended('booker:' || new.member_id, 0));
  if exists (select from booking where booking_id = new.booking_id) then return 'again'; end if;
  if (select count(*) from booking
      where member_id = new.member_id and state in ('asked', 'booked', 'waiting') and upper(during) > now) >= at_most
  then return 'too_many'; end if;

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

-- End a booking that holds or awaits its room, and give the time to who waits for it; false where it was not so any more.
create function end_booking(booking uuid, become text, why text, now timestamptz) returns boolean language plpgsql set search_path = dangke, pg_temp as $$
declare
  gone record;
begin
  perform in_turn((select b.room_id from booking b where b.booking_id = booking));
  update booking b set state = become, reason = why, updated_at = now
    where b.booking_id = booking and b.state in ('asked', 'booked', 'waiting')
    returning b.room_id, b.during into gone;
  if not found then return false; end if;
  perform promote_waiting(gone.room_id, gone.during, now);
  return true;
end $$;

-- What has begun without anybody: bookings are released once `patience` is over, what was still asked or waited for has
-- been missed. Each is ended by itself, in turn with whatever else happens to its room.
create function release_bookings(patience interval, now timestamptz) returns int language plpgsql set search_path = dangke, pg_temp as $$
declare
  due record;
  ended int := 0;
begin
  for due in
    select booking_id, case when state = 'booked' then 'released' else 'missed' end as become
    from booking
    where (state = 'booked' and lower(during) <= now - patience)
       or (state in ('asked', 'waiting') and lower(during) <= now)
    order by room_id, lower(during), booking_id
    limit 500
  loop
    if end_booking(due.booking_id, due.become, null, now) then ended := ended + 1; end if;
  end loop;
  return ended;
end $$;
