import { readXlsx } from 'hucre/xlsx'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Action } from '../../core/action'
import { activities } from '../../core/activities/contract'
import type { ActivityKind } from '../../core/activities/kinds'
import { NOON, type Asker } from '../answer'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const YEAR = 2026
const HOUR_MS = 3_600_000

const posted = (by: Person, kind: ActivityKind, time: string, title = `示例 ${time}`) => {
  const from = new Date(`${time}+08:00`)
  const until = new Date(from.getTime() + HOUR_MS)
  return world().activity({
    by,
    kind,
    title,
    from: from.toISOString(),
    until: until.toISOString(),
    at: new Date('2026-01-01'),
  })
}

/** It took place, and its leader said so at its end. */
const held = async (...given: Parameters<typeof posted>) => {
  const made = await posted(...given)
  await world().must(activities.finish, { activityId: made.activityId }, made.organiser, new Date(made.entry.until!))
  return made
}

const correct = ({ activityId }: MadeActivity, { memberId }: Person) => ({
  ...{ activityId, memberId, deedId: newId(), reason: '没带手机' },
})

/** Two take a seat, one of them comes. */
const attendedByOneOfTwo = async (made: MadeActivity): Promise<Person> => {
  const people = [await world().member(), await world().member()] as const
  for (const person of people)
    await world().must(
      activities.signUp,
      { activityId: made.activityId, attemptId: newId() },
      person,
      new Date('2026-01-02'),
    )
  await world().must(activities.putIn, correct(made, people[0]), made.organiser, new Date(made.entry.from!))
  return people[0]
}

const recordOf = (of: { organisationId: string }, as: Person, year = YEAR) =>
  world().must(activities.record, { organisationId: of.organisationId, year }, as)

describe('the record of a branch', () => {
  it('has what took place, latest first, and counts it by kind in the month it began in Shanghai', async () => {
    const of = await world().branch({ name: '示例支部' })
    const officer = await world().officer({ of })
    await held(officer, 'theme_day', '2026-03-31T23:30')
    const april = await held(officer, 'theme_day', '2026-04-01T00:00')
    await held(officer, 'volunteering', '2026-04-18T09:00')
    await posted(officer, 'theme_day', '2026-12-01T10:00')
    await held(officer, 'theme_day', '2025-12-31T10:00')

    const { organisation, activities: all, counts } = await recordOf(of, officer)
    expect(organisation).toBe('示例支部')
    expect(all.map(({ title }) => title)).toEqual(['示例 2026-04-18T09:00', april.entry.title, '示例 2026-03-31T23:30'])
    expect(counts).toEqual([
      { kind: 'theme_day', months: [0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
      { kind: 'volunteering', months: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
    ])
  })

  it('leaves out what was called off, what is a draft and what others hosted', async () => {
    const { branch, officer, activity, must } = world()
    const of = await branch()
    const secretary = await officer({ of })
    const off = await posted(secretary, 'theme_day', '2026-05-01T10:00')
    await must(activities.cancel, { activityId: off.activityId, reason: '台风' }, secretary, new Date('2026-04-30'))
    await activity({ by: secretary, publish: false })
    await held(await officer(), 'theme_day', '2026-05-02T10:00')
    expect(await recordOf(of, secretary)).toMatchObject({ activities: [], counts: [] })
  })

  it('counts what nobody finished once somebody is recorded as having come, and no longer when that is taken back', async () => {
    const of = await world().officer()
    const made = await posted(of, 'theme_day', '2026-05-01T10:00')
    const until = new Date(made.entry.until!)
    const shown = async (now: Date) =>
      (await world().must(activities.record, { organisationId: of.organisationId, year: YEAR }, of, now)).activities
    expect(await shown(until)).toEqual([])
    const person = await attendedByOneOfTwo(made)
    expect(await shown(new Date(until.getTime() - 1))).toEqual([])
    expect(await shown(until)).toMatchObject([{ activityId: made.activityId, people: 2, came: 1 }])
    await world().must(activities.takeBack, correct(made, person), of, until)
    expect(await shown(until)).toEqual([])
  })

  it('does not count what the timer closed and nobody came to, and counts what its leader finished', async () => {
    const of = await world().officer()
    const { activityId } = await posted(of, 'theme_day', '2026-05-01T10:00')
    const finished = await held(of, 'theme_day', '2026-06-01T10:00')
    await world().must(activities.tick, {}, null, new Date('2026-05-03T10:00+08:00'))
    expect((await world().must(activities.view, { activityId }, of)).activity.state).toBe('finished')
    // Too late: it is closed already.
    await world().must(activities.finish, { activityId }, of)
    expect((await recordOf(of, of)).activities).toMatchObject([{ activityId: finished.activityId, people: 0, came: 0 }])
    expect((await recordOf(of, of)).counts).toMatchObject([{ months: [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0] }])
    const { branches } = await world().must(activities.records, { year: YEAR }, of)
    expect(branches.find(({ organisationId }) => organisationId === of.organisationId)).toMatchObject({ held: 1 })
  })

  it('has what it hosted with others, and tells that it did', async () => {
    const [lead, other] = [await world().officer(), await world().officer()]
    const { activityId } = await held(lead, 'theme_day', '2026-06-01T10:00')
    const invite = (organisationId: string, state: string) =>
      world().ownerQuery(`insert into dangke.activity_host (activity_id, organisation_id, state, asked_at)
                          values ('${activityId}', '${organisationId}', '${state}', now())`)
    await invite(other.organisationId, 'accepted')
    const declining = await world().officer()
    await invite(declining.organisationId, 'declined')
    for (const host of [lead, other])
      expect((await recordOf(host, host)).activities).toMatchObject([{ activityId, joint: true }])
    expect((await recordOf(declining, declining)).activities).toEqual([])
  })

  it('says what of 三会一课 and 主题党日 was due, and done', async () => {
    const of = await world().branch()
    const officer = await world().officer({ of })
    await held(officer, 'members_meeting', '2026-02-10T15:00')
    await held(officer, 'theme_day', '2026-10-11T15:00')
    const { duties } = await recordOf(of, officer)
    const states = (kind: string) => duties.find((duty) => duty.kind === kind)!.periods.map(({ state }) => state)
    expect(states('members_meeting')).toEqual(['done', 'missed', 'missed', 'open'])
    expect(states('theme_day').slice(8)).toEqual(['missed', 'done', 'open', 'ahead'])
    expect(states('lecture')).toEqual(['open'])
  })

  it('asks a committee meeting of seven full members and no fewer, and group meetings once there was one', async () => {
    const of = await world().branch()
    const officer = await world().officer({ of })
    for (let nth = 0; nth < 5; nth++) await world().member({ of })
    await world().member({ of, status: 'probationary' })
    await world().member({ of, joinedOn: '2026-07-01' })
    const of2026 = async (kind: string, year = YEAR) => {
      const { waived, periods } = (await recordOf(of, officer, year)).duties.find((duty) => duty.kind === kind)!
      return { waived, missed: periods.filter(({ state }) => state === 'missed').length }
    }
    expect(await of2026('committee_meeting')).toEqual({ waived: null, missed: 10 })
    // Of the year before, when there were six.
    expect(await of2026('committee_meeting', YEAR - 1)).toEqual({ waived: 'no_committee', missed: 0 })
    expect(await of2026('group_meeting')).toEqual({ waived: 'no_groups', missed: 0 })
    await held(officer, 'group_meeting', '2026-04-02T15:00')
    expect(await of2026('group_meeting')).toEqual({ waived: null, missed: 9 })
  })

  it('asks nothing of a committee, whose activities it has all the same', async () => {
    const staff = await world().officer({ of: await world().branch({ kind: 'committee' }) })
    await held(staff, 'roadshow', '2026-04-02T15:00')
    expect(await recordOf(staff, staff)).toMatchObject({ duties: [], activities: [{ kind: 'roadshow' }] })
  })

  it('ends its year in Shanghai, where what was open is missed from then on', async () => {
    const of = await world().branch()
    const officer = await world().officer({ of })
    const lectureAt = async (now: string) => {
      const { duties } = await world().must(
        activities.record,
        { organisationId: of.organisationId, year: YEAR },
        officer,
        new Date(now),
      )
      return duties.find(({ kind }) => kind === 'lecture')!.periods.map(({ state }) => state)
    }
    expect(await lectureAt('2026-12-31T15:59:59.999Z')).toEqual(['open'])
    expect(await lectureAt('2026-12-31T16:00:00Z')).toEqual(['missed'])
    await held(officer, 'theme_day', '2026-12-31T22:00')
    await held(officer, 'theme_day', '2027-01-01T00:00')
    const later = new Date('2027-01-02')
    for (const year of [YEAR, YEAR + 1]) {
      const { activities: all } = await world().must(
        activities.record,
        { organisationId: of.organisationId, year },
        officer,
        later,
      )
      expect(all).toHaveLength(1)
    }
  })
})

describe('who may read records', () => {
  const whose = async () => {
    const { root, branch, organisation, officer, member, visitor } = world()
    const above = await organisation({ under: await root(), kind: 'general_branch' })
    const of = await branch({ under: above })
    const askers: Record<string, Asker> = {
      'its secretary': await officer({ of }),
      'another officer of it': await officer({ of, role: 'operations' }),
      'an officer above': await officer({ of: above, role: 'staff' }),
      'an officer of the city': await officer({ of: await root(), role: 'staff' }),
      'an officer of a sibling': await officer({ of: await branch({ under: above }) }),
      'an officer below': await officer({ of: await branch({ under: of }) }),
      'an officer of elsewhere': await officer(),
      'a plain member': await member({ of }),
      'a visitor': visitor(),
    }
    return { of, askers }
  }

  it.each([
    ['its secretary', 'OK', true],
    ['another officer of it', 'OK', true],
    ['an officer above', 'OK', true],
    ['an officer of the city', 'OK', true],
    ['an officer of a sibling', 'NOT_IN_YOUR_ORGANISATION', false],
    ['an officer below', 'NOT_IN_YOUR_ORGANISATION', false],
    ['an officer of elsewhere', 'NOT_IN_YOUR_ORGANISATION', false],
    ['a plain member', 'NOT_ALLOWED', null],
    ['a visitor', 'SIGN_IN', null],
  ])('%s', async (name, code, listed) => {
    const { of, askers } = await whose()
    const ask = async (action: Action, input: object) => {
      const answer = await world().send(action.name, input, askers[name]!)
      return answer.ok ? { code: 'OK', data: answer.data } : { code: answer.error.code }
    }
    for (const action of [activities.record, activities.recordSheet]) {
      const input = { organisationId: of.organisationId, year: YEAR }
      expect((await ask(action, input)).code).toBe(code)
      const invented = listed === null ? code : 'NO_SUCH_ORGANISATION'
      expect((await ask(action, { ...input, organisationId: newId() })).code).toBe(invented)
    }
    for (const action of [activities.records, activities.recordsSheet])
      expect((await ask(action, { year: YEAR })).code).toBe(listed === null ? code : 'OK')
    if (listed === null) return
    const { branches } = await world().must(activities.records, { year: YEAR, search: of.name }, askers[name] as Person)
    expect(branches.map(({ organisationId }) => organisationId)).toEqual(listed ? [of.organisationId] : [])
    const rows = await sheetOf(activities.recordsSheet, { year: YEAR }, askers[name] as Person)
    expect(rows[0]!.rows.some(([first]) => first === of.name)).toBe(listed)
  })
})

const sheetOf = async (
  action: typeof activities.recordSheet | typeof activities.recordsSheet,
  input: object,
  as: Person,
) => {
  const answer = await world().send(action.name, input, as)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { name, base64 } = answer.data as { name: string; base64: string }
  const { sheets } = await readXlsx(Buffer.from(base64, 'base64'), { readStyles: true })
  const formulas = sheets.flatMap(({ cells }) =>
    [...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined),
  )
  expect(formulas).toEqual([])
  return sheets.map(({ rows }) => ({ name, rows }))
}

describe('the record as a spreadsheet', () => {
  it('has a branch’s counts by kind and month against what is due, and its activities; no title becomes a formula', async () => {
    const of = await world().branch({ name: '=1+1/支部' })
    const officer = await world().officer({ of })
    const titles = ['=HYPERLINK("x")', '+86', '-1', '@SUM(A1)']
    for (const [nth, title] of titles.entries()) await held(officer, 'theme_day', `2026-0${nth + 1}-10T10:00`, title)
    await attendedByOneOfTwo(await posted(officer, 'volunteering', '2026-05-10T10:00'))
    const [counts, all] = await sheetOf(
      activities.recordSheet,
      { organisationId: of.organisationId, year: YEAR },
      officer,
    )
    expect(counts!.name).toBe('活动记录 2026 =1+1_支部.xlsx')
    expect(counts!.rows[0]![0]).toBe('=1+1/支部 2026 年活动记录（截至 2026-11-16）')
    const row = (kind: string) => counts!.rows.find(([first]) => first === kind)!
    expect(row('主题党日').slice(0, 20)).toEqual([
      ...['主题党日', '每月一次', 1, 1, 1, 1, null, null, null, null, null, null, null, null],
      ...[4, 11, 4, 6, 1, '缺 5、6、7、8、9、10 月；待办 11 月'],
    ])
    expect(row('党员大会').slice(14)).toEqual([0, 4, 0, 3, 1, '缺 一、二、三季度；待办 四季度'])
    expect(row('支委会').slice(15)).toEqual([null, null, null, null, '正式党员不足 7 人，不设支委会，不用开'])
    expect(row('志愿服务').slice(0, 15)).toEqual([
      ...['志愿服务', null, null, null, null, null, 1, null, null, null, null, null, null, null, 1],
    ])
    expect(all!.rows.slice(2).map(([, , title]) => title)).toEqual(['示例 2026-05-10T10:00', ...titles.reverse()])
    expect(all!.rows[1]!.slice(3, 5)).toEqual(['报名人数', '到场人数'])
    expect(all!.rows[2]).toEqual(['2026-05-10 10:00', '志愿服务', '示例 2026-05-10T10:00', 2, 1, '单独'])
  })

  it('has a row for each branch, most missed first', async () => {
    const district = await world().branch({ kind: 'committee' })
    const names = ['@甲支部', '乙支部']
    for (const name of names) await world().branch({ under: district, name })
    const busy = await world().officer({ of: await world().branch({ under: district, name: '丙支部' }) })
    await held(busy, 'members_meeting', '2026-02-10T15:00')
    const staff = await world().officer({ of: district })
    const [all] = await sheetOf(activities.recordsSheet, { year: YEAR }, staff)
    const { rows } = all!
    expect(rows.slice(2).map(([name]) => name)).toEqual(['@甲支部', '乙支部', '丙支部'])
    // Four quarters, eleven months and the year; three, ten and none of them have passed.
    expect(rows[2]!.slice(0, 6)).toEqual(['@甲支部', 0, 16, 0, 13, 3])
    expect(rows[4]!.slice(0, 6)).toEqual(['丙支部', 1, 16, 1, 12, 3])
  })
})

describe('the records of the branches below', () => {
  it('say what each has done and missed so far, most missed first', async () => {
    const district = await world().branch({ kind: 'committee', name: '示例区工委' })
    const [first, second] = [
      await world().branch({ under: district, name: '示例支部甲' }),
      await world().branch({ under: district, name: '示例支部乙' }),
    ]
    const secretary = await world().officer({ of: first })
    for (let nth = 0; nth < 6; nth++) await world().member({ of: first })
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'])
      await held(secretary, 'theme_day', `2026-${month}-20T15:00`)
    await held(secretary, 'group_meeting', '2026-01-05T15:00')

    const staff = await world().officer({ of: district })
    const { branches, total, next } = await world().must(activities.records, { year: YEAR }, staff, NOON)
    expect(next).toBeNull()
    expect(total).toEqual({ branches: 2, behind: 2 })
    const [one, other] = branches
    expect(one).toMatchObject({ organisationId: first.organisationId, held: 11, done: 11, open: 5 })
    expect(Object.fromEntries(one!.missed.map(({ kind, periods }) => [kind, periods]))).toEqual({
      members_meeting: 3,
      committee_meeting: 10,
      group_meeting: 9,
    })
    expect(other).toMatchObject({ organisationId: second.organisationId, held: 0, done: 0, open: 3 })
    expect(other!.missed).toEqual([
      { kind: 'members_meeting', periods: 3 },
      { kind: 'theme_day', periods: 10 },
    ])
    expect((await world().must(activities.records, { year: YEAR }, secretary)).branches).toHaveLength(1)
  })

  it('are found by words of a name, taken as they stand', async () => {
    const district = await world().branch({ kind: 'committee' })
    for (const name of ['百分之%支部', '别的支部']) await world().branch({ under: district, name })
    const staff = await world().officer({ of: district })
    const found = async (search: string) =>
      (await world().must(activities.records, { year: YEAR, search }, staff)).branches.map(({ name }) => name)
    expect(await found('%')).toEqual(['百分之%支部'])
    expect(await found(' 别的 ')).toEqual(['别的支部'])
    expect(await found('没有')).toEqual([])
  })

  it('come a page at a time, each branch once', async () => {
    const district = await world().branch({ kind: 'committee' })
    for (let nth = 0; nth < 53; nth++) await world().branch({ under: district })
    const staff = await world().officer({ of: district })
    const first = await world().must(activities.records, { year: YEAR }, staff)
    expect(first.total.branches).toBe(53)
    const rest = await world().must(activities.records, { year: YEAR, cursor: first.next! }, staff)
    expect(rest.next).toBeNull()
    expect(new Set([...first.branches, ...rest.branches].map(({ organisationId }) => organisationId)).size).toBe(53)
  })
})
