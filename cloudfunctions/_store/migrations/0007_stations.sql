set search_path = dangke;

-- Points in space, with the index that finds the nearest of them; a trusted extension of PostgreSQL's own.
create extension cube with schema dangke;

-- The point of the unit sphere under a place: what is nearer along the great circle is nearer in a straight line through
-- the Earth, too, so that one index answers exactly at any latitude.
create function sphere(lat double precision, lng double precision) returns cube
language sql immutable strict parallel safe as $$
  select dangke.cube(array[cos(radians(lat)) * cos(radians(lng)), cos(radians(lat)) * sin(radians(lng)), sin(radians(lat))])
$$;

-- Reference data, on every node.
create table station (
  station_id uuid primary key,
  -- Who runs it.
  organisation_id uuid not null references organisation,
  name text not null,
  kind text not null check (kind in ('hub', 'room')),
  district text not null,
  address text not null,
  lat double precision not null check (lat between -90 and 90),
  lng double precision not null check (lng between -180 and 180),
  -- The reference system of lat and lng; whatever else comes in is converted first.
  geo_system text not null default 'gcj02' check (geo_system = 'gcj02'),
  spot cube not null generated always as (sphere(lat, lng)) stored,
  -- As core/stations/hours.ts says: the week, holidays, exceptions, closed until.
  hours jsonb not null,
  facilities text[] not null default '{}',
  phone text,
  sample boolean not null default false,
  updated_at timestamptz not null
);
create index station_spot on station using gist (spot);
create index station_name on station (name, station_id);
create index station_district on station (district, name, station_id);
create index on station (organisation_id);
grant select, insert, update on station to dangke_app;

create table station_room (
  station_id uuid not null references station,
  room_id uuid not null,
  name text not null,
  capacity int not null check (capacity between 1 and 1000),
  facilities text[] not null default '{}',
  primary key (station_id, room_id)
);
grant select, insert, update on station_room to dangke_app;

create table station_service (
  station_id uuid not null references station,
  kind text not null,
  name text not null,
  note text not null,
  primary key (station_id, kind)
);
grant select, insert, update on station_service to dangke_app;

-- Public holidays, by the yearly notice of the State Council's office: 国办发明电〔2025〕7号 for 2026.
create table holiday (
  day date primary key,
  name text not null
);
grant select on holiday to dangke_app;
insert into holiday
  select day::date, name
  from (values
    ('元旦', date '2026-01-01', date '2026-01-03'),
    ('春节', date '2026-02-15', date '2026-02-23'),
    ('清明节', date '2026-04-04', date '2026-04-06'),
    ('劳动节', date '2026-05-01', date '2026-05-05'),
    ('端午节', date '2026-06-19', date '2026-06-21'),
    ('中秋节', date '2026-09-25', date '2026-09-27'),
    ('国庆节', date '2026-10-01', date '2026-10-07')
  ) as holidays (name, first, last), generate_series(first, last, interval '1 day') day;
