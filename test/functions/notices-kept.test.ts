import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const DAY_MS = 24 * 3_600_000
const after = (days: number) => new Date(NOON.getTime() + days * DAY_MS)
const tick = (now: Date) => world().must(activities.tick, {}, null, now)

/** Somebody who signed up for what was then called off, and was told so at noon. */
const told = async (): Promise<Person> => {
  const { activityId, organiser } = await world().activity()
  const somebody = await world().member()
  await world().must(activities.signUp, { activityId, attemptId: newId() }, somebody)
  await world().must(activities.cancel, { activityId, reason: '场地停水' }, organiser)
  return somebody
}

const read = (as: Person) => world().must(activities.readNotices, { until: NOON.toISOString() }, as)
const kindsOf = async (as: Person) => (await world().must(activities.notices, {}, as)).notices.map(({ kind }) => kind)

it('a notice that was read is kept for ninety days, and one that was not for a hundred and eighty', async () => {
  const [reader, other] = [await told(), await told()]
  await read(reader)
  expect(await tick(after(90))).toMatchObject({ forgotten: 0 })
  expect(await tick(after(90.1))).toMatchObject({ forgotten: 1 })
  expect([await kindsOf(reader), await kindsOf(other)]).toEqual([[], ['activity_cancelled']])
  expect(await tick(after(180))).toMatchObject({ forgotten: 0 })
  expect(await tick(after(180.1))).toMatchObject({ forgotten: 1 })
  expect(await kindsOf(other)).toEqual([])
})

it('many go in small steps, the oldest first', async () => {
  const { memberId } = await world().member()
  await world().database.rows(sql`
    insert into notice (member_id, notice_id, kind, facts, at, read_at, message_due)
    select ${memberId}, gen_random_uuid(), 'activity_cancelled', '{"reason": "示例"}',
           ${NOON}::timestamptz - n * interval '1 minute', ${NOON}, null
    from generate_series(1, 2500) n`)
  const oldest = async () =>
    (await world().database.row<{ at: Date }>(sql`select min(at) as at from notice where member_id = ${memberId}`))!.at
  expect(await tick(after(95))).toMatchObject({ forgotten: 2000 })
  expect(await oldest()).toEqual(new Date(NOON.getTime() - 500 * 60_000))
  expect(await tick(after(95))).toMatchObject({ forgotten: 500 })
  expect(await tick(after(95))).toMatchObject({ forgotten: 0 })
})
