import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { dutiesOf } from '../../cloudfunctions/activities/record/by-month'
import { monthsPassed, tally } from '../../core/activities/due'
import { RANKED } from '../../core/lectures/finding'
import { byStanding } from '../../core/lectures/ranking'
import { totalOf } from '../../core/stations/figures'
import { dayOf, periodOf } from '../../core/time'
import { demoId } from '../../server/demo/demo-id'
import { loadDemo } from '../../server/demo/load'
import { city } from '../../server/demo/roster'
import { HUB } from '../../server/demo/stations'
import { openWorld, SECRET } from '../world'

const world = openWorld()
const NOW = new Date('2026-11-25T12:00:00+08:00')
const media = mkdtempSync(join(tmpdir(), 'dangke-demo-'))

beforeAll(() => loadDemo(world().database, media, SECRET, NOW), 60_000)
afterAll(() => rmSync(media, { recursive: true, force: true }))

const count = async (statement: ReturnType<typeof sql>): Promise<number> =>
  (await world().database.row<{ count: number }>(sql`select count(*)::int as count from (${statement}) counted`))!.count

test('there is a city with districts, branches and people enough to play with, all marked as samples', async () => {
  expect(await count(sql`select distinct district from organisation where district is not null`)).toBe(3)
  expect(await count(sql`select from organisation where kind = 'branch'`)).toBeGreaterThanOrEqual(8)
  expect(await count(sql`select from organisation where name not like '%（示例）'`)).toBe(0)
  expect(await count(sql`select from member`)).toBeGreaterThanOrEqual(72)
  expect(await count(sql`select from member where not sample`)).toBe(0)
  expect(await count(sql`select name from member group by name having count(*) > 1`)).toBe(0)
})

test('each branch has a secretary', async () => {
  const without = sql`
    select from organisation o where kind = 'branch' and not exists (
      select from officer f where f.organisation_id = o.organisation_id and f.role = 'secretary')`
  expect(await count(without)).toBe(0)
})

test('there are stations enough for a directory, in all districts, of both kinds, all marked as samples', async () => {
  expect(await count(sql`select from station`)).toBeGreaterThanOrEqual(60)
  expect(await count(sql`select from station where not sample or name not like '%（示例）'`)).toBe(0)
  expect(await count(sql`select distinct district from station`)).toBeGreaterThanOrEqual(6)
  expect(await count(sql`select distinct kind from station`)).toBe(2)
  // About Hangzhou’s city districts.
  expect(
    await count(sql`select from station where lat not between 30 and 30.6 or lng not between 119.8 and 120.5`),
  ).toBe(0)
})

test('there are enterprises with and without a station nearby and a party organisation, all marked as samples', async () => {
  expect(await count(sql`select from enterprise`)).toBe(120)
  expect(await count(sql`select from enterprise where not sample or name not like '%（示例）'`)).toBe(0)
  const today = await world().store.coverage.districts({ day: dayOf(NOW), districts: null })
  expect(today.length).toBeGreaterThanOrEqual(6)
  const { enterprises, covered, organised, members, membersCovered } = totalOf(today)
  for (const part of [covered, organised]) expect(part / enterprises).toBeGreaterThan(0.4)
  expect(enterprises - covered).toBeGreaterThanOrEqual(15)
  expect(members).toBeGreaterThan(50)
  expect(membersCovered).toBeLessThan(members)
})

test('what is covered depends on the day: two stations opened, one closed', async () => {
  const change = async (before: string, day: string) => {
    const [one, other] = await Promise.all(
      [before, day].map((each) => world().store.coverage.districts({ day: each, districts: ['余杭区', '滨江区'] })),
    )
    return totalOf(other!).covered - totalOf(one!).covered
  }
  expect(await change('2026-07-27', '2026-07-28')).toBeGreaterThan(0)
  expect(await change('2026-09-25', '2026-09-26')).toBeLessThan(0)
  expect(await change('2026-10-15', '2026-10-16')).toBeGreaterThan(0)
})

test('a hub has all that can be written down about a station, its pictures among it', async () => {
  const hub = await world().store.stations.find(demoId('station', HUB))
  expect(hub).toMatchObject({ sample: true, phone: expect.stringMatching(/^0571-0000/) as string })
  for (const list of [hub!.facilities, hub!.offers, hub!.rooms, hub!.hours.exceptions, hub!.pictures])
    expect(list).not.toHaveLength(0)
  for (const { location } of hub!.pictures) expect(existsSync(join(media, location))).toBe(true)
})

test('a demonstration that was made before there were stations gets them', async () => {
  const { database, ownerQuery } = world()
  await ownerQuery('truncate dangke.station cascade')
  await loadDemo(database, media, SECRET, NOW)
  expect(await count(sql`select from station`)).toBeGreaterThanOrEqual(60)
})

test('lectures of every kind of state play, are marked as samples and say that their voice is synthetic', async () => {
  const states = await world().database.rows(sql`select state, count(*) from lecture group by 1 order by 1`)
  expect(states).toEqual([
    { state: 'draft', count: 1 },
    { state: 'published', count: 11 },
    { state: 'submitted', count: 2 },
  ])
  expect(await count(sql`select from lecture where not sample or voice <> 'synthetic'`)).toBe(0)
  expect(
    await count(sql`select from lecture where state = 'published' and (duration_ms < 10000 or cover is null)`),
  ).toBe(0)
  expect(await count(sql`select from deck`)).toBe(12)
})

test('nothing of its history lies in the future', async () => {
  expect(await count(sql`select from completion where at > ${NOW}`)).toBe(0)
  expect(await count(sql`select from entry where at > ${NOW}`)).toBe(0)
  expect(await count(sql`select from step where at > ${NOW}`)).toBe(0)
})

test('nobody learned a lecture before it was published, or through somebody who had not finished it', async () => {
  expect(await count(sql`select from completion c join lecture l using (lecture_id) where c.at < l.published_at`)).toBe(
    0,
  )
  const tooEarly = sql`
    select from completion c join completion s on s.lecture_id = c.lecture_id and s.learner_id = c.sharer_id
    where s.at >= c.at`
  expect(await count(tooEarly)).toBe(0)
})

test('there is something to rank this week, this month and of all time', async () => {
  for (const period of [periodOf('week', NOW).key, periodOf('month', NOW).key, 'all']) {
    const root = (await world().store.organisations.root())!
    expect((await world().store.rankings.popular(root, period, RANKED)).length).toBeGreaterThanOrEqual(8)
  }
})

test('its frozen lists are what the events give when counted again', async () => {
  const { rows } = await world().store.rankings.lists('week')
  expect(rows.length).toBeGreaterThanOrEqual(4)
  for (const { period, from, until, frozenAt, lectures } of rows) {
    const again = await world().store.rankings.standings({ key: period, kind: 'week', from, until }, frozenAt)
    expect(
      again
        .sort(byStanding)
        .slice(0, 10)
        .map(({ lectureId }) => lectureId),
    ).toEqual(lectures.map(({ lectureId }) => lectureId))
  }
})

test('its balances are the sums of its ledger', async () => {
  const wrong = sql`
    select from balance b full join rebuilt_balance r using (member_id) where b.total is distinct from r.total`
  expect(await count(wrong)).toBe(0)
})

test('loading it again changes nothing', async () => {
  const before = await world().database.rows(sql`select * from entry order by entry_id`)
  await loadDemo(world().database, media, SECRET, new Date(NOW.getTime() + 1000))
  expect(await world().database.rows(sql`select * from entry order by entry_id`)).toEqual(before)
})

describe('a database with organisations of its own', () => {
  const other = openWorld()
  test('is left alone', async () => {
    await other().branch({ name: '我们的支部' })
    const before = await other().database.rows(sql`select * from organisation`)
    await loadDemo(other().database, media, SECRET, NOW)
    expect(await other().database.rows(sql`select * from organisation`)).toEqual(before)
  })
})

test('there are activities that are over, soon and later, full ones with a line, and drafts, all marked as samples', async () => {
  expect(await count(sql`select from activity`)).toBeGreaterThanOrEqual(12)
  expect(await count(sql`select from activity where not sample or title not like '%（示例）'`)).toBe(0)
  const over = sql`select from activity where state in ('published', 'finished') and until_at < ${NOW}`
  expect(await count(over)).toBeGreaterThanOrEqual(3)
  const soon = new Date(NOW.getTime() + 7 * 24 * 3600 * 1000)
  expect(
    await count(sql`select from activity where state = 'published' and from_at between ${NOW} and ${soon}`),
  ).toBeGreaterThanOrEqual(3)
  expect(await count(sql`select from activity where state = 'published' and from_at > ${soon}`)).toBeGreaterThanOrEqual(
    3,
  )
  expect(await count(sql`select from activity where state = 'draft'`)).toBeGreaterThanOrEqual(1)
  expect(await count(sql`select distinct activity_id from sign_up where state = 'waiting'`)).toBeGreaterThanOrEqual(2)
  // Whoever posted one is an officer of its host or above, leads the club that hosts it, or claimed it for themselves.
  const strangers = sql`
    select from activity a join organisation o using (organisation_id) where not exists (
      select from officer f where f.member_id = a.made_by and f.organisation_id = any (o.path))
    and not exists (select from club c where c.club_id = a.club_id and c.lead_id = a.made_by)
    and not exists (select from activity_occasion x join claim k on k.claim_id = x.occasion_id
                    where x.activity_id = a.activity_id and k.claimer_id = a.made_by)`
  expect(await count(strangers)).toBe(0)
  // Whoever signed up is somebody it is for.
  const uninvited = sql`
    select from sign_up u join activity a using (activity_id) join member m on m.member_id = u.member_id
    join organisation o on o.organisation_id = m.organisation_id
    where not (a.audience is null or o.path && a.audience)
       or (a.members_only and m.status not in ('full', 'probationary'))`
  expect(await count(uninvited)).toBe(0)
})

test('branches host together: a rota with a history, a board with claims, several hosts, clubs, and calls at every stage', async () => {
  expect(await count(sql`select from rota where sample and name like '%（示例）'`)).toBe(1)
  const turnsHosted = sql`select from turn where is_posted(turn_id)`
  expect(await count(turnsHosted)).toBeGreaterThanOrEqual(3)
  expect(await count(sql`select from turn where due_on < ${dayOf(NOW)} and not is_posted(turn_id)`)).toBe(1)
  expect(await count(sql`select from swap where state = 'asked'`)).toBe(1)
  expect(await count(sql`select distinct state from claim`)).toBe(3)
  expect(await count(sql`select distinct claimer_kind from claim`)).toBe(3)
  expect(await count(sql`select from activity_host where state = 'invited'`)).toBe(1)
  expect(await count(sql`select from club where sample and name like '%（示例）'`)).toBe(2)
  expect(await count(sql`select from tender where sample and bids_until > ${NOW}`)).toBe(1)
  expect(await count(sql`select from tender where bids_until <= ${NOW} and decide_until > ${NOW}`)).toBe(1)
  expect(await count(sql`select from tender_result where winner_id is not null`)).toBe(1)
  expect(await count(sql`select from tender_voter`)).toBe(6)
})

test('branches held what is due for a year, but for a gap here and there, and nothing of it is still to be finished', async () => {
  const branches = await world().store.activityRecords.branches(
    [demoId('organisation', city)],
    '',
    2026,
    dayOf(NOW),
    NOW,
  )
  expect(branches).toHaveLength(12)
  const missed = branches.map((branch) =>
    dutiesOf(branch, monthsPassed(2026, NOW)).reduce((sum, { periods }) => sum + tally(periods).missed, 0),
  )
  expect(missed.filter((count) => count === 0).length).toBeGreaterThanOrEqual(4)
  expect(missed.filter((count) => count > 0).length).toBeGreaterThanOrEqual(4)
  expect(Math.max(...missed)).toBeLessThanOrEqual(6)
  const unfinished = sql`select from activity where state = 'published' and until_at < ${new Date(NOW.getTime() - 2 * 86_400_000)}
                         and kind in ('members_meeting', 'committee_meeting')`
  expect(await count(unfinished)).toBe(0)
  // What became of the others is told as well, whatever was loaded before it.
  expect(await count(sql`select from activity_summary`)).toBeGreaterThanOrEqual(3)
  const unrecorded = sql`select from activity a where state = 'published' and until_at < ${new Date(NOW.getTime() - 2 * 86_400_000)}
                         and not exists (select from attendance t where t.activity_id = a.activity_id)`
  expect(await count(unrecorded)).toBe(0)
  const of = demoId('organisation', '青禾数据党支部')
  const held = await world().store.activityRecords.held(of, 2026, NOW)
  const meetings = held.filter(({ kind }) => kind === 'members_meeting')
  expect(meetings.length).toBeGreaterThan(0)
  expect(meetings.every(({ people, came }) => came > 0 && came === people)).toBe(true)
})
