set search_path = dangke;

-- What a member, or a branch through its officer, ordered from a station's menu (菜单式服务).
create table service_order (
  order_id uuid primary key,
  station_id uuid not null references station,
  service text not null,
  -- What the menu called it at the time.
  offer text not null,
  member_id uuid not null references member,
  -- The branch it is for; null where it is for the member alone.
  organisation_id uuid references organisation,
  people int not null check (people between 1 and 1000),
  wanted_on date not null,
  note text not null,
  state text not null default 'asked'
    check (state in ('asked', 'accepted', 'scheduled', 'done', 'declined', 'cancelled')),
  scheduled_for timestamptz,
  stars int check (stars between 1 and 5),
  words text,
  ordered_at timestamptz not null,
  updated_at timestamptz not null,
  check (state <> 'scheduled' or scheduled_for is not null),
  check (stars is null or state = 'done')
);
create index service_order_member on service_order (member_id, ordered_at desc, order_id desc);
create index service_order_organisation on service_order (organisation_id, ordered_at desc, order_id desc);
create index service_order_station on service_order (station_id, ordered_at desc, order_id desc);
create index service_order_done on service_order (station_id, service) where state = 'done';
grant select, insert on service_order to dangke_app;
grant update (state, scheduled_for, stars, words, updated_at) on service_order to dangke_app;

-- What became of it, step by step. History: added to, never altered.
create table order_step (
  order_id uuid not null references service_order,
  step_id uuid not null,
  step text not null check (step in ('accept', 'schedule', 'complete', 'decline', 'cancel')),
  actor_id uuid not null,
  at timestamptz not null,
  scheduled_for timestamptz,
  reason text,
  primary key (order_id, step_id)
);
grant select, insert on order_step to dangke_app;
