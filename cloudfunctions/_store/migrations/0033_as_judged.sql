set search_path = dangke;

-- Book a room, or wait for it, at a station that is still as it was when its hours were looked at: 'changed' where it is
-- not. Whoever writes the station down at the same moment waits for this booking and finds it, or this waits for them.
create function book_as_judged(given jsonb, at_most int, judged timestamptz, now timestamptz) returns text language plpgsql set search_path = dangke, pg_temp as $$
begin
  if judged is not null then
    perform 1 from station s
      where s.station_id = (given ->> 'station_id')::uuid and date_trunc('milliseconds', s.updated_at) = judged
      for share;
    if not found then return 'changed'; end if;
  end if;
  return book_room(given, at_most, now);
end $$;
