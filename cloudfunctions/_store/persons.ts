import sql, { raw } from 'sql-template-tag'
import { DAY_MS, dayOf } from '../../core/time'
import type { Database, Queries } from './database'
import { endForPerson, takeDownAll, type Counts } from './end-for-person'
import { exportPerson } from './export-person'
import { personColumns, type PersonColumn } from './person-columns'

/** What is shown in place of the name of a member who was forgotten. */
export const FORGOTTEN = '已注销'

/** What such a lecture is called from then on. */
const TAKEN_DOWN = '已撤下的党课'

export interface Forgotten {
  readonly ended: Counts
  readonly gone: Counts
  readonly kept: Counts
}

export interface Forgetting {
  /** What becomes of published lectures. */
  readonly lectures: 'keep' | 'takedown'
  /** Otherwise all of it is tried and undone: what would become of everything. */
  readonly isMeant: boolean
}

/** Undoes a transaction that was only to show what it does. */
class OnlyTried extends Error {
  constructor(readonly forgotten: Forgotten) {
    super('nothing was to be changed')
  }
}

/** For whoever owns the database: the application itself may not alter history. */
export const personStore = (db: Database) => ({
  /** Members of that name, or of that id, with where they are on the roster. */
  find: (nameOrId: string): Promise<{ memberId: string; name: string; organisation: string }[]> =>
    db.rows(sql`
      select m.member_id as "memberId", m.name, o.name as organisation
      from member m join organisation o using (organisation_id)
      where m.name = ${nameOrId} or m.member_id::text = lower(${nameOrId})
      order by o.path, m.member_id`),

  export: (memberId: string) => exportPerson(db, memberId),

  /** Clubs that somebody leads, and that need somebody else then. */
  leads: async (memberId: string): Promise<string[]> =>
    (
      await db.rows<{ name: string }>(
        sql`select name from club where lead_id = ${memberId} and ended_at is null order by name`,
      )
    ).map(({ name }) => name),

  /** Forget a member, wholly or not at all. Their files go once the service next clears away what nothing uses. */
  forget: (memberId: string, { lectures, isMeant }: Forgetting, now: Date): Promise<Forgotten> =>
    db
      .transaction(async (tx) => {
        const forgotten = await forget(tx, memberId, lectures, now)
        if (isMeant) return forgotten
        throw new OnlyTried(forgotten)
      })
      .catch((error: unknown) => {
        if (error instanceof OnlyTried) return error.forgotten
        throw error
      }),
})

const forget = async (
  tx: Queries,
  memberId: string,
  lectures: Forgetting['lectures'],
  now: Date,
): Promise<Forgotten> => {
  const { name } = (await tx.row<{ name: string }>(
    sql`select name from member where member_id = ${memberId} for update`,
  ))!
  // First of all: what the deeds below tell others has no name in it then.
  await leaveRoster(tx, memberId, now)
  const takenDown = lectures === 'takedown' ? await takeDownAll(tx, memberId, now) : 0
  const ended = { ...(await endForPerson(tx, memberId, now)), 下架的党课: takenDown }
  const gone = await dropWorks(tx, memberId)
  await forgetTraces(tx, memberId, name)
  const kept: Counts = {}
  for (const each of personColumns) (each.then === 'goes' ? gone : kept)[each.about] = await treat(tx, each, memberId)
  return { ended, gone, kept }
}

/** Their offices ended yesterday, so that they hold none any more. */
const leaveRoster = async (tx: Queries, memberId: string, now: Date): Promise<void> => {
  await tx.rows(sql`
    update member
    set name = ${FORGOTTEN}, left_on = least(left_on, ${dayOf(now)}), consented_at = null, enterprise_id = null,
        employed_on = null
    where member_id = ${memberId}`)
  const yesterday = dayOf(new Date(now.getTime() - DAY_MS))
  await tx.rows(sql`
    update officer set until = ${yesterday} where member_id = ${memberId} and (until is null or until > ${yesterday})`)
}

/**
 * What nobody else was shown, or is shown any more. Of a lecture that was taken down there stays that it was, for lists
 * and points were counted from it. The service removes files that nothing uses within a minute.
 */
const dropWorks = async (tx: Queries, memberId: string): Promise<Counts> => {
  const unpublished = await tx.rows(
    sql`delete from lecture where author_id = ${memberId} and state in ('draft', 'submitted', 'refused') returning 1`,
  )
  await tx.rows(sql`
    delete from part p using lecture l
    where l.lecture_id = p.lecture_id and l.author_id = ${memberId} and l.state = 'taken_down'`)
  await tx.rows(sql`
    update lecture set title = ${TAKEN_DOWN}, summary = '', script = '', cover = null, parts = 0
    where author_id = ${memberId} and state = 'taken_down'`)
  const photos = await tx.rows<{ id: string }>(sql`
    delete from activity_photo where member_id = ${memberId} and state <> 'shown' returning file_id as id`)
  const photoIds = photos.map(({ id }) => id)
  const strays = await tx.rows(sql`
    update file f
    set lecture_id = null, activity_id = null, stray_since = '-infinity'
    where member_id = ${memberId} and station_id is null
      and (activity_id is null or file_id = any (${photoIds}::uuid[]))
      and not exists (select from lecture l where l.lecture_id = f.lecture_id and l.state = 'published')
    returning 1`)
  return { 没有发布的党课: unpublished.length, 没有公开的照片: photos.length, 不再有用的文件: strays.length }
}

/** Where no column says whose it is: tries of codes, and the name in what others were told. */
const forgetTraces = async (tx: Queries, memberId: string, name: string): Promise<void> => {
  await tx.rows(sql`
    delete from wrong_code w using identity i
    where i.member_id = ${memberId} and w.trier = concat(i.provider, ':', i.subject)`)
  await tx.rows(sql`
    update notice set facts = facts || jsonb_build_object('who', ${FORGOTTEN}::text)
                                    || case when facts ? 'reason' then '{"reason": ""}' else '{}'::jsonb end
    where kind in ('order_asked', 'order_cancelled') and facts ->> 'who' = ${name}
      and (facts ->> 'orderId')::uuid in (
        select order_id from service_order where member_id = ${memberId}
        union select order_id from order_step where actor_id = ${memberId})`)
  await tx.rows(sql`
    update notice set facts = facts || jsonb_build_object('who', ${FORGOTTEN}::text, 'purpose', '')
    where kind = 'booking_asked'
      and (facts ->> 'bookingId')::uuid in (select booking_id from booking where member_id = ${memberId})`)
  await tx.rows(sql`
    update notice
    set facts = facts || jsonb_build_object('claimer', ${FORGOTTEN}::text)
                      || case when facts ? 'reason' then '{"reason": null}' else '{}'::jsonb end
    where facts ->> 'claimer' = ${name}
      and (facts ->> 'projectId')::uuid in (select project_id from claim where claimer_id = ${memberId})`)
}

/** How many rows there are, after that was done with them. */
const treat = async (tx: Queries, { table, column, then }: PersonColumn, memberId: string): Promise<number> => {
  const where = sql`${raw(column)} = ${memberId}::uuid`
  if (then === 'goes') return (await tx.rows(sql`delete from ${raw(table)} where ${where} returning 1`)).length
  if (then !== 'stays') return (await tx.rows(sql`update ${raw(table)} set ${then} where ${where} returning 1`)).length
  return (await tx.row<{ count: number }>(sql`select count(*) as count from ${raw(table)} where ${where}`))!.count
}
