set search_path = dangke;

-- A notice is its own outbox: when a message of it is due, null once nothing more is to be sent. Notices there are
-- already have been read in the app or not; no message is made of them.
alter table notice
  add message_due timestamptz,
  add message_tries int not null default 0;
alter table notice alter message_due set default '-infinity';
create index notice_outbox on notice (message_due) where message_due is not null;
create index notice_unread on notice (member_id) where read_at is null;
grant update (message_due, message_tries) on notice to dangke_app;

-- How many messages of a template somebody allowed, each by a tap, and has not been sent yet. Owner: member.
create table message_consent (
  member_id uuid not null references member,
  template_id text not null,
  remaining int not null check (remaining >= 0),
  -- The tap that was counted last: a retry of it counts nothing.
  tap_id uuid not null,
  updated_at timestamptz not null,
  primary key (member_id, template_id)
);
grant select, insert, update (remaining, tap_id, updated_at) on message_consent to dangke_app;

-- The address at which somebody’s calendar app reads their activities; a keyed hash of it alone. Owner: member.
create table calendar_feed (
  member_id uuid primary key references member,
  token_hash bytea not null,
  made_at timestamptz not null
);
create index on calendar_feed (token_hash);
grant select, insert, delete, update (token_hash, made_at) on calendar_feed to dangke_app;

-- Take up to so many notices of which a message is due, and of those what can be sent: to whoever allowed one of its
-- template, which is spent by that, or was before a try that failed. The rest are done with. What is taken is due again by
-- p_again, lest it be lost with whoever took it; `taken` says how many there were, sent or not.
create function take_messages(p_kinds text[], p_templates text[], p_fresh timestamptz, p_now timestamptz,
                              p_again timestamptz, p_most int)
returns table (member_id uuid, notice_id uuid, template_id text, tries int, taken int)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with due as (
    select n.member_id, n.notice_id, n.kind, n.at, n.message_tries as tries
    from notice n where n.message_due <= p_now order by n.message_due limit p_most for update skip locked
  ), wanted as (
    select d.member_id, d.notice_id, d.tries, t.template_id,
           row_number() over (partition by d.member_id, t.template_id, d.tries = 0 order by d.at, d.notice_id) as nth
    from due d
    join unnest(p_kinds, p_templates) as t (kind, template_id) on t.kind = d.kind
    where d.at > p_fresh
      and exists (select from identity i where i.member_id = d.member_id and i.provider = 'wechat')
  ), allowed as (
    select c.member_id, c.template_id, c.remaining from message_consent c
    where exists (select from wanted w where w.member_id = c.member_id and w.template_id = c.template_id)
    order by c.member_id, c.template_id for update
  ), sending as (
    select w.* from wanted w
    left join allowed c on c.member_id = w.member_id and c.template_id = w.template_id
    where w.tries > 0 or w.nth <= c.remaining
  ), spent as (
    update message_consent c set remaining = c.remaining - s.count, updated_at = p_now
    from (select w.member_id, w.template_id, count(*)::int as count from sending w where w.tries = 0 group by 1, 2) s
    where c.member_id = s.member_id and c.template_id = s.template_id
  ), marked as (
    update notice n
    set message_tries = n.message_tries + 1,
        message_due = case when s.notice_id is null then null else p_again end
    from due d left join sending s on s.member_id = d.member_id and s.notice_id = d.notice_id
    where n.member_id = d.member_id and n.notice_id = d.notice_id
  )
  select s.member_id, s.notice_id, s.template_id, s.tries + 1, (select count(*)::int from due)
  from (select 1) one left join sending s on true;
end $$;
