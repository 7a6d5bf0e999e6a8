set search_path = dangke;

-- Clubs (社团) of an organisation: people of any branch who share an interest, with somebody who leads it.
create table club (
  club_id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  about text not null,
  lead_id uuid not null references member,
  sample boolean not null default false,
  ended_at timestamptz,
  made_at timestamptz not null
);
create index on club (organisation_id);
grant select, insert, update (name, about, lead_id, ended_at) on club to dangke_app;

-- Owner: activity, from here on.
create table activity (
  activity_id uuid primary key,
  state text not null check (state in ('draft', 'published', 'cancelled', 'finished')),
  kind text not null,
  -- The leading host, and the club of it that hosts.
  organisation_id uuid not null references organisation,
  club_id uuid references club,
  title text not null,
  about text not null,
  bring text not null,
  from_at timestamptz,
  until_at timestamptz,
  -- As core/activities/entry.ts says: a station and its room, an address, or online.
  place jsonb,
  -- The reference system is GCJ-02; null where it has no place on the map.
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  spot cube generated always as (sphere(lat, lng)) stored,
  -- The organisations whose people may come, with all below them; null for everyone.
  audience uuid[] check (cardinality(audience) > 0),
  members_only boolean not null,
  sign_up_until timestamptz,
  guests int not null check (guests between 0 and 9),
  questions jsonb not null check (jsonb_typeof(questions) = 'array'),
  earns_points boolean not null,
  counts_hours boolean not null,
  -- { "fileId", "location" }, and a list of the same with a name.
  cover jsonb,
  attachments jsonb not null default '[]' check (jsonb_typeof(attachments) = 'array'),
  cancel_reason text,
  -- What the codes at its door are made of; another one, and all codes are others.
  door uuid not null,
  -- Those that repeat one another.
  series_id uuid,
  sample boolean not null default false,
  made_by uuid not null references member,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  -- Who wrote what is there now, and under which id: a retry of that is known for one.
  changed_by uuid not null references member,
  change_id uuid not null,
  published_at timestamptz,
  ended_at timestamptz,
  check (until_at > from_at),
  check (sign_up_until <= from_at),
  check ((lat is null) = (lng is null)),
  check (state <> 'published' or (title <> '' and from_at is not null and until_at is not null and place is not null))
);
create index activity_coming on activity (from_at, activity_id) where state = 'published';
create index activity_of_host on activity (organisation_id, from_at desc, activity_id desc);
create index activity_spot on activity using gist (spot) where state = 'published';
create index on activity (club_id) where club_id is not null;
create index on activity (series_id) where series_id is not null;
grant select, insert on activity to dangke_app;
grant update (state, kind, organisation_id, club_id, title, about, bring, from_at, until_at, place, lat, lng, audience, members_only,
              sign_up_until, guests, questions, earns_points, counts_hours, cover, attachments, cancel_reason, door,
              updated_at, changed_by, change_id, published_at, ended_at) on activity to dangke_app;

-- Who hosts it: its leader, and those who were asked to join in.
create table activity_host (
  activity_id uuid not null references activity,
  organisation_id uuid not null references organisation,
  state text not null check (state in ('lead', 'invited', 'accepted', 'declined')),
  -- Whose work it is on that side; null before an invitation is answered.
  organiser_id uuid references member,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (activity_id, organisation_id)
);
create unique index activity_lead on activity_host (activity_id) where state = 'lead';
create index on activity_host (organisation_id);
create index on activity_host (organiser_id);
grant select, insert, delete, update (state, organiser_id, answered_at) on activity_host to dangke_app;

-- Seats, in a narrow row of their own: what is counted at each sign-up is not written again with all the rest.
create table activity_seats (
  activity_id uuid primary key references activity,
  -- Null for as many as come.
  seats int check (seats > 0),
  taken int not null default 0 check (taken >= 0)
);
grant select, insert, update (seats, taken) on activity_seats to dangke_app;

-- Places in lines: who came later has a greater one.
create sequence sign_up_place;
grant usage on sequence sign_up_place to dangke_app;

create table sign_up (
  activity_id uuid not null references activity,
  member_id uuid not null references member,
  state text not null check (state in ('in', 'offered', 'waiting', 'cancelled', 'lapsed')),
  guests int not null check (guests between 0 and 9),
  answers jsonb not null check (jsonb_typeof(answers) = 'array'),
  -- Made by the client: a retry of an attempt that was given up since changes nothing.
  attempt_id uuid not null,
  -- The order in which they came.
  place bigint not null,
  offered_until timestamptz,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (activity_id, member_id),
  check ((state = 'offered') = (offered_until is not null))
);
create index sign_up_member on sign_up (member_id, activity_id);
create index sign_up_line on sign_up (activity_id, place) where state = 'waiting';
create index sign_up_offer on sign_up (offered_until) where state = 'offered';
grant select, insert, update (state, guests, answers, attempt_id, place, offered_until, updated_at) on sign_up
  to dangke_app;

-- What was changed, by whom and when: only what differs. Of a draft that nobody saw nothing is kept.
create table activity_change (
  activity_id uuid not null references activity,
  change_id uuid not null,
  member_id uuid not null references member,
  changed_at timestamptz not null,
  before jsonb not null,
  after jsonb not null,
  -- Whether it touched what people plan by, so that they were told.
  told boolean not null,
  primary key (activity_id, change_id)
);
create index activity_told on activity_change (activity_id, changed_at desc) where told;
grant select, insert on activity_change to dangke_app;

-- A cover or an attachment is an activity's file.
alter table file
  add activity_id uuid references activity,
  add check (activity_id is null or (lecture_id is null and station_id is null));
create index on file (activity_id) where activity_id is not null;
drop index file_stray;
create index file_stray on file (stray_since) where lecture_id is null and station_id is null and activity_id is null;
grant update (activity_id) on file to dangke_app;

-- What somebody is told, in the app and, where they asked for it, by a message of the platform. Owner: member.
create table notice (
  member_id uuid not null references member,
  notice_id uuid not null,
  kind text not null,
  activity_id uuid references activity,
  -- What the words need: who, when, why.
  facts jsonb not null default '{}',
  at timestamptz not null,
  read_at timestamptz,
  primary key (member_id, notice_id)
);
create index notice_newest on notice (member_id, at desc, notice_id desc);
grant select, insert, update (read_at) on notice to dangke_app;

-- Whoever gives out seats or takes some back does so in turn, until the transaction ends; a queue, so that nobody waits for
-- ever for those who keep coming.
create function seats_in_turn(p_activity uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('seats:' || p_activity, 0))
$$;

-- Whoever joins the line does so beside all others who do, and beside nobody who gives out seats.
create function line_beside(p_activity uuid) returns void language sql as $$
  select pg_advisory_xact_lock_shared(hashtextextended('seats:' || p_activity, 0))
$$;

-- Seats that are free go to the first in line, in strict order: nobody is passed over because their party is larger. They
-- are told, and have until then to take them; with no time left, which is null, nobody is. How many parties got an offer.
-- Called in turn.
create function offer_seats(p_activity uuid, p_until timestamptz, p_at timestamptz) returns int
language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_offered int;
begin
  with line as (
    select w.member_id, 1 + w.guests as party, sum(1 + w.guests) over (order by w.place) as needed
    from sign_up w where w.activity_id = p_activity and w.state = 'waiting'
  ), first as (
    select line.member_id, line.party from line join activity_seats s on s.activity_id = p_activity
    where p_until is not null and (s.seats is null or line.needed <= s.seats - s.taken)
  ), offered as (
    update sign_up w set state = 'offered', offered_until = p_until, updated_at = p_at
    from first where w.activity_id = p_activity and w.member_id = first.member_id
  ), told as (
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select member_id, gen_random_uuid(), 'seat_offered', p_activity, jsonb_build_object('until', p_until), p_at from first
  ), counted as (
    update activity_seats s set taken = s.taken + (select sum(party) from first)
    where s.activity_id = p_activity and exists (select from first)
  )
  select count(*) into v_offered from first;
  return v_offered;
end $$;

-- Whether somebody who comes now may get a seat at once.
create function has_free_seats(p_activity uuid) returns boolean language sql stable set search_path = dangke, pg_temp as $$
  select exists (select from activity_seats where activity_id = p_activity and (seats is null or taken < seats))
     and not exists (select from sign_up where activity_id = p_activity and state = 'waiting')
$$;

-- Sign-ups, from many callers at once: [{ activityId, memberId, attemptId, guests, answers, at }]; one row each, in their
-- order, with the state they came to; null where the activity is not open any more. Whoever comes while others wait, waits
-- behind them. An attempt that was made before is told how it stands.
--
-- Seats are given out by one at a time. Who can only wait, because all are taken or others wait already, stands in line
-- beside everybody else who does: they share the lock, and only somebody with seats to give waits for them to have come.
-- Where seats became free before the lock was theirs, nothing is done for them: 'again' asks for another call, in which
-- all take turns.
--
-- The look-ups are lateral with a limit, so that a plan made while the tables were empty still goes by their keys when
-- they are large.
create function sign_up_each(p_signups jsonb, p_in_turn boolean)
returns table (state text)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_activity uuid;
  v_in_turn uuid[] := '{}';
begin
  -- In one order, so that two sets wait for each other and never in a ring. What follows sees what came before.
  for v_activity in
    select distinct (u ->> 'activityId')::uuid as id from jsonb_array_elements(p_signups) u order by id
  loop
    if p_in_turn or has_free_seats(v_activity) then
      perform seats_in_turn(v_activity);
      v_in_turn := v_in_turn || v_activity;
    else
      perform line_beside(v_activity);
    end if;
  end loop;

  return query
  with asked as (
    select u."activityId" as activity_id, u."memberId" as member_id, u."attemptId" as attempt_id, u.guests, u.answers,
           u.at, u.place as nth, met.state as met,
           met.state is null or (met.state in ('cancelled', 'lapsed') and met.attempt_id <> u."attemptId") as is_new
    from rows from (jsonb_to_recordset(p_signups) as
      ("activityId" uuid, "memberId" uuid, "attemptId" uuid, guests int, answers jsonb, at timestamptz)) with ordinality
      as u ("activityId", "memberId", "attemptId", guests, answers, at, place)
    left join lateral (
      select state, attempt_id from sign_up where activity_id = u."activityId" and member_id = u."memberId" limit 1
    ) met on true
  ), due as (
    select a.*, s.seats, s.taken, line.place is not null as is_line,
           sum(1 + a.guests) over (partition by a.activity_id order by a.nth) as needed,
           a.activity_id = any (v_in_turn) or line.place is not null or s.taken >= s.seats as is_sure
    from (select distinct on (activity_id, member_id) * from asked where is_new order by activity_id, member_id, nth) a
    cross join lateral (
      select n.seats, n.taken from activity v join activity_seats n using (activity_id)
      where v.activity_id = a.activity_id and v.state = 'published' and a.at < coalesce(v.sign_up_until, v.from_at)
        and a.guests <= v.guests
      limit 1
    ) s
    left join lateral (
      select w.place from sign_up w where w.activity_id = a.activity_id and w.state = 'waiting' order by w.place limit 1
    ) line on true
  ), placed as (
    insert into sign_up as u (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
    select activity_id, member_id,
           case when seats is null or (not is_line and needed <= seats - taken) then 'in' else 'waiting' end,
           guests, answers, attempt_id, nextval('sign_up_place'), at, at
    from (select * from due where is_sure order by activity_id, nth) in_order
    on conflict (activity_id, member_id) do update
      set state = excluded.state, guests = excluded.guests, answers = excluded.answers,
          attempt_id = excluded.attempt_id, place = excluded.place, updated_at = excluded.updated_at
      where u.state in ('cancelled', 'lapsed')
    returning u.activity_id, u.member_id, u.state, u.guests
  ), counted as (
    update activity_seats s set taken = s.taken + p.seated
    from (select activity_id, sum(1 + guests) as seated from placed where state = 'in' group by activity_id) p
    where s.activity_id = p.activity_id
  )
  select case when d.is_sure is false then 'again' else coalesce(p.state, a.met) end
  from asked a
  left join due d using (activity_id, member_id)
  left join placed p using (activity_id, member_id)
  order by a.nth;
end $$;

-- Give back seats or a place in the line; what becomes free is offered on. False where there was nothing to give back.
create function give_up_seat(p_activity uuid, p_member uuid, p_become text, p_offer_until timestamptz, p_at timestamptz)
returns boolean language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_freed int;
begin
  perform seats_in_turn(p_activity);
  with gone as (
    update sign_up u set state = p_become, offered_until = null, updated_at = p_at
    from (select activity_id, member_id, state as was from sign_up
          where activity_id = p_activity and member_id = p_member) old
    where u.activity_id = old.activity_id and u.member_id = old.member_id
      and case when p_become = 'lapsed' then u.state = 'offered' and u.offered_until <= p_at
               else u.state in ('in', 'offered', 'waiting') end
    returning case when old.was = 'waiting' then 0 else 1 + u.guests end as freed
  )
  select freed into v_freed from gone;
  if v_freed is null then return false; end if;
  update activity_seats set taken = taken - v_freed where activity_id = p_activity;
  perform offer_seats(p_activity, p_offer_until, p_at);
  return true;
end $$;

-- Other seats than before. Whoever has one keeps it; what is new is offered to who waits.
create function change_seats(p_activity uuid, p_seats int, p_offer_until timestamptz, p_at timestamptz) returns void
language plpgsql set search_path = dangke, pg_temp as $$
begin
  perform seats_in_turn(p_activity);
  update activity_seats set seats = p_seats where activity_id = p_activity;
  perform offer_seats(p_activity, p_offer_until, p_at);
end $$;
