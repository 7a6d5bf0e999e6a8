import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sql from 'sql-template-tag'
import { inShanghai } from '../../core/time'
import { loadDemo } from '../../server/demo/load'
import { openWorld, SECRET } from '../world'

const media = mkdtempSync(join(tmpdir(), 'dangke-demo-'))
afterAll(() => rmSync(media, { recursive: true, force: true }))

/** What a text says about when, and whether a beginning agrees: its hour of Shanghai, and its day, Monday being 1. */
const sayings: readonly (readonly [RegExp, (hour: number, day: number) => boolean])[] = [
  ...['一', '二', '三', '四', '五', '六', '日'].map(
    (name, index) => [new RegExp(`[周期]${name}(?!起)`), (_: number, day: number) => day === index + 1] as const,
  ),
  [/周末/, (_, day) => day > 5],
  [/中午|午间/, (hour) => hour >= 11 && hour < 14],
  [/[晚夜]/, (hour) => hour >= 18],
  [/[早晨]/, (hour) => hour < 10],
]

const EARLY = 6.5
const LATE = 22

describe.each([
  ['on a Wednesday at noon', '2026-11-25T12:00:00+08:00'],
  ['shortly before midnight', '2026-11-24T23:50:00+08:00'],
  ['in the small hours of a Tuesday', '2026-11-24T03:00:00+08:00'],
  ['on a Sunday', '2026-11-29T16:20:00+08:00'],
  ['on the last evening of the year', '2026-12-31T20:30:00+08:00'],
])('made %s', (_, clock) => {
  const world = openWorld()
  const now = new Date(clock)
  const hourOf = (at: Date) => inShanghai(at).hour() + inShanghai(at).minute() / 60
  beforeAll(() => loadDemo(world().database, media, SECRET, now), 60_000)

  test('nothing begins or ends in the night, but for what says that it goes on now', async () => {
    const held = await world().database.rows<{ title: string; from: Date; until: Date }>(sql`
      select title, from_at as from, until_at as until from activity where from_at is not null
      union all select purpose, lower(during), upper(during) from booking`)
    const atNight = held.filter(
      ({ from, until }) => hourOf(from) < EARLY || hourOf(from) >= LATE || hourOf(until) > LATE || until <= from,
    )
    expect(atNight.filter(({ title }) => !title.startsWith('签到演示：正在进行'))).toEqual([])
  })

  test('what a title or a text says about day and hour is so', async () => {
    const told = await world().database.rows<{ title: string; about: string; from: Date }>(sql`
      select title, about, from_at as from from activity where from_at is not null`)
    const wrong = told.flatMap(({ title, about, from }) =>
      sayings
        .filter(([says, agrees]) => says.test(title + about) && !agrees(hourOf(from), inShanghai(from).isoWeekday()))
        .map(([says]) => ({ title, from, says: says.source })),
    )
    expect(wrong).toEqual([])
    expect(told.filter(({ title, about }) => sayings.some(([says]) => says.test(title + about)))).not.toEqual([])
  })

  test('one door is open and one activity was over within the last day', async () => {
    const { rows } = world().database
    expect(await rows(sql`select 1 from activity where from_at <= ${now} and until_at > ${now}`)).toHaveLength(1)
    const day = new Date(now.getTime() - 24 * 3_600_000)
    const over = sql`select 1 from activity where state = 'published' and until_at > ${day} and until_at <= ${now}`
    expect((await rows(over)).length).toBeGreaterThanOrEqual(1)
  })

  test('nothing was posted, and nobody signed up, after now', async () => {
    const { rows } = world().database
    expect(await rows(sql`select title from activity where published_at > ${now}`)).toEqual([])
    expect(await rows(sql`select 1 from sign_up where made_at > ${now}`)).toEqual([])
  })
})
