import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { ActivityEntry } from '../../core/activities/entry'
import { NOON, refused } from '../answer'
import type { Person } from '../people'
import type { MadeActivity } from '../things'
import { openWorld } from '../world'

const world = openWorld()

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS)
const later = (ms = 1000) => new Date(NOON.getTime() + ms)

/** An officer of a branch of their own. */
const organiser = async () => world().officer({ of: await world().branch() })

const write = async (given: Partial<ActivityEntry> & { by?: Person; publish?: boolean; activityId?: string } = {}) => {
  const { by = await organiser(), publish = true, activityId = newId(), ...entry } = given
  const whole = await world().activityEntry({ organisationId: by.organisationId, ...entry })
  const input = { activityId, changeId: newId(), basis: null, entry: whole, publish }
  return { activityId, by, input, answer: await world().answer(activities.save, input, by) }
}

const change = async (made: MadeActivity, given: Partial<ActivityEntry>, as = made.organiser, at = later()) => {
  const { entry, updatedAt } = await world().must(activities.entry, { activityId: made.activityId }, as)
  const input = {
    activityId: made.activityId,
    changeId: newId(),
    basis: updatedAt,
    entry: { ...entry, ...given },
    publish: false,
  }
  return { input, answer: await world().answer(activities.save, input, as, at) }
}

const view = (activityId: string, as: Person, at?: Date) => world().answer(activities.view, { activityId }, as, at)

const signUp = (activityId: string, as: Person) =>
  world().must(activities.signUp, { activityId, attemptId: newId() }, as)

const noticesOf = async (memberId: string) =>
  (await world().ownerQuery(
    `select kind, facts from dangke.notice where member_id = '${memberId}' order by at, notice_id`,
  )) as { kind: string; facts: Record<string, Record<string, unknown>> }[]

const fileOf = async (memberId: string, purpose: 'slide' | 'voice' | 'document' = 'slide') => {
  const [fileId, extension] = [newId(), purpose === 'document' ? 'pdf' : 'png']
  const file = { fileId, purpose, location: `kept/${fileId}.${extension}`, bytes: 1, durationMs: 0 }
  await world().store.files.add(memberId, file, NOON)
  return fileId
}

describe('an activity', () => {
  it('is a draft for those who organise it, until they publish it for those it is for', async () => {
    const { activityId, by, input, answer } = await write({ publish: false })
    expect(answer).toEqual({ ok: true, data: { updatedAt: NOON.toISOString(), state: 'draft' } })
    const [colleague, above, member] = [
      await world().officer({ of: { ...(await world().branch()), organisationId: by.organisationId } }),
      await world().officer({ of: await world().root() }),
      await world().member(),
    ]
    for (const one of [by, above, colleague]) expect(await view(activityId, one)).toMatchObject({ ok: true })
    for (const one of [member, await organiser()])
      expect(await view(activityId, one)).toEqual(refused('NO_SUCH_ACTIVITY'))

    const published = { ...input, changeId: newId(), basis: NOON.toISOString(), publish: true }
    expect(await world().answer(activities.save, published, by, later())).toMatchObject({
      data: { state: 'published' },
    })
    expect(await view(activityId, member)).toMatchObject({ data: { activity: { state: 'published', leads: false } } })
  })

  it('may lack much as a draft, and nothing that people need when it is published', async () => {
    const empty = { title: '', from: null, until: null, place: null }
    expect((await write({ ...empty, publish: false })).answer).toMatchObject({ ok: true })
    expect((await write(empty)).answer).toEqual(refused('INCOMPLETE', { missing: ['title', 'from', 'until', 'place'] }))
    const published = await world().activity({ by: await organiser() })
    expect((await change(published, { place: null })).answer).toEqual(refused('INCOMPLETE', { missing: ['place'] }))
  })

  it('is at a time that somebody can have meant', async () => {
    const at = (from: number, until: number) => ({ from: after(from).toISOString(), until: after(until).toISOString() })
    expect((await write(at(-3, 0))).answer).toEqual(refused('PAST'))
    expect((await write(at(-3, 1))).answer).toMatchObject({ ok: true })
    expect((await write(at(367 * 24, 367 * 24 + 1))).answer).toEqual(refused('TOO_FAR'))
    expect((await write(at(1, 1 + 7 * 24 + 1))).answer).toEqual(refused('TOO_LONG'))
    expect((await write(at(2, 1))).answer).toMatchObject({ error: { code: 'BAD_INPUT', path: 'entry.until' } })
    const late = { signUpUntil: after(25).toISOString() }
    expect((await write(late)).answer).toMatchObject({ error: { code: 'BAD_INPUT', path: 'entry.signUpUntil' } })
  })

  it('is open for signing up when it is published; a deadline that passed since stays as it was', async () => {
    const until = (hours: number) => ({ signUpUntil: after(hours).toISOString() })
    expect((await write(until(0))).answer).toEqual(refused('DEADLINE_PAST'))
    const draft = await write({ ...until(0), publish: false })
    expect(draft.answer).toMatchObject({ ok: true })
    const published = { ...draft.input, changeId: newId(), basis: NOON.toISOString(), publish: true }
    expect(await world().answer(activities.save, published, draft.by, later())).toEqual(refused('DEADLINE_PAST'))

    const made = await world().activity({ by: await organiser(), ...until(1) })
    expect((await change(made, { bring: '党徽' }, made.organiser, after(2))).answer).toMatchObject({ ok: true })
    expect((await change(made, until(1.5), made.organiser, after(2))).answer).toEqual(refused('DEADLINE_PAST'))
    expect((await change(made, until(3), made.organiser, after(2))).answer).toMatchObject({ ok: true })
  })

  it('is at a station that serves then, and in a room of that station', async () => {
    const rooms = () => [{ roomId: newId(), name: '示例会议室', capacity: 20, facilities: [] }]
    const [here, there] = [rooms(), rooms()]
    const stationId = await world().station({ rooms: here, closedOn: '2026-11-18' })
    await world().station({ rooms: there })
    const at = (roomId: string | null, id = stationId) => ({ kind: 'station', stationId: id, roomId }) as const
    expect((await write({ place: at(here[0]!.roomId) })).answer).toMatchObject({ ok: true })
    expect((await write({ place: at(there[0]!.roomId) })).answer).toEqual(refused('NO_SUCH_PLACE'))
    expect((await write({ place: at(null, newId()) })).answer).toEqual(refused('NO_SUCH_PLACE'))
    const closed = { from: after(36).toISOString(), until: after(38).toISOString() }
    expect((await write({ place: at(null), ...closed })).answer).toEqual(refused('NO_SUCH_PLACE'))
    const tomorrow = await world().station({ openedOn: '2026-11-18' })
    expect((await write({ place: at(null, tomorrow) })).answer).toEqual(refused('NO_SUCH_PLACE'))
    expect((await write({ place: at(null, tomorrow), ...closed })).answer).toMatchObject({ ok: true })
  })

  it('is for organisations that its writer is offered: their own, above it and below it', async () => {
    const above = await world().branch({ kind: 'general_branch' })
    const [own, beside] = [await world().organisation({ under: above }), await world().organisation({ under: above })]
    const [by, keeper] = [await world().officer({ of: own }), await world().officer({ of: above })]
    const { organisations } = await world().must(activities.hostable, {}, by)
    const offered = organisations.map(({ organisationId }) => organisationId)
    expect(offered).toContain(above.organisationId)
    expect((await write({ by, audience: offered })).answer).toMatchObject({ ok: true })
    for (const other of [beside.organisationId, newId()])
      expect((await write({ by, audience: [own.organisationId, other] })).answer).toEqual(refused('NO_SUCH_AUDIENCE'))
    expect((await write({ by: keeper, audience: [beside.organisationId] })).answer).toMatchObject({ ok: true })

    // Whom somebody above asked stays, whoever changes it.
    const made = await world().activity({ by, audience: [beside.organisationId] })
    const audience = [beside.organisationId, own.organisationId]
    expect((await change(made, { audience })).answer).toMatchObject({ ok: true })
    const more = [...audience, (await world().branch()).organisationId]
    expect((await change(made, { audience: more }, by, later(2000))).answer).toEqual(refused('NO_SUCH_AUDIENCE'))
  })

  it('shows pictures and documents of whoever writes it, and no others', async () => {
    const by = await organiser()
    const [cover, handout] = [await fileOf(by.memberId), await fileOf(by.memberId, 'document')]
    const given = { cover, attachments: [{ fileId: handout, name: '议程' }] }
    const { activityId, answer } = await write({ by, ...given })
    expect(answer).toMatchObject({ ok: true })
    expect(await view(activityId, await world().member())).toMatchObject({
      data: {
        activity: {
          cover: `/media/kept/${cover}.png`,
          attachments: [{ name: '议程', kind: 'document', url: `/media/kept/${handout}.pdf` }],
        },
      },
    })
    const stranger = await fileOf((await world().member()).memberId)
    expect((await write({ by, cover: stranger })).answer).toEqual(refused('NO_SUCH_FILE'))
    expect((await write({ by, cover: await fileOf(by.memberId, 'voice') })).answer).toEqual(refused('NO_SUCH_FILE'))
    expect((await write({ by, cover: await fileOf(by.memberId, 'document') })).answer).toEqual(refused('NO_SUCH_FILE'))
    // What another activity shows goes when that one lets go of it.
    expect((await write({ by, cover })).answer).toEqual(refused('NO_SUCH_FILE'))
  })

  it('says nothing that may not be said', async () => {
    for (const given of [{ title: '违规' }, { about: '违规' }, { bring: '违规' }])
      expect((await write(given)).answer).toEqual(refused('TEXT_REFUSED'))
    const question = { questionId: newId(), ask: '尺码', choices: ['违规'], required: false }
    expect((await write({ questions: [question] })).answer).toEqual(refused('TEXT_REFUSED'))
    expect((await write({ place: { kind: 'address', address: '违规', spot: null } })).answer).toEqual(
      refused('TEXT_REFUSED'),
    )
  })

  it('is posted for what one answers for, and for the club one leads', async () => {
    const { organisationId } = await world().branch()
    expect((await write({ organisationId })).answer).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    const leader = await world().member()
    const clubId = newId()
    await world().ownerQuery(
      `insert into dangke.club (club_id, organisation_id, name, about, lead_id, made_at)
       values ('${clubId}', '${leader.organisationId}', '羽毛球社', '示例', '${leader.memberId}', now())`,
    )
    expect((await write({ by: leader, clubId })).answer).toMatchObject({ ok: true })
    expect((await write({ by: leader })).answer).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect((await write({ by: leader, clubId, organisationId })).answer).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    const { hosts } = await world().must(activities.hostable, {}, leader)
    expect(hosts).toEqual([{ organisationId: leader.organisationId, clubId, name: '羽毛球社', themeDay: null }])

    await world().ownerQuery(`update dangke.club set ended_at = now() where club_id = '${clubId}'`)
    expect((await write({ by: leader, clubId })).answer).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
  })

  it('is written once, however often it is sent', async () => {
    const { input, by } = await write()
    expect(await world().answer(activities.save, input, by, later())).toEqual({
      ok: true,
      data: { updatedAt: NOON.toISOString(), state: 'published' },
    })
    const other = { ...input, changeId: newId() }
    expect(await world().answer(activities.save, other, by, later())).toEqual(refused('CHANGED_MEANWHILE'))
  })

  it('is for its own branch and those below, and for party members alone where that is said', async () => {
    const { organisation, branch, member } = world()
    const above = await organisation({ under: await world().root(), kind: 'general_branch' })
    const below = await branch({ under: above })
    const { activityId } = await world().activity({ audience: [above.organisationId], membersOnly: true })
    const [own, probationary, masses, activist, elsewhere] = [
      await member({ of: below }),
      await member({ of: above, status: 'probationary' }),
      await member({ of: below, status: 'masses' }),
      await member({ of: below, status: 'activist' }),
      await member(),
    ]
    for (const one of [own, probationary]) expect(await view(activityId, one)).toMatchObject({ ok: true })
    for (const one of [masses, activist, elsewhere])
      expect(await view(activityId, one)).toEqual(refused('NO_SUCH_ACTIVITY'))
    expect(await view(newId(), own)).toEqual(refused('NO_SUCH_ACTIVITY'))
  })
})

describe('one that is published', () => {
  const settled = async () => {
    const made = await world().activity({ by: await organiser(), bring: '身份证', seats: 2 })
    const [seated, waiting, gone, stranger] = await Promise.all([1, 2, 3, 4].map(() => world().member()))
    const other = await world().member()
    for (const one of [seated!, other, waiting!, gone!]) await signUp(made.activityId, one)
    await world().must(activities.giveUp, { activityId: made.activityId }, gone!)
    return { ...made, seated: seated!, waiting: waiting!, gone: gone!, stranger: stranger! }
  }

  it('tells those who signed up what changed of what they plan by, before and after', async () => {
    const made = await settled()
    const from = after(26).toISOString()
    const { input, answer } = await change(made, { from, until: after(28).toISOString(), about: '改了介绍' })
    expect(answer).toMatchObject({ data: { state: 'published' } })
    for (const one of [made.seated, made.waiting]) {
      const [notice, ...more] = await noticesOf(one.memberId)
      expect(more).toEqual([])
      expect(notice).toMatchObject({
        kind: 'activity_changed',
        facts: { before: { from: made.entry.from }, after: { from } },
      })
    }
    for (const one of [made.gone, made.stranger]) expect(await noticesOf(one.memberId)).toEqual([])
    expect(await view(made.activityId, made.seated)).toMatchObject({
      data: { activity: { changed: { before: { from: made.entry.from }, after: { from } } } },
    })

    // A retry of the same tells nobody twice.
    await world().must(activities.save, input, made.organiser, later(2000))
    expect(await noticesOf(made.seated.memberId)).toHaveLength(1)
    // Under the same id, other words are another change.
    const another = { ...input, entry: { ...input.entry, title: '另一个' } }
    expect(await world().answer(activities.save, another, made.organiser)).toEqual(refused('CHANGED_MEANWHILE'))
  })

  it('is not changed by seconds, which are nowhere shown', async () => {
    const made = await settled()
    const given = { from: made.entry.from!.replace(':00.000Z', ':30.000Z'), signUpUntil: null }
    expect((await change(made, given)).answer).toMatchObject({ ok: true })
    expect(await noticesOf(made.seated.memberId)).toEqual([])
    expect(await view(made.activityId, made.seated)).toMatchObject({
      data: { activity: { from: made.entry.from, changed: null } },
    })
  })

  it('tells of another agenda, and of points that are no longer to be had', async () => {
    const made = await settled()
    const given = { about: '改为参观，请穿运动鞋', earnsPoints: false }
    expect((await change(made, given)).answer).toMatchObject({ ok: true })
    expect(await noticesOf(made.seated.memberId)).toMatchObject([{ kind: 'activity_changed', facts: { after: given } }])
    const { notices } = await world().must(activities.notices, {}, made.seated)
    expect(notices[0]!.facts).toEqual({ before: { about: made.entry.about, earnsPoints: true }, after: given })
  })

  it('tells nobody of what they do not plan by', async () => {
    const made = await settled()
    expect((await change(made, { guests: 1, signUpUntil: after(20).toISOString() })).answer).toMatchObject({ ok: true })
    expect(await noticesOf(made.seated.memberId)).toEqual([])
    expect(await view(made.activityId, made.seated)).toMatchObject({ data: { activity: { changed: null } } })
  })

  it('stays published, whatever a change says of that', async () => {
    const made = await settled()
    expect((await change(made, { title: '示例改名' })).answer).toMatchObject({ data: { state: 'published' } })
  })

  it('loses nothing to somebody who read it before it was changed', async () => {
    const made = await settled()
    const { entry, updatedAt } = await world().must(activities.entry, { activityId: made.activityId }, made.organiser)
    await change(made, { title: '先改的' })
    const stale = {
      activityId: made.activityId,
      basis: updatedAt,
      publish: false,
      entry: { ...entry, title: '后改的' },
    }
    expect(await world().answer(activities.save, { ...stale, changeId: newId() }, made.organiser, later(2000))).toEqual(
      refused('CHANGED_MEANWHILE'),
    )
    expect(await view(made.activityId, made.seated)).toMatchObject({ data: { activity: { title: '先改的' } } })
  })

  it('keeps its questions once somebody has answered', async () => {
    const questions = [{ questionId: newId(), ask: '尺码', choices: ['M', 'L'], required: false }]
    const unasked = await world().activity({ by: await organiser() })
    expect((await change(unasked, { questions })).answer).toMatchObject({ ok: true })
    const asking = await world().activity({ by: await organiser(), questions })
    await signUp(asking.activityId, await world().member())
    expect((await change(asking, { about: '别的可以改' })).answer).toMatchObject({ ok: true })
    expect((await change(asking, { questions: [] }, asking.organiser, later(2000))).answer).toEqual(
      refused('QUESTIONS_ASKED'),
    )
  })

  it('is called off once, with a reason that everybody is told', async () => {
    const made = await settled()
    const { activityId } = made
    const cancel = (reason: string) =>
      world().answer(activities.cancel, { activityId, reason }, made.organiser, later())
    expect(await cancel('  ')).toEqual(refused('REASON_NEEDED'))
    expect(await cancel('违规')).toEqual(refused('TEXT_REFUSED'))
    expect(await cancel('台风')).toEqual({ ok: true, data: {} })
    expect(await cancel('又一次')).toEqual({ ok: true, data: {} })
    for (const one of [made.seated, made.waiting])
      expect(await noticesOf(one.memberId)).toEqual([{ kind: 'activity_cancelled', facts: { reason: '台风' } }])
    expect(await noticesOf(made.gone.memberId)).toEqual([])
    expect(await view(activityId, made.seated)).toMatchObject({
      data: { activity: { state: 'cancelled', cancelReason: '台风', closed: 'NOT_OPEN' } },
    })
    expect((await change(made, { title: '太晚了' })).answer).toEqual(refused('WRONG_STATE', { state: 'cancelled' }))
  })

  it('is so for everybody who calls it off at that moment, and told once', async () => {
    const made = await settled()
    const { activityId, organiser: by } = made
    const above = await world().officer({ of: await world().root() })
    const answers = await Promise.all(
      [by, by, above].map((as) => world().answer(activities.cancel, { activityId, reason: '台风' }, as, later())),
    )
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: {} })
    expect(await noticesOf(made.seated.memberId)).toHaveLength(1)
  })

  it('is history once it is finished', async () => {
    const made = await settled()
    await world().ownerQuery(`update dangke.activity set state = 'finished' where activity_id = '${made.activityId}'`)
    const answer = await world().answer(
      activities.cancel,
      { activityId: made.activityId, reason: '太晚了' },
      made.organiser,
    )
    expect(answer).toEqual(refused('WRONG_STATE', { state: 'finished' }))
  })
})

it('a draft is thrown away without a reason', async () => {
  const { activityId, by } = await write({ publish: false })
  expect(await world().answer(activities.cancel, { activityId }, by)).toEqual({ ok: true, data: {} })
})

it('what is written down is read by those who lead it, with names for what has only ids', async () => {
  const rooms = [{ roomId: newId(), name: '示例会议室', capacity: 20, facilities: [] }]
  const stationId = await world().station({ rooms, name: '示例驿站' })
  const by = await organiser()
  const place = { kind: 'station', stationId, roomId: rooms[0]!.roomId } as const
  const { activityId, input } = await write({ by, place, audience: [by.organisationId] })
  const { entry, names } = await world().must(activities.entry, { activityId }, by)
  expect(entry).toEqual(input.entry)
  expect(names).toEqual({ host: expect.any(String) as string, place: '示例驿站 · 示例会议室', audience: [names.host] })
  expect(await world().answer(activities.entry, { activityId: newId() }, by)).toEqual(refused('NO_SUCH_ACTIVITY'))
})

describe('whom one may post for and invite', () => {
  it('is one’s own and all below, and those above to invite', async () => {
    const { organisation, branch, officer, must } = world()
    const above = await organisation({ under: await world().root(), kind: 'general_branch', name: '示例总支甲' })
    const [one, other] = [
      await branch({ under: above, name: '示例支部一' }),
      await branch({ under: above, name: '示例支部二' }),
    ]
    const secretary = await officer({ of: above })
    const { hosts, organisations, more } = await must(activities.hostable, {}, secretary)
    expect(hosts).toMatchObject([{ organisationId: above.organisationId, clubId: null, name: '示例总支甲' }])
    expect(organisations.map(({ name, hostable }) => [name, hostable]).slice(0, 2)).toEqual([
      ['市两新工委', false],
      ['示例总支甲', true],
    ])
    const below = organisations.slice(2).map(({ name, hostable }) => [name, hostable])
    expect(below.sort()).toEqual([
      ['示例支部一', true],
      ['示例支部二', true],
    ])
    expect(more).toBe(false)

    const found = await must(activities.hostable, { search: '支部二' }, secretary)
    expect(found.organisations).toMatchObject([{ organisationId: other.organisationId }])
    const plain = await must(activities.hostable, {}, await world().member({ of: one }))
    expect(plain.hosts).toEqual([])
    expect(plain.organisations.every(({ hostable }) => !hostable)).toBe(true)
  })

  it('is the club that one comes from in front, where it is theirs to post for', async () => {
    const { branch, member, officer, must } = world()
    const of = await branch()
    const [above, by, lead] = [
      await world().officer({ of: await world().root() }),
      await officer({ of }),
      await member({ of }),
    ]
    const clubs = { organisationId: of.organisationId, name: '夜跑团', about: '示例', leadId: lead.memberId }
    const clubId = newId()
    await must(activities.saveClub, { clubId, ...clubs }, by)
    const hosts = async (as: Person) => (await must(activities.hostable, { clubId }, as)).hosts
    expect(await hosts(by)).toMatchObject([
      { name: '夜跑团', clubId },
      { organisationId: of.organisationId, clubId: null },
    ])
    expect(await hosts(lead)).toMatchObject([{ clubId }])
    // Of a branch below one’s office it is offered where it is asked for, and not otherwise.
    expect((await hosts(above))[0]).toMatchObject({ clubId, organisationId: of.organisationId })
    expect((await must(activities.hostable, {}, above)).hosts.filter((host) => host.clubId === clubId)).toEqual([])
    expect(await hosts(await member({ of }))).toEqual([])
    expect((await hosts(await officer())).filter((host) => host.clubId)).toEqual([])

    await must(activities.endClub, { clubId }, by)
    expect((await hosts(above)).filter((host) => host.clubId === clubId)).toEqual([])
  })

  it('knows when the last 主题党日 was', async () => {
    const by = await organiser()
    for (const [day, publish] of [
      [-20, true],
      [-50, true],
      [9, false],
    ] as const) {
      const from = new Date(NOON.getTime() + day * DAY_MS)
      const until = new Date(from.getTime() + HOUR_MS).toISOString()
      await world().activity({ by, from: from.toISOString(), until, publish })
    }
    const { hosts } = await world().must(activities.hostable, {}, by)
    expect(hosts[0]!.themeDay).toBe(new Date(NOON.getTime() - 20 * DAY_MS).toISOString())
  })
})
