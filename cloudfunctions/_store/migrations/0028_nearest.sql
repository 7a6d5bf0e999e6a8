set search_path = dangke;

-- Sets of numbers in the index that finds the nearest; a trusted extension of PostgreSQL's own.
create extension intarray with schema dangke;

-- What is on a station's menu, and how many its largest room seats (0 where it has none), beside where it is: written by
-- the deed that writes its menu and rooms.
alter table station
  add services text[] not null default '{}',
  add largest_room int not null default 0;
update station s set
  services = array(select v.kind from station_service v where v.station_id = s.station_id order by v.kind),
  largest_room = coalesce(
    (select max(r.capacity) from station_room r where r.station_id = s.station_id and r.retired_at is null), 0);

-- What a station has, as numbers, one for each word of core/stations/offers.ts: a test sees to it that no two share one.
create function traits(facilities text[], services text[]) returns int[]
language sql immutable strict parallel safe as $$
  select array(select pg_catalog.hashtext(word) from unnest(facilities || services) word)
$$;
alter table station add traits int[] not null generated always as (traits(facilities, services)) stored;

-- The nearest that has all of what is wished for: each page of the index says what lies below it, so that what none of
-- the stations there has is not looked for in them.
drop index station_spot;
create index station_near on station using gist (spot, traits gist__intbig_ops (siglen = 24), largest_room);

-- The public holidays of a further year are brought in by whoever runs the server, once they are announced.
grant insert, delete on holiday to dangke_app;
