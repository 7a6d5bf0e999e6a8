-- Everything lives in its own schema, which no gateway exposes. The application's role is granted what each table needs
-- and nothing more; migrations run as another role.
create schema dangke;
grant usage on schema dangke to dangke_app;
set search_path = dangke;

-- Reference data, small, on every node.
create table organisation (
  organisation_id uuid primary key,
  -- From the root of the tree down to this organisation, both included.
  path uuid[] not null check (path[array_length(path, 1)] = organisation_id),
  kind text not null check (kind in ('committee', 'general_branch', 'branch')),
  name text not null,
  district text
);
create index on organisation using gin (path);
grant select, insert on organisation to dangke_app;

-- The roster. Owner: member.
create table member (
  member_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  status text not null check (status in ('full', 'probationary', 'activist', 'masses')),
  sample boolean not null default false,
  joined_on date not null,
  left_on date,
  consented_at timestamptz
);
create index on member (organisation_id);
grant select, insert, update (consented_at) on member to dangke_app;

create table officer (
  member_id uuid not null references member,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('secretary', 'operations', 'finance', 'publicity', 'staff')),
  since date not null,
  until date,
  primary key (member_id, organisation_id, role)
);
grant select, insert on officer to dangke_app;

-- A platform identity bound to a member: a WeChat openid, or the hash of a browser's secret cookie. Owner: identity.
create table identity (
  provider text not null check (provider in ('wechat', 'browser')),
  subject text not null,
  member_id uuid not null,
  bound_at timestamptz not null,
  primary key (provider, subject)
);
create index on identity (member_id);
grant select, insert, update, delete on identity to dangke_app;

-- Owner: the code, of which only a keyed hash is kept.
create table invitation (
  code_hash bytea primary key,
  invitation_id uuid not null,
  member_id uuid not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- Set once used or replaced; the subject that used it lets a retry of the same bind succeed.
  ended_at timestamptz,
  used_by text
);
create index on invitation (member_id);
grant select, insert, update, delete on invitation to dangke_app;

-- Wrong codes, counted for whoever tried them. Owner: trier (a hash; no address is kept).
create table wrong_code (
  trier text primary key,
  tries int not null,
  -- The latest wrong try: what locks is measured from it.
  since timestamptz not null
);
grant select, insert, update, delete on wrong_code to dangke_app;
