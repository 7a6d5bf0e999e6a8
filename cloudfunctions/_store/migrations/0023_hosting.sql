set search_path = dangke;

-- What an activity was posted for: a turn of a rota, a claim of a project, or a tender that was won. Owner: activity.
create table activity_occasion (
  activity_id uuid primary key references activity,
  kind text not null check (kind in ('turn', 'claim', 'tender')),
  occasion_id uuid not null
);
create index on activity_occasion (occasion_id);
grant select, insert on activity_occasion to dangke_app;

-- Who is in a club; whoever leaves and comes back is in it anew. Owner: club.
create table club_member (
  club_id uuid not null references club,
  member_id uuid not null references member,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (club_id, member_id)
);
create index on club_member (member_id);
grant select, insert, update (joined_at, left_at) on club_member to dangke_app;
insert into club_member (club_id, member_id, joined_at) select club_id, lead_id, made_at from club;

-- 轮值主办. Owner: rota, from here on.
create table rota (
  rota_id uuid primary key,
  -- Who keeps it; those who take turns are below.
  organisation_id uuid not null references organisation,
  name text not null,
  -- Of activity.
  kind text not null,
  every_months int not null check (every_months between 1 and 12),
  -- Of the month; a month that is shorter has its last day.
  on_day int not null check (on_day between 1 and 31),
  sample boolean not null default false,
  made_by uuid not null references member,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  changed_by uuid not null references member,
  change_id uuid not null,
  ended_at timestamptz
);
create index on rota (organisation_id);
grant select, insert on rota to dangke_app;
grant update (name, kind, every_months, on_day, updated_at, changed_by, change_id, ended_at) on rota to dangke_app;

-- Whoever leaves a rota keeps their place in what has been.
create table rota_member (
  rota_id uuid not null references rota,
  organisation_id uuid not null references organisation,
  place int not null,
  since timestamptz not null,
  left_at timestamptz,
  primary key (rota_id, organisation_id)
);
create index on rota_member (organisation_id);
grant select, insert, update (place, since, left_at) on rota_member to dangke_app;

create table turn (
  rota_id uuid not null references rota,
  turn_id uuid not null,
  organisation_id uuid not null references organisation,
  due_on date not null,
  state text not null check (state in ('planned', 'skipped')),
  primary key (rota_id, turn_id)
);
create unique index turn_day on turn (rota_id, due_on) where state = 'planned';
grant select, insert, update (organisation_id, state) on turn to dangke_app;

-- What became of each turn. History.
create table turn_step (
  rota_id uuid not null,
  turn_id uuid not null,
  step_id uuid not null,
  step text not null check (step in ('planned', 'swapped', 'skipped')),
  -- Whose turn it is from then on, or was when it was skipped.
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  at timestamptz not null,
  reason text,
  primary key (rota_id, step_id),
  foreign key (rota_id, turn_id) references turn
);
create index on turn_step (rota_id, turn_id, at);
grant select, insert on turn_step to dangke_app;

create table swap (
  rota_id uuid not null,
  swap_id uuid not null,
  -- The asker’s turn and the other’s, and whose they were when it was asked.
  turn_id uuid not null,
  organisation_id uuid not null references organisation,
  with_turn_id uuid not null,
  with_organisation_id uuid not null references organisation,
  -- void: one of the turns was swapped with another, skipped, hosted or over before it was answered.
  state text not null check (state in ('asked', 'accepted', 'declined', 'void')),
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  answered_by uuid references member,
  answered_at timestamptz,
  primary key (rota_id, swap_id),
  foreign key (rota_id, turn_id) references turn (rota_id, turn_id),
  foreign key (rota_id, with_turn_id) references turn (rota_id, turn_id),
  check (turn_id <> with_turn_id and organisation_id <> with_organisation_id)
);
create index on swap (rota_id) where state = 'asked';
grant select, insert, update (state, answered_by, answered_at) on swap to dangke_app;

-- Whether an activity was posted for a turn, and not called off.
create function is_hosted(p_turn uuid) returns boolean
language sql stable set search_path = dangke, pg_temp as $$
  select exists (
    select from activity_occasion x join activity a using (activity_id)
    where x.occasion_id = p_turn and a.state in ('published', 'finished'))
$$;

-- Two turns change hands, or not: how the swap stands then. Of several answers at once one counts, and of several swaps
-- of one turn the first that is accepted; the rota is the lock.
create function answer_swap(p_rota uuid, p_swap uuid, p_accept boolean, p_member uuid, p_today date, p_at timestamptz)
returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_swap swap;
begin
  perform 1 from rota where rota_id = p_rota for update;
  select * into v_swap from swap where rota_id = p_rota and swap_id = p_swap;
  if v_swap.state is distinct from 'asked' then return v_swap.state; end if;

  if not p_accept then
    v_swap.state := 'declined';
  elsif exists (
    select from turn where rota_id = p_rota and state = 'planned' and due_on >= p_today
      and turn_id = v_swap.turn_id and organisation_id = v_swap.organisation_id and not is_hosted(turn_id)
  ) and exists (
    select from turn where rota_id = p_rota and state = 'planned' and due_on >= p_today
      and turn_id = v_swap.with_turn_id and organisation_id = v_swap.with_organisation_id and not is_hosted(turn_id)
  ) then
    v_swap.state := 'accepted';
    update turn
    set organisation_id = case when turn_id = v_swap.turn_id then v_swap.with_organisation_id else v_swap.organisation_id end
    where rota_id = p_rota and turn_id in (v_swap.turn_id, v_swap.with_turn_id);
    insert into turn_step (rota_id, turn_id, step_id, step, organisation_id, member_id, at)
    select rota_id, turn_id, gen_random_uuid(), 'swapped', organisation_id, p_member, p_at
    from turn where rota_id = p_rota and turn_id in (v_swap.turn_id, v_swap.with_turn_id);
    update swap set state = 'void', answered_at = p_at
    where rota_id = p_rota and state = 'asked' and swap_id <> p_swap
      and (turn_id in (v_swap.turn_id, v_swap.with_turn_id) or with_turn_id in (v_swap.turn_id, v_swap.with_turn_id));
  else
    v_swap.state := 'void';
  end if;
  update swap set state = v_swap.state, answered_by = p_member, answered_at = p_at
  where rota_id = p_rota and swap_id = p_swap;
  return v_swap.state;
end $$;

-- 项目领办. Owner: project, from here on.
create table project (
  project_id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null,
  -- What is wanted.
  about text not null,
  -- Null for as long as it is open.
  claim_until timestamptz,
  -- How many may claim it, and how many have.
  places int not null check (places > 0),
  taken int not null default 0 check (taken between 0 and places),
  sample boolean not null default false,
  made_by uuid not null references member,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  changed_by uuid not null references member,
  change_id uuid not null,
  closed_at timestamptz
);
create index on project (organisation_id);
grant select, insert on project to dangke_app;
grant update (title, about, claim_until, places, taken, updated_at, changed_by, change_id, closed_at) on project
  to dangke_app;

create table claim (
  project_id uuid not null references project,
  claim_id uuid not null,
  -- A branch, a club or a person, and which.
  claimer_kind text not null check (claimer_kind in ('branch', 'club', 'person')),
  claimer_id uuid not null,
  -- Where that belongs.
  organisation_id uuid not null references organisation,
  -- Who did it.
  member_id uuid not null references member,
  state text not null check (state in ('held', 'returned', 'done')),
  claimed_at timestamptz not null,
  primary key (project_id, claim_id)
);
create unique index claim_once on claim (project_id, claimer_id) where state <> 'returned';
create index on claim (claim_id);
create index on claim (claimer_id) where state = 'held';
grant select, insert, update (state) on claim to dangke_app;

-- History.
create table claim_step (
  project_id uuid not null,
  claim_id uuid not null,
  step_id uuid not null,
  step text not null check (step in ('claimed', 'returned', 'done')),
  member_id uuid not null references member,
  at timestamptz not null,
  reason text,
  primary key (project_id, step_id),
  foreign key (project_id, claim_id) references claim
);
grant select, insert on claim_step to dangke_app;

-- How many projects somebody holds. Owner: claimer. It is locked after the project’s row, and never before.
create table claimer (
  claimer_id uuid primary key,
  held int not null check (held >= 0)
);
grant select, insert, update (held) on claimer to dangke_app;

-- Claim a project: claimed, or again where that was done before, or why not: over, held (by the same), full, or too_many
-- where the claimer holds as many others as one may. Both limits are exact, however many come at once.
create function claim_project(p_project uuid, p_claim uuid, p_kind text, p_claimer uuid, p_organisation uuid,
                              p_member uuid, p_most int, p_at timestamptz)
returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_project project;
begin
  select * into v_project from project where project_id = p_project for update;
  if exists (select from claim where project_id = p_project and claim_id = p_claim) then return 'again'; end if;
  if v_project.closed_at is not null or p_at >= v_project.claim_until then return 'over'; end if;
  if exists (select from claim where project_id = p_project and claimer_id = p_claimer and state <> 'returned')
    then return 'held'; end if;
  if v_project.taken >= v_project.places then return 'full'; end if;

  insert into claimer (claimer_id, held) values (p_claimer, 1)
  on conflict (claimer_id) do update set held = claimer.held + 1 where claimer.held < p_most;
  if not found then return 'too_many'; end if;

  update project set taken = taken + 1 where project_id = p_project;
  insert into claim (project_id, claim_id, claimer_kind, claimer_id, organisation_id, member_id, state, claimed_at)
  values (p_project, p_claim, p_kind, p_claimer, p_organisation, p_member, 'held', p_at);
  insert into claim_step (project_id, claim_id, step_id, step, member_id, at)
  values (p_project, p_claim, p_claim, 'claimed', p_member, p_at);
  return 'claimed';
end $$;

-- A claim is done, or handed back for somebody else. False where it was so before.
create function end_claim(p_project uuid, p_claim uuid, p_become text, p_member uuid, p_reason text, p_at timestamptz)
returns boolean language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_claimer uuid;
begin
  perform 1 from project where project_id = p_project for update;
  update claim set state = p_become where project_id = p_project and claim_id = p_claim and state = 'held'
  returning claimer_id into v_claimer;
  if v_claimer is null then return false; end if;
  if p_become = 'returned' then update project set taken = taken - 1 where project_id = p_project; end if;
  update claimer set held = held - 1 where claimer_id = v_claimer;
  insert into claim_step (project_id, claim_id, step_id, step, member_id, at, reason)
  values (p_project, p_claim, gen_random_uuid(), p_become, p_member, p_at, p_reason);
  return true;
end $$;
