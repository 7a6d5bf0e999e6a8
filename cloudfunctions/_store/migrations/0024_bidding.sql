set search_path = dangke;

-- 线上竞办: a call for bids. It stays as it was posted: whoever bids knows by what. Owner: tender, from here on.
create table tender (
  tender_id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null,
  about text not null,
  -- [{ "criterionId", "name", "weight" }]; the weights are 100 together.
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array'),
  bids_until timestamptz not null,
  decide_by text not null check (decide_by in ('jury', 'vote')),
  decide_until timestamptz not null check (decide_until > bids_until),
  sample boolean not null default false,
  made_by uuid not null references member,
  made_at timestamptz not null,
  called_off_at timestamptz,
  call_off_reason text
);
create index on tender (organisation_id);
create index on tender (decide_until);
grant select, insert, update (called_off_at, call_off_reason) on tender to dangke_app;

-- What an organisation offers, sealed as cloudfunctions/_store/seal.ts says: nobody reads it here, at any time.
create table bid (
  tender_id uuid not null references tender,
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  -- As long as every other.
  sealed bytea not null check (octet_length(sealed) = 12316),
  submitted_at timestamptz not null,
  -- Votes in all, of a vote. Each vote writes every one of its tender’s, so that none tells who changed it.
  votes int not null default 0 check (votes >= 0),
  primary key (tender_id, organisation_id)
);
grant select, insert, delete, update (member_id, sealed, submitted_at, votes) on bid to dangke_app;

-- History, without a word of what was offered.
create table bid_step (
  tender_id uuid not null references tender,
  step_id uuid not null,
  step text not null check (step in ('submitted', 'replaced', 'withdrawn')),
  organisation_id uuid not null references organisation,
  member_id uuid not null references member,
  at timestamptz not null,
  primary key (tender_id, step_id)
);
grant select, insert on bid_step to dangke_app;

-- What each of the jury gives a bid by each criterion.
create table bid_score (
  tender_id uuid not null,
  organisation_id uuid not null,
  juror_id uuid not null references member,
  criterion_id uuid not null,
  score int not null check (score between 0 and 10),
  primary key (tender_id, organisation_id, juror_id, criterion_id),
  foreign key (tender_id, organisation_id) references bid
);
grant select, insert, update (score) on bid_score to dangke_app;

-- Who has voted. For what is nowhere: a choice is one more in a bid’s votes.
create table tender_voter (
  tender_id uuid not null references tender,
  member_id uuid not null references member,
  primary key (tender_id, member_id)
);
grant select, insert on tender_voter to dangke_app;

-- The result, as core/activities/result.ts counts it from the scores or the votes. History.
create table tender_result (
  tender_id uuid primary key references tender,
  decided_at timestamptz not null,
  -- Null where nobody won.
  winner_id uuid references organisation,
  -- Who could have voted, of a vote.
  entitled int,
  -- Bid by bid, the first in front.
  standings jsonb not null check (jsonb_typeof(standings) = 'array')
);
grant select, insert on tender_result to dangke_app;

-- Put a sealed bid in, or another in its place: submitted, replaced, again where that was done before, or null where the
-- tender does not take bids at that instant.
create function place_bid(p_tender uuid, p_organisation uuid, p_step uuid, p_member uuid, p_sealed bytea,
                          p_at timestamptz)
returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_step text;
begin
  perform 1 from tender
  where tender_id = p_tender and called_off_at is null and p_at < bids_until for update;
  if not found then return null; end if;
  if exists (select from bid_step where tender_id = p_tender and step_id = p_step) then return 'again'; end if;
  insert into bid as b (tender_id, organisation_id, member_id, sealed, submitted_at)
  values (p_tender, p_organisation, p_member, p_sealed, p_at)
  on conflict (tender_id, organisation_id) do update
    set member_id = excluded.member_id, sealed = excluded.sealed, submitted_at = excluded.submitted_at
  returning case when xmax = 0 then 'submitted' else 'replaced' end into v_step;
  insert into bid_step (tender_id, step_id, step, organisation_id, member_id, at)
  values (p_tender, p_step, v_step, p_organisation, p_member, p_at);
  return v_step;
end $$;

-- False where the bid is not there, or cannot be withdrawn any more.
create function withdraw_bid(p_tender uuid, p_organisation uuid, p_step uuid, p_member uuid, p_at timestamptz)
returns boolean language plpgsql set search_path = dangke, pg_temp as $$
begin
  perform 1 from tender
  where tender_id = p_tender and called_off_at is null and p_at < bids_until for update;
  if not found then return false; end if;
  delete from bid where tender_id = p_tender and organisation_id = p_organisation;
  if not found then return false; end if;
  insert into bid_step (tender_id, step_id, step, organisation_id, member_id, at)
  values (p_tender, p_step, 'withdrawn', p_organisation, p_member, p_at);
  return true;
end $$;

-- Whether a tender is being decided at that instant, and by that. Locks it: what is counted is counted whole.
create function is_deciding(p_tender uuid, p_by text, p_at timestamptz) returns boolean
language plpgsql set search_path = dangke, pg_temp as $$
begin
  perform 1 from tender
  where tender_id = p_tender and decide_by = p_by and called_off_at is null
    and p_at >= bids_until and p_at < decide_until for update;
  return found and not exists (select from tender_result where tender_id = p_tender);
end $$;

-- All of one juror’s scores of a bid, [{ "criterionId", "score" }]; may be given anew until it is decided.
create function score_bid(p_tender uuid, p_organisation uuid, p_juror uuid, p_scores jsonb, p_at timestamptz)
returns boolean language plpgsql set search_path = dangke, pg_temp as $$
begin
  if not is_deciding(p_tender, 'jury', p_at) then return false; end if;
  insert into bid_score (tender_id, organisation_id, juror_id, criterion_id, score)
  select p_tender, p_organisation, p_juror, s."criterionId", s.score
  from jsonb_to_recordset(p_scores) as s ("criterionId" uuid, score int)
  on conflict (tender_id, organisation_id, juror_id, criterion_id) do update set score = excluded.score;
  return true;
end $$;

-- One vote a member: voted, before, or null where it is not open or there is no such bid. The register of who has voted
-- and the count are written in one deed; every count of the tender is written with it, so that neither the order of
-- rows nor the transaction that made them ties a member to a choice. What PostgreSQL keeps beside its tables, such as
-- its log of writes, is for whoever runs it to guard.
create function cast_vote(p_tender uuid, p_member uuid, p_organisation uuid, p_at timestamptz) returns text
language plpgsql set search_path = dangke, pg_temp as $$
begin
  if not is_deciding(p_tender, 'vote', p_at) then return null; end if;
  if not exists (select from bid where tender_id = p_tender and organisation_id = p_organisation) then return null; end if;
  insert into tender_voter (tender_id, member_id) values (p_tender, p_member) on conflict do nothing;
  if not found then return 'before'; end if;
  update bid set votes = votes + (organisation_id = p_organisation)::int where tender_id = p_tender;
  return 'voted';
end $$;
