set search_path = dangke;

-- The activity that a booking is for: it holds one room at a time, and does not stand in line for one.
alter table booking
  add activity_id uuid references activity,
  add constraint booking_activity_holds check (activity_id is null or state <> 'waiting');
create unique index booking_of_activity on booking (activity_id)
  where activity_id is not null and state in ('asked', 'booked', 'used');
create index booking_for_activity on booking (activity_id, updated_at desc) where activity_id is not null;
-- They follow the activity’s seats and its title.
grant update (people, purpose) on booking to dangke_app;

-- An activity lets go of the room it holds and takes the one that is wanted; null for none. Answers 'made'; or 'taken'
-- where it is another’s, as the constraint says, and 'gone' where there is no such room any more: then whoever called
-- undoes all of it. What was let go is offered to who waits only once the new one is taken, lest a part of the same time
-- be lost to them.
create function change_room(p_activity uuid, p_wanted jsonb, p_now timestamptz) returns text
language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_new booking := jsonb_populate_record(null::booking, p_wanted);
  v_left booking;
begin
  perform in_turn(b.room_id) from booking b
    where b.activity_id = p_activity and b.state in ('asked', 'booked', 'used');
  update booking b set state = 'cancelled', updated_at = p_now
    where b.activity_id = p_activity and b.state in ('asked', 'booked', 'used')
    returning b.* into v_left;

  if p_wanted is not null then
    perform 1 from station_room r
      where r.station_id = v_new.station_id and r.room_id = v_new.room_id and r.retired_at is null
      for share;
    if not found then return 'gone'; end if;
    insert into booking (booking_id, station_id, room_id, member_id, activity_id, during, people, purpose, state, made_at,
                         updated_at)
    values (v_new.booking_id, v_new.station_id, v_new.room_id, v_new.member_id, p_activity, v_new.during, v_new.people,
            v_new.purpose, v_new.state, p_now, p_now)
    on conflict on constraint booking_apart do nothing;
    if not found then return 'taken'; end if;
  end if;

  if v_left.room_id is not null then perform promote_waiting(v_left.room_id, v_left.during, p_now); end if;
  return 'made';
end $$;
