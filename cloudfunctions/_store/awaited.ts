import sql from 'sql-template-tag'
import { TURN_AHEAD_DAYS, type Awaited } from '../../core/activities/awaited'
import { DAY_MS, dayOf } from '../../core/time'
import { swapWaits } from './asking'
import { belongs } from './belongs'
import type { Queries } from './database'
import { inOffice } from './in-office'
import { iso } from './iso'

const MOST = 50

const aheadOf = (now: Date): string => dayOf(new Date(now.getTime() + TURN_AHEAD_DAYS * DAY_MS))

export const awaitedStore = (db: Queries) => ({
  /** What waits for a member who holds those offices, turns in front and by their day. */
  list: async (memberId: string, offices: readonly string[], now: Date): Promise<Awaited[]> => {
    const day = dayOf(now)
    const judging = sql`
      t.organisation_id = any (${offices}::uuid[]) and t.decide_by = 'jury' and t.called_off_at is null
      and t.bids_until <= ${now} and t.decide_until > ${now}`
    const rows = await db.rows<{ thing: Awaited }>(sql`
      select thing from (
        select 1 as place, t.due_on::text as due,
               json_build_object('awaits', 'turn', 'id', r.rota_id, 'name', r.name, 'dueOn', t.due_on) as thing
        from turn t join rota r using (rota_id)
        where t.organisation_id = any (${offices}::uuid[]) and t.state = 'planned' and r.ended_at is null
          and t.due_on between ${day} and ${aheadOf(now)} and not is_posted(t.turn_id)
        union all
        select 2, w.asked_at::text, json_build_object('awaits', 'swap', 'id', r.rota_id, 'name', r.name)
        from swap w join rota r using (rota_id)
        where w.with_organisation_id = any (${offices}::uuid[]) and ${swapWaits(now)}
        union all
        select 3, t.decide_until::text,
               json_build_object('awaits', 'scores', 'id', t.tender_id, 'name', t.title, 'bids', count(*),
                                 'until', ${iso(sql`t.decide_until`)})
        from tender t join bid b using (tender_id)
        where ${judging}
          -- Nobody scores their own.
          and b.organisation_id <> all (${offices}::uuid[])
          and b.organisation_id <> all (select unnest(o.path) from member m join organisation o using (organisation_id)
                                        where m.member_id = ${memberId})
          and not exists (select from bid_score s where s.tender_id = b.tender_id
                          and s.organisation_id = b.organisation_id and s.juror_id = ${memberId})
        group by t.tender_id
        union all
        -- Whose bidder each of the jury belongs to, or is an officer of, as core/activities/bids.ts says.
        select 4, t.decide_until::text,
               json_build_object('awaits', 'unjudged', 'id', t.tender_id, 'name', t.title, 'bids', count(*),
                                 'until', ${iso(sql`t.decide_until`)})
        from tender t join bid b using (tender_id)
        where ${judging}
          and not exists (select from bid_score s where s.tender_id = b.tender_id
                          and s.organisation_id = b.organisation_id)
          and not exists (
            select from officer f join member m using (member_id) join organisation o on o.organisation_id = m.organisation_id
            where f.organisation_id = t.organisation_id and ${inOffice(day)} and ${belongs(day)}
              and b.organisation_id <> all (o.path)
              and not exists (select from officer f where f.member_id = m.member_id
                              and f.organisation_id = b.organisation_id and ${inOffice(day)}))
        group by t.tender_id
        union all
        select 5, s.decided_at::text, json_build_object('awaits', 'won', 'id', t.tender_id, 'name', t.title)
        from tender_result s join tender t using (tender_id)
        where s.winner_id = any (${offices}::uuid[]) and not is_posted(t.tender_id)
      ) things
      order by place, due
      limit ${MOST}`)
    return rows.map(({ thing }) => thing)
  },
})
