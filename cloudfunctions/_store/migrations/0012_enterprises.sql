set search_path = dangke;

-- The enterprises of the industry, whether or not there is a party organisation in them. Reference data, on every node.
create table enterprise (
  enterprise_id uuid primary key,
  name text not null,
  district text not null,
  address text not null,
  lat double precision not null check (lat between -90 and 90),
  lng double precision not null check (lng between -180 and 180),
  geo_system text not null default 'gcj02' check (geo_system = 'gcj02'),
  spot cube not null generated always as (sphere(lat, lng)) stored,
  employees int check (employees > 0),
  -- It is there from a day on and until, but not on, another: a fifth of them and more come or go in a year.
  from_on date not null,
  until_on date check (until_on >= from_on),
  -- The party organisation that covers it, and since when.
  organisation_id uuid references organisation,
  organised_on date,
  sample boolean not null default false,
  check ((organisation_id is null) = (organised_on is null))
);
create index enterprise_spot on enterprise using gist (spot);
create index on enterprise (district);
create index on enterprise (organisation_id);
grant select, insert on enterprise to dangke_app;

-- Where somebody works now and since when; where they worked before is nobody's business here.
alter table member
  add enterprise_id uuid references enterprise,
  add employed_on date,
  add check ((enterprise_id is null) = (employed_on is null));
create index member_enterprise on member (enterprise_id, employed_on, joined_on, left_on, status)
  where enterprise_id is not null;
grant update (enterprise_id, employed_on) on member to dangke_app;
