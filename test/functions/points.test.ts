import { newId } from '../../cloudfunctions/_store/new-id'
import { lectures } from '../../core/lectures/contract'
import { points, type Entry } from '../../core/points/contract'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const shanghai = (text: string) => new Date(`${text}+08:00`)
const mine = (as: Person, now?: Date) => world().must(points.mine, {}, as, now)

/** One award a moment, each for a lecture of its own. */
const learned = async ({ memberId }: Person, ...moments: Date[]) => {
  for (const at of moments) {
    const lectureId = newId()
    await world().store.points.award(
      [{ memberId, rule: 'lecture.learned', key: `learned:${lectureId}`, lectureId }],
      at,
    )
  }
}

const entriesOf = async (as: Person): Promise<Entry[][]> => {
  const pages: Entry[][] = []
  let cursor: string | undefined
  do {
    const { entries, next } = await world().must(points.entries, { cursor }, as)
    pages.push(entries)
    cursor = next ?? undefined
  } while (cursor)
  return pages
}

describe('a day of points', () => {
  it('ends at midnight in Shanghai, though the server stands elsewhere', async () => {
    const somebody = await world().member()
    await learned(somebody, shanghai('2026-11-15T23:59:59.999'), shanghai('2026-11-16T00:00:00.000'))

    const [sunday] = (await mine(somebody, shanghai('2026-11-15T23:59:59.999'))).days.slice(-1)
    expect(sunday).toEqual({ day: '2026-11-15', points: 2 })
    expect((await mine(somebody, shanghai('2026-11-16T00:00:00.000'))).days.slice(-2)).toEqual([
      { day: '2026-11-15', points: 2 },
      { day: '2026-11-16', points: 2 },
    ])
    expect((await entriesOf(somebody)).flat().map(({ day }) => day)).toEqual(['2026-11-16', '2026-11-15'])
  })

  it('has a cap of its own on either side of midnight', async () => {
    const somebody = await world().member()
    await learned(somebody, ...Array.from({ length: 7 }, () => shanghai('2026-11-15T23:59:59.999')))
    await learned(somebody, shanghai('2026-11-16T00:00:00.000'))
    expect(await mine(somebody, shanghai('2026-11-16T00:00:00.000'))).toMatchObject({
      total: 14,
      today: 2,
      tallies: [{ rule: 'lecture.learned', points: 2 }],
    })
  })
})

describe('the sums a member sees', () => {
  it('are nothing before the first award', async () => {
    const { total, today, month, days, tallies } = await mine(await world().member())
    expect({ total, today, month, tallies }).toEqual({ total: 0, today: 0, month: 0, tallies: [] })
    expect(days).toHaveLength(30)
    expect(days[0]).toEqual({ day: '2026-10-18', points: 0 })
    expect(days[29]).toEqual({ day: '2026-11-16', points: 0 })
  })

  it.each([
    ['2026-11-30T23:59:59.999', '2026-12-01T00:00:00.000'],
    ['2027-02-28T23:59:59.999', '2027-03-01T00:00:00.000'],
    ['2028-02-29T23:59:59.999', '2028-03-01T00:00:00.000'],
    ['2026-12-31T23:59:59.999', '2027-01-01T00:00:00.000'],
  ])('of a month end with %s', async (last, first) => {
    const somebody = await world().member()
    await learned(somebody, shanghai(last), shanghai(last), shanghai(first))
    expect(await mine(somebody, shanghai(last))).toMatchObject({ month: 4, today: 4 })
    expect(await mine(somebody, shanghai(first))).toMatchObject({ month: 2, today: 2, total: 6 })
  })

  it('of thirty days reach back over the month’s beginning and no further', async () => {
    const somebody = await world().member()
    await learned(somebody, shanghai('2026-10-17T12:00:00'), shanghai('2026-10-18T00:00:00'), NOON)
    const { total, month, days } = await mine(somebody)
    expect({ total, month }).toEqual({ total: 6, month: 2 })
    expect(days.filter((day) => day.points > 0).map(({ day }) => day)).toEqual(['2026-10-18', '2026-11-16'])
  })
})

describe('the ledger a member sees', () => {
  it('is theirs alone', async () => {
    const [one, other] = [await world().member(), await world().member()]
    await learned(one, NOON)
    expect((await entriesOf(other)).flat()).toEqual([])
  })

  it('comes thirty at a time, newest first, each entry once, though many were made at one moment', async () => {
    const somebody = await world().member()
    await learned(somebody, ...Array.from({ length: 65 }, () => NOON))
    const pages = await entriesOf(somebody)
    expect(pages.map(({ length }) => length)).toEqual([30, 30, 5])
    expect(new Set(pages.flat().map(({ entryId }) => entryId)).size).toBe(65)
  })

  it('shows where a cap left less than the rule gives', async () => {
    const somebody = await world().member()
    await learned(somebody, ...Array.from({ length: 7 }, (_, minute) => new Date(NOON.getTime() + minute)))
    const [latest, before] = (await entriesOf(somebody)).flat()
    expect(latest).toMatchObject({ points: 0, full: 2, reversed: false, reverses: null })
    expect(before).toMatchObject({ points: 2, full: 2 })
  })

  it('shows what was undone, by what, and which lecture it was about', async () => {
    const { must, lecture, completion, officer, root } = world()
    const made = await lecture({ title: '一课' })
    const learner = await completion(made)
    const staff = await officer({ of: await root() })
    const later = new Date(NOON.getTime() + 1000)
    await must(lectures.takeDown, { lectureId: made.lectureId, stepId: newId(), reason: '内容过时' }, staff, later)

    const [reversal, original] = (await entriesOf(learner)).flat()
    expect(original).toMatchObject({
      rule: 'lecture.learned',
      points: 2,
      reversed: true,
      reverses: null,
      lecture: { lectureId: made.lectureId, title: '一课' },
    })
    expect(reversal).toMatchObject({
      rule: 'lecture.learned',
      points: -2,
      at: later.toISOString(),
      reversed: false,
      reverses: { entryId: original!.entryId, at: NOON.toISOString(), points: 2 },
      lecture: { title: '一课' },
    })
    expect(await mine(learner)).toMatchObject({ total: 0 })
  })

  it('refuses a cursor somebody made up, as input', async () => {
    const somebody = await world().member()
    await learned(somebody, NOON)
    for (const cursor of [
      'x',
      '~',
      `2026-02-30T00:00:00.000Z~${newId()}`,
      `0000-01-01T00:00:00.000Z~${newId()}`,
      `9999-99-99T99:99:99.999Z~${newId()}`,
    ])
      expect(await world().answer(points.entries, { cursor }, somebody)).toMatchObject({
        ok: false,
        error: { code: 'BAD_INPUT', path: 'cursor', expected: 'a cursor that came with a page of this list' },
      })
  })
})

it('the rules in force are shown to everybody, the newest version that has begun', async () => {
  const { must, visitor, ownerQuery } = world()
  await ownerQuery(`insert into dangke.points_rule (rule, version, points, cap, effective_from)
                    values ('lecture.learned', 2, 3, 15, '2027-01-01T00:00:00+08:00')`)
  const learnedRule = async (now: Date) =>
    (await must(points.rules, {}, visitor(), now)).rules.filter(({ rule }) => rule === 'lecture.learned')

  expect(await learnedRule(shanghai('2026-12-31T23:59:59.999'))).toEqual([
    { rule: 'lecture.learned', version: 1, points: 2, cap: 12 },
  ])
  expect(await learnedRule(shanghai('2027-01-01T00:00:00'))).toEqual([
    { rule: 'lecture.learned', version: 2, points: 3, cap: 15 },
  ])
  expect((await must(points.rules, {}, visitor())).rules).toHaveLength(8)
})
