import sql, { type Sql } from 'sql-template-tag'
import { dayOf } from '../../core/time'

/** Of an activity `a`: its hosts change still. */
export const hostsChange = (now: Date): Sql =>
  sql`a.state in ('draft', 'published') and (a.from_at is null or a.from_at > ${now})`

/** Of a swap `w` of a rota `r`: it waits for an answer, and both turns are ahead. */
export const swapWaits = (now: Date): Sql => sql`
  w.state = 'asked' and r.ended_at is null
  and not exists (select from turn t where t.rota_id = w.rota_id and t.turn_id in (w.turn_id, w.with_turn_id)
                  and (t.state <> 'planned' or t.due_on < ${dayOf(now)} or is_posted(t.turn_id)))`

const isAnswered = (state: Sql): Sql => sql`${state} in ('accepted', 'declined')`

/** Of a notice `n`, about an activity `a` or none: how what it asks for stands; null where it asks for nothing. */
export const asking = (now: Date): Sql => sql`
  case n.kind
    when 'host_invited' then coalesce((
      select case when ${isAnswered(sql`h.state`)} then 'answered' when ${hostsChange(now)} then 'open' end
      from activity_host h join organisation o using (organisation_id)
      where h.activity_id = n.activity_id and h.state <> 'lead'
        -- Its id is not noted in what was told earlier.
        and coalesce(h.organisation_id = (n.facts ->> 'organisationId')::uuid, o.name = n.facts ->> 'organisation')
      limit 1), 'over')
    when 'swap_asked' then coalesce((
      select case when ${isAnswered(sql`w.state`)} then 'answered' when ${swapWaits(now)} then 'open' end
      from swap w join rota r using (rota_id)
      join turn f on f.turn_id = w.turn_id and f.rota_id = w.rota_id
      join turn g on g.turn_id = w.with_turn_id and g.rota_id = w.rota_id
      -- They are told at the moment it is asked for.
      where w.rota_id = (n.facts ->> 'rotaId')::uuid and w.asked_at = n.at
        and f.due_on = (n.facts ->> 'dueOn')::date and g.due_on = (n.facts ->> 'forDay')::date
      limit 1), 'over')
  end`
