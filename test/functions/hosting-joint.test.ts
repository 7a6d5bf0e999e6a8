import { newId } from '../../cloudfunctions/_store/new-id'
import { MOST_HOSTS } from '../../core/activities/inviting'
import { activities } from '../../core/activities/contract'
import { after, askedOf, noticesOf, openBranches } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const hostsOf = async (activityId: string, as: Person) =>
  (await world().must(activities.view, { activityId }, as)).activity.hosts

const invite = (activityId: string, { organisationId }: { organisationId: string }, by: Person, at?: Date) =>
  world().answer(activities.inviteHost, { activityId, organisationId }, by, at)

const reply = (activityId: string, by: Person, accept: boolean, at?: Date) =>
  world().answer(activities.answerInvitation, { activityId, organisationId: by.organisationId, accept }, by, at)

const takeBack = (activityId: string, { organisationId }: Person, by: Person) =>
  world().answer(activities.takeBackInvitation, { activityId, organisationId }, by)

const stepDown = (activityId: string, { organisationId }: Person, by: Person, at?: Date) =>
  world().answer(activities.stepDown, { activityId, organisationId }, by, at)

it('an activity of several hosts lives: asked, accepted, declined, asked again, taken back, stepped down from', async () => {
  const [lead, one, two, three] = await Promise.all([1, 2, 3, 4].map(() => world().officer()))
  // For one branch’s people only: whom it is not for sees it because they are asked to host it.
  const { activityId } = await world().activity({ by: lead, audience: [lead!.organisationId] })
  for (const other of [one!, two!, three!]) expect(await invite(activityId, other, lead!)).toMatchObject({ ok: true })
  expect(await noticesOf(world(), one!)).toMatchObject([{ kind: 'host_invited', facts: { title: '示例主题党日' } }])
  expect((await world().must(activities.invitations, {}, one!)).invitations).toMatchObject([
    { activityId, organisationId: one!.organisationId, title: '示例主题党日' },
  ])
  expect(await hostsOf(activityId, one!)).toContainEqual(
    expect.objectContaining({ organisationId: one!.organisationId, state: 'invited', mine: true }),
  )

  expect(await reply(activityId, one!, true)).toMatchObject({ ok: true })
  expect(await reply(activityId, two!, false, after(1))).toMatchObject({ ok: true })
  expect(await noticesOf(world(), lead!)).toMatchObject([
    { kind: 'host_answered', facts: { accepted: true } },
    { kind: 'host_answered', facts: { accepted: false } },
  ])
  // Who accepted organises it on that side, and does not lead it.
  expect((await world().must(activities.view, { activityId }, one!)).activity).toMatchObject({
    organises: true,
    leads: false,
  })
  const [organiser] = (await world().ownerQuery(
    `select organiser_id from dangke.activity_host
     where activity_id = '${activityId}' and organisation_id = '${one!.organisationId}'`,
  )) as { organiser_id: string }[]
  expect(organiser!.organiser_id).toBe(one!.memberId)

  expect(await takeBack(activityId, three!, lead!)).toMatchObject({ ok: true })
  expect(await takeBack(activityId, three!, lead!)).toMatchObject({ ok: true })
  expect((await world().must(activities.invitations, {}, three!)).invitations).toEqual([])
  // Nobody was asked whom the leader never asked, or who is not there.
  for (const never of [await world().officer(), { ...three!, organisationId: newId() }, two!])
    expect(await takeBack(activityId, never, lead!)).toMatchObject({ error: { code: 'NOT_INVITED' } })

  expect(await invite(activityId, two!, lead!)).toMatchObject({ ok: true })
  expect(await reply(activityId, two!, true)).toMatchObject({ ok: true })
  expect(await stepDown(activityId, one!, one!)).toMatchObject({ ok: true })
  expect(await noticesOf(world(), lead!)).toContainEqual(expect.objectContaining({ kind: 'host_stepped_down' }))
  expect((await hostsOf(activityId, lead!)).map(({ state }) => state)).toEqual(
    expect.arrayContaining(['lead', 'accepted', 'declined']),
  )
})

it('what is asked several times at once or once more is answered alike, up to the last of ten', async () => {
  const [lead, one] = [await world().officer(), await world().officer()]
  const { activityId } = await world().activity({ by: lead })
  for (let n = 2; n < MOST_HOSTS; n++) await invite(activityId, await world().officer(), lead)
  const allAlike = async (ask: () => Promise<{ ok: boolean }>) => {
    for (const answer of await Promise.all(Array.from({ length: 6 }, ask))) expect(answer).toMatchObject({ ok: true })
    expect(await ask()).toMatchObject({ ok: true })
  }
  await allAlike(() => invite(activityId, one, lead))
  await allAlike(() => takeBack(activityId, one, lead))
  await allAlike(() => invite(activityId, one, lead))
  await allAlike(() => reply(activityId, one, true))
  await allAlike(() => stepDown(activityId, one, one))
  expect((await noticesOf(world(), lead)).map(({ kind }) => kind).sort()).toEqual([
    'host_answered',
    'host_stepped_down',
  ])
})

it('an answer and a take-back at the same moment come to one end', async () => {
  const [lead, other] = [await world().officer(), await world().officer()]
  const { activityId } = await world().activity({ by: lead })
  await invite(activityId, other, lead)
  const [answered, taken] = await Promise.all([reply(activityId, other, true), takeBack(activityId, other, lead)])
  expect([answered.ok, taken.ok].filter(Boolean)).toHaveLength(1)
  const states = (await hostsOf(activityId, lead)).map(({ state }) => state)
  expect(states).toEqual(answered.ok ? ['lead', 'accepted'] : ['lead'])
})

it('hosts are asked once, are organisations that there are, and not more than ten', async () => {
  const lead = await world().officer()
  const { activityId } = await world().activity({ by: lead })
  expect(await invite(activityId, lead, lead)).toMatchObject({ error: { code: 'HOSTS_ALREADY' } })
  expect(await invite(activityId, { organisationId: newId() }, lead)).toMatchObject({
    error: { code: 'NO_SUCH_ORGANISATION' },
  })
  const others = await Promise.all(Array.from({ length: MOST_HOSTS + 3 }, () => world().officer()))
  const answers = await Promise.all(others.map((other) => invite(activityId, other, lead)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(MOST_HOSTS - 1)
  expect(answers).toContainEqual({ ok: false, error: { code: 'TOO_MANY_HOSTS', details: undefined } })
  const asked = others[answers.findIndex(({ ok }) => ok)]!
  expect(await invite(activityId, asked, lead)).toMatchObject({ ok: true })
  expect(await hostsOf(activityId, lead)).toHaveLength(MOST_HOSTS)
})

it('who could not answer is not asked: an organisation that nobody is an officer of that day', async () => {
  const [lead, last] = [await world().officer(), await world().officer()]
  const { activityId } = await world().activity({ by: lead })
  const nobody = { ok: false, error: { code: 'NO_OFFICERS', details: undefined } }
  expect(await invite(activityId, await world().branch(), lead)).toEqual(nobody)
  await world().ownerQuery(`update dangke.officer set until = '2026-11-01' where member_id = '${last.memberId}'`)
  expect(await invite(activityId, last, lead)).toEqual(nobody)
  expect(await hostsOf(activityId, lead)).toHaveLength(1)
})

it('who asked is told where the last officer who could answer is gone, and may take the invitation back', async () => {
  const asked = await world().branch()
  const [lead, last] = [await world().officer(), await world().officer({ of: asked })]
  const { activityId } = await world().activity({ by: lead })
  await invite(activityId, last, lead)
  const answerable = async () =>
    (await hostsOf(activityId, lead)).find((host) => host.organisationId === asked.organisationId)!.answerable
  expect(await answerable()).toBe(true)
  await world().ownerQuery(`update dangke.officer set until = '2026-11-01' where member_id = '${last.memberId}'`)
  expect(await answerable()).toBe(false)
  await world().officer({ of: asked })
  expect(await answerable()).toBe(true)
  expect(await takeBack(activityId, last, lead)).toMatchObject({ ok: true })
})

it('the inbox of who is asked says whether an answer is waited for, as it is when it is read', async () => {
  const [lead, one, two, three] = await Promise.all([1, 2, 3, 4].map(() => world().officer()))
  const { activityId } = await world().activity({ by: lead })
  for (const other of [one!, two!, three!]) await invite(activityId, other, lead!)
  const asked = (at?: Date) => Promise.all([one!, two!, three!].map((each) => askedOf(world(), each, at)))
  expect(await asked()).toEqual([['open'], ['open'], ['open']])
  await takeBack(activityId, one!, lead!)
  await reply(activityId, two!, false)
  expect(await asked()).toEqual([['over'], ['answered'], ['open']])
  expect(await asked(after(24))).toEqual([['over'], ['answered'], ['over']])
  await invite(activityId, one!, lead!, after(1))
  expect(await askedOf(world(), one!, after(1))).toEqual(['open', 'open'])
  // Of what was told before organisations were noted by their ids, it is the name.
  await world().ownerQuery(`update dangke.notice set facts = facts - 'organisationId' where kind = 'host_invited'`)
  expect(await asked()).toEqual([['open', 'open'], ['answered'], ['open']])
  await world().must(activities.cancel, { activityId, reason: '场地取消' }, lead!)
  expect((await asked()).map(([newest]) => newest)).toEqual(['over', 'answered', 'over'])
})

it('who hosts changes until it begins, and not of what is over', async () => {
  const [lead, one, two] = await Promise.all([1, 2, 3].map(() => world().officer()))
  const { activityId } = await world().activity({ by: lead })
  await invite(activityId, one!, lead!)
  await invite(activityId, two!, lead!)
  await reply(activityId, one!, true)
  const begun = after(24)
  const late = { error: { code: 'TOO_LATE' } }
  expect(await invite(activityId, await world().branch(), lead!, begun)).toMatchObject(late)
  expect(await reply(activityId, two!, true, begun)).toMatchObject(late)
  expect(await stepDown(activityId, one!, one!, begun)).toMatchObject(late)
  await world().must(activities.cancel, { activityId, reason: '场地取消' }, lead!)
  const over = { error: { code: 'WRONG_STATE' } }
  expect(await invite(activityId, await world().branch(), lead!)).toMatchObject(over)
  expect(await reply(activityId, two!, true)).toMatchObject(over)
  expect(await stepDown(activityId, one!, one!)).toMatchObject(over)
})

it('nobody asks for another’s activity, and nobody answers for another branch', async () => {
  const [lead, one, stranger] = await Promise.all([1, 2, 3].map(() => world().officer()))
  const plain = await world().member()
  const { activityId } = await world().activity({ by: lead })
  await invite(activityId, one!, lead!)
  for (const other of [one!, stranger!, plain]) {
    expect(await invite(activityId, stranger!, other)).toMatchObject({ error: { code: 'NOT_YOURS' } })
    expect(await takeBack(activityId, one!, other)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  }
  const forOne = { activityId, organisationId: one!.organisationId }
  expect(await world().answer(activities.answerInvitation, { ...forOne, accept: true }, stranger!)).toMatchObject({
    error: { code: 'NOT_YOURS' },
  })
  expect(await world().answer(activities.answerInvitation, { ...forOne, accept: true }, plain)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  expect(await reply(activityId, stranger!, true)).toMatchObject({ error: { code: 'NOT_INVITED' } })
  expect(await stepDown(activityId, one!, one!)).toMatchObject({ error: { code: 'NOT_A_HOST' } })
  expect(await stepDown(activityId, lead!, lead!)).toMatchObject({ error: { code: 'LEADS' } })
  await reply(activityId, one!, true)
  expect(await stepDown(activityId, one!, stranger!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await takeBack(activityId, one!, lead!)).toMatchObject({ error: { code: 'NOT_INVITED' } })
  // A host that does not lead asks nobody in.
  expect(await invite(activityId, stranger!, one!)).toMatchObject({ error: { code: 'NOT_YOURS' } })

  const { activityId: draft } = await world().activity({ by: lead, publish: false })
  const hidden = { error: { code: 'NO_SUCH_ACTIVITY' } }
  expect(await invite(draft, one!, stranger!)).toMatchObject(hidden)
  expect(await takeBack(draft, one!, stranger!)).toMatchObject(hidden)
  expect(await reply(draft, stranger!, true)).toMatchObject(hidden)
  expect(await stepDown(draft, stranger!, stranger!)).toMatchObject(hidden)
  for (const action of [
    activities.inviteHost,
    activities.answerInvitation,
    activities.stepDown,
    activities.invitations,
  ])
    expect(await world().send(action.name, {}, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
})

it('only its own officers answer for a branch that is asked, and nobody above it, who may have asked', async () => {
  const { above, keeper, officers } = await openBranches(world(), 2)
  const [one] = officers
  const { activityId } = await world().activity({ by: keeper, publish: false })
  const other = await world().officer({ of: above })
  await invite(activityId, one!, keeper)
  const answer = { activityId, organisationId: one!.organisationId, accept: true }
  for (const from of [keeper, other])
    expect(await world().answer(activities.answerInvitation, answer, from)).toMatchObject({
      error: { code: 'NOT_YOURS' },
    })
  expect((await world().must(activities.invitations, {}, keeper)).invitations).toEqual([])
  expect(await hostsOf(activityId, keeper)).toContainEqual(expect.objectContaining({ state: 'invited', mine: false }))
  expect(await reply(activityId, one!, true)).toMatchObject({ ok: true })
})

it('who may lead an activity without an office, as a club’s leader does, finds organisations by words of their names', async () => {
  const above = await world().branch({ kind: 'general_branch', name: '寻找党总支' })
  await world().organisation({ under: above, name: '寻找第一支部' })
  await world().organisation({ under: above, name: '别的支部' })
  const leader = await world().member()
  const find = async (input: { search?: string; below?: string }) =>
    (await world().must(activities.organisations, input, leader)).organisations.map(({ name }) => name)
  expect(await find({ search: '寻找' })).toEqual(['寻找党总支', '寻找第一支部'])
  expect((await find({ below: above.organisationId })).sort()).toEqual(['别的支部', '寻找第一支部'])
})
