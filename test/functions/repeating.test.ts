import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { RequestOf } from '../../core/action'
import { NOON, refused } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const ids = (count: number) => Array.from({ length: count }, newId)

const themeDay = async (given: Parameters<ReturnType<typeof world>['activity']>[0] = {}) =>
  world().activity({
    by: await world().officer({ of: await world().branch() }),
    from: '2026-11-20T06:00:00.000Z',
    until: '2026-11-20T08:00:00.000Z',
    signUpUntil: '2026-11-19T06:00:00.000Z',
    ...given,
  })

const repeat = (
  { activityId, organiser }: { activityId: string; organiser: Person },
  given: Partial<RequestOf<typeof activities.repeat>> = {},
  as = organiser,
  at?: Date,
) => {
  const { activityIds = ids(3) } = given
  const input = {
    ...{ activityId, activityIds, count: activityIds.length, way: 'day' as const, publish: true },
    ...given,
  }
  return world().answer(activities.repeat, input, as, at)
}

const seriesOf = async (activityId: string) =>
  (await world().ownerQuery(
    `select a.activity_id as id, a.state, a.from_at as "from" from dangke.activity a
     join dangke.activity b using (series_id) where b.activity_id = '${activityId}' order by a.from_at`,
  )) as { id: string; state: string; from: Date }[]

it('the coming months’ activities are made from one, each with all that it has', async () => {
  const made = await themeDay({ seats: 30, bring: '党徽' })
  const activityIds = ids(3)
  const answer = await repeat(made, { activityIds })
  const held = (activityId: string, month: string) => ({
    activityId,
    from: `${month}-20T06:00:00.000Z`,
    until: `${month}-20T08:00:00.000Z`,
    // The holidays of the next year are not announced yet.
    holiday: month < '2027' ? false : null,
  })
  expect(answer).toEqual({
    ok: true,
    data: {
      activities: [
        held(activityIds[0]!, '2026-12'),
        held(activityIds[1]!, '2027-01'),
        held(activityIds[2]!, '2027-02'),
      ],
    },
  })
  const { entry, state } = await world().must(activities.entry, { activityId: activityIds[1]! }, made.organiser)
  expect(state).toBe('published')
  expect(entry).toEqual({
    ...made.entry,
    from: '2027-01-20T06:00:00.000Z',
    until: '2027-01-20T08:00:00.000Z',
    signUpUntil: '2027-01-19T06:00:00.000Z',
  })
  expect((await seriesOf(made.activityId)).map(({ id }) => id)).toEqual([made.activityId, ...activityIds])
})

it('as drafts, where that is asked for', async () => {
  const made = await themeDay()
  await repeat(made, { publish: false })
  expect((await seriesOf(made.activityId)).map(({ state }) => state)).toEqual(['published', 'draft', 'draft', 'draft'])
})

it('a retry makes nothing twice, at the same moment or later', async () => {
  const made = await themeDay()
  const activityIds = ids(4)
  const answers = await Promise.all([1, 2, 3].map(() => repeat(made, { activityIds })))
  answers.push(await repeat(made, { activityIds }, made.organiser, new Date(NOON.getTime() + 60_000)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(await seriesOf(made.activityId)).toHaveLength(5)
})

it('a series keeps its own day, also where it goes on from a month that was too short for it', async () => {
  const made = await themeDay({
    from: '2026-12-31T06:00:00.000Z',
    until: '2026-12-31T08:00:00.000Z',
    signUpUntil: null,
  })
  const [january, february, march] = ids(3)
  await repeat(made, { activityIds: [january!, february!, march!] })
  const [april, may] = ids(2)
  const wish = { activityId: february!, count: 3, way: 'day' as const }
  expect(await world().must(activities.repeats, wish, made.organiser)).toMatchObject({ on: { date: 31 } })
  await repeat({ ...made, activityId: february! }, { count: 3, activityIds: [april!, may!] })
  expect((await seriesOf(made.activityId)).map(({ from }) => from.toISOString().slice(5, 10))).toEqual([
    ...['12-31', '01-31', '02-28', '03-31', '04-30', '05-31'],
  ])
})

describe('months in which one of the series stands already', () => {
  const monthsOf = async (activityId: string) =>
    (await seriesOf(activityId)).map(({ from, state }) => [from.toISOString().slice(0, 7), state])

  it('are left out, of what is shown beforehand and of what is made, whichever of the series is repeated', async () => {
    const made = await themeDay()
    const { activityId, organiser } = made
    const [december, january] = ids(2)
    await repeat(made, { activityIds: [december!, january!] })
    const { days } = await world().must(activities.repeats, { activityId, count: 4, way: 'weekday' }, organiser)
    expect(days.map(({ there }) => there)).toEqual([true, true, false, false])
    const [february, march, april] = ids(3)
    expect(await repeat(made, { count: 4, activityIds: [february!, march!], publish: false })).toMatchObject({
      data: {
        activities: [
          { activityId: february, from: '2027-02-20T06:00:00.000Z' },
          { activityId: march, from: '2027-03-20T06:00:00.000Z' },
        ],
      },
    })
    expect(await repeat({ ...made, activityId: december! }, { count: 4, activityIds: [april!] })).toMatchObject({
      data: { activities: [{ activityId: april, from: '2027-04-20T06:00:00.000Z' }] },
    })
    expect(await monthsOf(activityId)).toEqual([
      ['2026-11', 'published'],
      ['2026-12', 'published'],
      ['2027-01', 'published'],
      ['2027-02', 'draft'],
      ['2027-03', 'draft'],
      ['2027-04', 'published'],
    ])
  })

  it('are not those of what was called off, and where none is left that is said', async () => {
    const made = await themeDay()
    const [december, january] = ids(2)
    await repeat(made, { activityIds: [december!, january!] })
    expect(await repeat(made, { activityIds: ids(2) })).toEqual(refused('ALL_THERE'))
    await world().must(activities.cancel, { activityId: december!, reason: '台风' }, made.organiser)
    // Whoever asks for more than is missing has seen what is not so any more.
    expect(await repeat(made, { activityIds: ids(2) })).toEqual(refused('CHANGED_MEANWHILE'))
    expect(await repeat(made, { count: 2, activityIds: ids(1) })).toMatchObject({
      data: { activities: [{ from: '2026-12-20T06:00:00.000Z' }] },
    })
    expect(await monthsOf(made.activityId)).toEqual([
      ['2026-11', 'published'],
      ['2026-12', 'cancelled'],
      ['2026-12', 'published'],
      ['2027-01', 'published'],
    ])
  })

  it('are made once by those who ask at the same moment, of the first and of another', async () => {
    const made = await themeDay()
    const [december] = ids(1)
    await repeat(made, { activityIds: [december!] })
    const answers = await Promise.all([
      repeat(made, { count: 3, activityIds: ids(2) }),
      repeat(made, { count: 3, activityIds: ids(2) }),
      repeat({ ...made, activityId: december! }, { count: 2, activityIds: ids(2) }),
      repeat({ ...made, activityId: december! }, { count: 2, activityIds: ids(2) }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await seriesOf(made.activityId)).toHaveLength(4)
  })
})

it('an id that is somebody else’s is refused', async () => {
  const [made, other] = [await themeDay(), await themeDay()]
  expect(await repeat(made, { activityIds: [other.activityId] })).toEqual(refused('ALREADY_USED'))
  const activityIds = ids(2)
  await repeat(made, { activityIds })
  expect(await repeat(made, { activityIds: [...activityIds, newId()] })).toEqual(refused('ALREADY_USED'))
  expect(await repeat(other, { activityIds })).toEqual(refused('ALREADY_USED'))
})

it('a holiday is pointed out beforehand and afterwards, and not moved', async () => {
  await world().ownerQuery(
    `insert into dangke.holiday (day, name, year) values ('2027-02-20', '示例假日', 2027) on conflict do nothing`,
  )
  const made = await themeDay()
  const { activityId, organiser } = made
  const { days } = await world().must(activities.repeats, { activityId, count: 3, way: 'day' }, organiser)
  expect(days.map(({ holiday }) => holiday)).toEqual([false, false, true])
  const activityIds = ids(3)
  const wanted = { data: { activities: [{ holiday: false }, { holiday: false }, { holiday: true }] } }
  expect(await repeat(made, { activityIds })).toMatchObject(wanted)
  expect(await repeat(made, { activityIds })).toMatchObject(wanted)
})

it('what is not held then any more, or cannot be published then, is said with how many can be', async () => {
  const stationId = await world().station({ closedOn: '2027-02-01' })
  const there = await themeDay({ place: { kind: 'station', stationId, roomId: null } })
  expect(await repeat(there)).toEqual(refused('NO_SUCH_PLACE', { day: '2027-02-20', atMost: 2 }))
  expect(await seriesOf(there.activityId)).toEqual([])

  const far = await themeDay({ from: '2027-01-20T06:00:00.000Z', until: '2027-01-20T08:00:00.000Z' })
  expect(await repeat(far, { activityIds: ids(12) })).toEqual(refused('TOO_FAR', { atMost: 9 }))
  expect(await repeat(far, { activityIds: ids(12), publish: false })).toMatchObject({ ok: true })

  const undated = await themeDay({ publish: false, from: null, until: null, signUpUntil: null })
  expect(await repeat(undated)).toEqual(refused('INCOMPLETE', { missing: ['from', 'until'] }))
  const { activityId, organiser } = undated
  expect(await world().answer(activities.repeats, { activityId, count: 1, way: 'day' }, organiser)).toEqual(
    refused('INCOMPLETE', { missing: ['from', 'until'] }),
  )
  const untitled = await themeDay({ publish: false, title: '' })
  expect(await repeat(untitled)).toEqual(refused('INCOMPLETE', { missing: ['title'], atMost: 0 }))
  const long = await themeDay({ publish: false, until: '2026-12-01T06:00:00.000Z' })
  expect(await repeat(long)).toEqual(refused('TOO_LONG', { atMost: 0 }))
  const early = await themeDay({ publish: false, signUpUntil: '2026-09-20T06:00:00.000Z' })
  expect(await repeat(early)).toEqual(refused('DEADLINE_PAST', { atMost: 0 }))
})

it('it is for who leads it and may host, and not for what was called off', async () => {
  const made = await themeDay()
  const { activityId } = made
  const [stranger, colleague] = [await world().officer(), await world().officer({ of: await world().root() })]
  expect(await repeat(made, {}, stranger)).toEqual(refused('NOT_YOURS'))
  expect(await world().answer(activities.repeats, { activityId, count: 1, way: 'day' }, stranger)).toEqual(
    refused('NOT_YOURS'),
  )
  expect(await repeat({ ...made, activityId: newId() })).toEqual(refused('NO_SUCH_ACTIVITY'))
  expect(
    await world().answer(activities.repeats, { activityId: newId(), count: 1, way: 'day' }, made.organiser),
  ).toEqual(refused('NO_SUCH_ACTIVITY'))
  expect(await repeat(made, {}, colleague)).toMatchObject({ ok: true })

  // Whose work it is keeps it, but an office that has ended makes nothing new.
  await world().ownerQuery(
    `update dangke.officer set until = '2026-11-01' where member_id = '${made.organiser.memberId}'`,
  )
  expect(await repeat(made)).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))

  const off = await themeDay()
  await world().must(activities.cancel, { activityId: off.activityId, reason: '台风' }, off.organiser)
  expect(await repeat(off)).toEqual(refused('WRONG_STATE', { state: 'cancelled' }))
})

describe('a file that a series shares', () => {
  const shared = async () => {
    const by = await world().officer({ of: await world().branch() })
    const [fileId, activityId] = [newId(), newId()]
    const file = { fileId, purpose: 'slide' as const, location: `kept/${fileId}.png`, bytes: 1, durationMs: 0 }
    await world().store.files.add(by.memberId, file, NOON)
    const entry = await world().activityEntry({ organisationId: by.organisationId, cover: fileId })
    await world().must(activities.save, { activityId, changeId: newId(), basis: null, entry, publish: true }, by)
    const [second] = ids(1)
    await repeat({ activityId, organiser: by }, { activityIds: [second!] })
    return { by, fileId, first: activityId, second: second! }
  }

  const drop = async (activityId: string, as: Person) => {
    const { entry, updatedAt } = await world().must(activities.entry, { activityId }, as)
    await world().must(
      activities.save,
      { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, cover: null }, publish: true },
      as,
      new Date(Date.parse(updatedAt) + 1000),
    )
  }

  const ownerOf = async (fileId: string) =>
    world().ownerQuery(
      `select activity_id as owner, stray_since is null as kept from dangke.file where file_id = '${fileId}'`,
    )

  it('stays while one of them shows it, and can be kept by each that is changed', async () => {
    const { by, fileId, first, second } = await shared()
    const { entry, updatedAt } = await world().must(activities.entry, { activityId: second }, by)
    const changed = { activityId: second, changeId: newId(), basis: updatedAt, entry: { ...entry, title: '改名' } }
    expect(
      await world().answer(activities.save, { ...changed, publish: true }, by, new Date(NOON.getTime() + 1000)),
    ).toMatchObject({ ok: true })
    await drop(first, by)
    expect(await ownerOf(fileId)).toEqual([{ owner: second, kept: true }])
    await drop(second, by)
    expect(await ownerOf(fileId)).toEqual([{ owner: null, kept: false }])
  })
})
