set search_path = dangke;

-- Whether an activity stands for a turn, a claim or a tender: it was not called off, and did not close by itself with
-- nobody there.
create function is_posted(p_occasion uuid) returns boolean
language sql stable set search_path = dangke, pg_temp as $$
  select exists (
    select from activity_occasion x join activity a using (activity_id)
    where x.occasion_id = p_occasion and (a.state = 'published' or a.state = 'finished' and (
      a.finished_by_hand
      or exists (select from attendance t where t.activity_id = a.activity_id and t.state in ('in', 'out')))))
$$;

-- As it was, but for what is posted.
create or replace function answer_swap(p_rota uuid, p_swap uuid, p_accept boolean, p_member uuid, p_today date,
                                       p_at timestamptz)
returns text language plpgsql set search_path = dangke, pg_temp as $$
declare
  v_swap swap;
begin
  perform 1 from rota where rota_id = p_rota for update;
  select * into v_swap from swap where rota_id = p_rota and swap_id = p_swap;
  if v_swap.state is distinct from 'asked' then return v_swap.state; end if;

  if not p_accept then
    v_swap.state := 'declined';
  elsif 2 = (
    select count(*) from turn
    where rota_id = p_rota and state = 'planned' and due_on >= p_today and not is_posted(turn_id)
      and (turn_id, organisation_id) in ((v_swap.turn_id, v_swap.organisation_id),
                                         (v_swap.with_turn_id, v_swap.with_organisation_id))
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

drop function is_hosted(uuid);
