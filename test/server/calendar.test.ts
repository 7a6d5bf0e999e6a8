import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { Person } from '../people'
import { openSite, QUIET } from './open-site'

const { world, site } = openSite({ settings: { ...QUIET, publicUrl: new URL('https://dangke.example') } })

const HOUR_MS = 3_600_000
const soon = (hours: number) => new Date(Date.now() + hours * HOUR_MS)

const addressOf = async (member: Person) =>
  (await world().must(activities.makeFeed, { feedId: newId() }, member, new Date())).path

const joined = async (member: Person, given: object = {}) => {
  const [from, until] = [soon(48).toISOString(), soon(50).toISOString()]
  const activity = await world().activity({ from, until, at: new Date(), ...given })
  await world().must(activities.signUp, { activityId: activity.activityId, attemptId: newId() }, member, new Date())
  return activity
}

const get = (url: string, headers: Record<string, string> = {}) => site().http.inject({ method: 'GET', url, headers })

/** As a calendar app reads it: lines unfolded, and each event’s fields by name. */
const eventsOf = (text: string): Record<string, string>[] =>
  text
    .replaceAll('\r\n ', '')
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event
          .split('BEGIN:VALARM')[0]!
          .split('\r\n')
          .map((line) => line.split(/:(.*)/s).slice(0, 2) as [string, string]),
      ),
    )

test('a calendar app reads what its owner has signed up for, and nothing of anybody else', async () => {
  const [member, other] = [await world().member(), await world().member()]
  const { activityId } = await joined(member, { title: '红色观影, 第一场', bring: '身份证' })
  await joined(other)
  const response = await get(await addressOf(member))
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'content-disposition': 'inline; filename="dangke.ics"',
  })
  expect(response.headers['set-cookie']).toBeUndefined()
  expect(eventsOf(response.body)).toEqual([
    expect.objectContaining({
      UID: `${activityId}@dangke`,
      SUMMARY: '红色观影\\, 第一场',
      LOCATION: '示例地址',
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      URL: `https://dangke.example/activity?id=${activityId}`,
    }),
  ])
})

test('what was moved keeps its UID and has a higher sequence; what was called off is cancelled, and rings no more', async () => {
  const member = await world().member()
  const { activityId, organiser } = await joined(member)
  const path = await addressOf(member)
  const before = eventsOf((await get(path)).body)[0]!

  const { entry, updatedAt } = await world().must(activities.entry, { activityId }, organiser)
  const moved = { ...entry, from: soon(60).toISOString(), until: soon(61).toISOString() }
  const saving = { activityId, changeId: newId(), basis: updatedAt, entry: moved, publish: true }
  await world().must(activities.save, saving, organiser, soon(1))
  const after = eventsOf((await get(path)).body)[0]!
  expect(after).toMatchObject({ UID: before.UID, SEQUENCE: '1' })
  expect(after.DTSTART).not.toBe(before.DTSTART)
  expect(after['LAST-MODIFIED']! > before['LAST-MODIFIED']!).toBe(true)

  await world().must(activities.cancel, { activityId, reason: '台风' }, organiser, soon(2))
  const { body } = await get(path)
  expect(eventsOf(body)[0]).toMatchObject({ UID: before.UID, STATUS: 'CANCELLED', SEQUENCE: '2' })
  expect(eventsOf(body)[0]!.DESCRIPTION).toContain('台风')
  expect(body).not.toContain('VALARM')
})

test('a place in the line is not certain yet, and what was given back is gone', async () => {
  const member = await world().member()
  const { activityId } = await joined(await world().member(), { seats: 1 })
  await world().must(activities.signUp, { activityId, attemptId: newId() }, member, new Date())
  const path = await addressOf(member)
  expect(eventsOf((await get(path)).body)).toMatchObject([{ STATUS: 'TENTATIVE' }])
  await world().must(activities.giveUp, { activityId }, member, new Date())
  expect(eventsOf((await get(path)).body)).toEqual([])
})

test('while nothing changes the text is the same, and an app that has it gets its tag alone', async () => {
  const member = await world().member()
  await joined(member)
  const path = await addressOf(member)
  const { etag } = (await get(path)).headers
  for (const known of [String(etag), `W/${String(etag)}`, `"other", ${String(etag)}`]) {
    const again = await get(path, { 'if-none-match': known })
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
  }
  await joined(member)
  expect((await get(path, { 'if-none-match': String(etag) })).statusCode).toBe(200)
})

test.each([
  ['one that nobody has', `/calendar/${'a'.repeat(43)}.ics`],
  ['one cut short', '/calendar/abc.ics'],
  ['none at all', '/calendar/'],
  ['one with more behind it', `/calendar/${'a'.repeat(43)}.ics.ics`],
])('a wrong address is not there: %s', async (_, url) => {
  expect((await get(url)).statusCode).toBe(404)
})

test('an address that was renewed or revoked is not there any more, nor one of somebody who left', async () => {
  const member = await world().member()
  const first = await addressOf(member)
  const second = await addressOf(member)
  expect((await get(first)).statusCode).toBe(404)
  expect((await get(second)).statusCode).toBe(200)
  await world().ownerQuery(`update dangke.member set left_on = '2026-01-01' where member_id = '${member.memberId}'`)
  expect((await get(second)).statusCode).toBe(404)
  await world().ownerQuery(`update dangke.member set left_on = null where member_id = '${member.memberId}'`)
  await world().must(activities.revokeFeed, {}, member)
  expect((await get(second)).statusCode).toBe(404)
})

test('a link to it may be followed from anywhere', async () => {
  const path = await addressOf(await world().member())
  expect((await get(path, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(200)
})

describe('with a limit of three requests a minute', () => {
  const { site: limited } = openSite({ settings: { ...QUIET, rateLimit: 3 } })

  test('nobody tries addresses out', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 5; n++)
      statuses.push((await limited().http.inject({ url: `/calendar/${String(n).repeat(43)}.ics` })).statusCode)
    expect(statuses).toEqual([404, 404, 404, 429, 429])
  })
})
