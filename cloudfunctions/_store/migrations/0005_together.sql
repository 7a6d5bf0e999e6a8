set search_path = dangke;

-- What arrives together is entered together: awards and finished lectures come in sets, from many callers at once, and a
-- set costs little more than one of them.

drop function finish_lecture(uuid, uuid, uuid, jsonb, int, jsonb, timestamptz);
drop function award_each(jsonb, timestamptz);
drop function award(uuid, text, text, uuid, uuid, timestamptz);

-- The room under the cap that the last awards found, null where there is no cap: an upsert can return nothing else of
-- the row that it met.
alter table tally add column room int;

-- Enters awards: [{ memberId, rule, key, lectureId, entryId, at }]; answers one row each, in their order.
--
-- Keys come before caps, so that a retry of a paid key gets its old answer and not “over the cap”. The row of the
-- tally, of one member, rule and day, is the lock under which the cap is exact; a tally only grows, so that nobody need
-- wait in line to be told that it is full, and what is spread widely stays fast. Rows are taken in one order, so that
-- sets that share members wait for each other and never in a ring. Where two enter the same key at the same moment, one
-- of them fails on it, wholly, and finds it there when tried again.
--
-- The look-ups are lateral with a limit, so that a plan made while the tables were empty still goes by their keys when
-- they are large.
create function award_each(p_awards jsonb)
returns table (member_id uuid, key text, points int, full_points int, fresh boolean)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with asked as (
    select a."memberId" as member_id, a.rule, a.key, a."lectureId" as lecture_id, a."entryId" as entry_id, a.at, a.place,
           shanghai_day(a.at) as day, paid.points as paid, paid.full_points as paid_full,
           paid.points is null and row_number() over (partition by a."memberId", a.key order by a.place) = 1 as due
    from rows from (jsonb_to_recordset(p_awards) as
      ("memberId" uuid, rule text, key text, "lectureId" uuid, "entryId" uuid, at timestamptz)) with ordinality
      as a ("memberId", rule, key, "lectureId", "entryId", at, place)
    left join lateral (
      select e.points, e.full_points from entry e where e.member_id = a."memberId" and e.key = a.key limit 1
    ) paid on true
  ), due as (
    select a.*, r.version, r.points as full_points, r.cap,
           sum(r.points) over (partition by a.member_id, a.rule, a.day order by a.place) - r.points as before
    from asked a
    cross join lateral (
      select version, points, cap from points_rule r
      where r.rule = a.rule and r.effective_from <= a.at
      order by version desc limit 1
    ) r
    where a.due
  ), granted as (
    insert into tally as t (member_id, rule, day, points, room)
    select member_id, rule, day, least(sum(d.full_points), min(d.cap)), min(d.cap)
    from due d left join lateral (
      select t.points from tally t where t.member_id = d.member_id and t.rule = d.rule and t.day = d.day limit 1
    ) met on true
    where d.cap is null or met.points is null or met.points < d.cap
    group by member_id, rule, day
    order by member_id, rule, day
    on conflict (member_id, rule, day) do update
      set room = excluded.room - t.points,
          points = t.points + greatest(0, least(excluded.points, excluded.room - t.points))
    returning member_id, rule, day, room
  ), entered as (
    insert into entry (member_id, key, entry_id, rule, rule_version, points, full_points, day, at, lecture_id)
    select d.member_id, d.key, d.entry_id, d.rule, d.version,
           case when g.member_id is null then 0 else greatest(0, least(d.full_points, g.room - d.before)) end,
           d.full_points, d.day, d.at, d.lecture_id
    from due d left join granted g using (member_id, rule, day)
    returning member_id, key, points, full_points
  ), gained as (
    insert into balance as b (member_id, total)
    select member_id, sum(e.points) from entered e where e.points > 0 group by 1 order by 1
    on conflict (member_id) do update set total = b.total + excluded.total
  )
  select a.member_id, a.key, coalesce(a.paid, e.points), coalesce(a.paid_full, e.full_points), a.due
  from asked a left join entered e using (member_id, key)
  order by a.place;
end $$;

-- Members finished lectures: [{ memberId, lectureId, sharerId, watched, positionMs, at, awards }]; how far each watched,
-- the event, and what it earns everybody. Answers one row each, in their order, with the learner’s own award.
-- An event is entered once and everybody’s points with it, so that whoever finishes again brings nobody anything.
-- All is null in the row of a lecture that is no longer published: the shared lock makes a take-down wait, and then
-- reverse this.
create function finish_lectures(p_finishes jsonb)
returns table (points int, full_points int, fresh boolean, total int)
language plpgsql set search_path = dangke, pg_temp as $$
#variable_conflict use_column
declare
  v_published uuid[];
  v_fresh bigint[];
begin
  v_published := array(
    select l.lecture_id
    from (select distinct (f ->> 'lectureId')::uuid as id from jsonb_array_elements(p_finishes) f order by id) asked,
    lateral (select lecture_id from lecture where lecture_id = asked.id and state = 'published' limit 1 for share) l
  );

  with finished as (
    select f."memberId" as member_id, f."lectureId" as lecture_id, f."sharerId" as sharer_id, f.watched,
           f."positionMs" as position_ms, f.at, f.place
    from rows from (jsonb_to_recordset(p_finishes) as
      ("memberId" uuid, "lectureId" uuid, "sharerId" uuid, watched jsonb, "positionMs" int, at timestamptz))
      with ordinality as f ("memberId", "lectureId", "sharerId", watched, "positionMs", at, place)
    where f."lectureId" = any (v_published)
  ), progress as (
    update learning g
    set finished_at = coalesce(g.finished_at, f.at), watched = f.watched, position_ms = f.position_ms, touched_at = f.at
    from finished f where g.member_id = f.member_id and g.lecture_id = f.lecture_id
  ), event as (
    insert into completion (lecture_id, learner_id, sharer_id, at)
    select lecture_id, member_id, sharer_id, at from finished order by lecture_id, member_id, place
    on conflict do nothing
    returning lecture_id, learner_id
  ), pending as (
    insert into completion_pending (lecture_id, learner_id) select lecture_id, learner_id from event
  ), first as (
    select min(f.place) as place
    from finished f join event e on e.lecture_id = f.lecture_id and e.learner_id = f.member_id
    group by f.lecture_id, f.member_id
  )
  select array_agg(place) into v_fresh from first;

  perform award_each((
    select jsonb_agg(award order by f.place, a.place)
    from jsonb_array_elements(p_finishes) with ordinality as f (finish, place),
         jsonb_array_elements(f.finish -> 'awards') with ordinality as a (award, place)
    where f.place = any (v_fresh)
  ));

  return query
    select e.points, e.full_points, f.place = any (v_fresh), e.total
    from rows from (jsonb_to_recordset(p_finishes) as ("memberId" uuid, "lectureId" uuid))
      with ordinality as f ("memberId", "lectureId", place)
    left join lateral (
      select e.points, e.full_points, b.total from entry e join balance b using (member_id)
      where e.member_id = f."memberId" and e.key = 'learned:' || f."lectureId" limit 1
    ) e on f."lectureId" = any (v_published)
    order by f.place;
end $$;
