import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { ProjectEntry } from '../../core/activities/projects'
import { NOON } from '../answer'
import { after, aProject, noticesOf, openBranches, postFor } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const view = async (projectId: string, as: Person, at?: Date) =>
  (await world().must(activities.project, { projectId }, as, at)).project

const asBranch = ({ organisationId }: Person) => ({ kind: 'branch', id: organisationId }) as const
const asMyself = ({ memberId }: Person) => ({ kind: 'person', id: memberId }) as const

type As = ReturnType<typeof asBranch> | ReturnType<typeof asMyself> | { kind: 'club'; id: string }

const claim = (projectId: string, by: Person, as: As, claimId = newId(), at?: Date) =>
  world().answer(activities.claim, { projectId, claimId, as }, by, at)

const end = (projectId: string, claimId: string, become: 'done' | 'returned', by: Person, reason = '') =>
  world().answer(activities.endClaim, { projectId, claimId, become, reason }, by)

const aClub = async (organisationId: string, by: Person, lead: Person): Promise<string> => {
  const clubId = newId()
  await world().must(
    activities.saveClub,
    { clubId, organisationId, name: '示例社', about: '示例', leadId: lead.memberId },
    by,
  )
  return clubId
}

const takenOf = async (projectId: string) => {
  const [row] = (await world().ownerQuery(
    `select p.taken, count(c.*) filter (where c.state <> 'returned')::int as counted
     from dangke.project p left join dangke.claim c using (project_id)
     where project_id = '${projectId}' group by p.taken`,
  )) as { taken: number; counted: number }[]
  expect(row!.taken).toBe(row!.counted)
  return row!.taken
}

it('a claim’s id is one claimer’s, also where two come with it at the same moment', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const person = await world().member({ of: units.branches[0] })
  for (let n = 0; n < 5; n++) {
    const [projectId, claimId] = [await aProject(world(), units), newId()]
    const answers = await Promise.all([
      claim(projectId, officer!, asBranch(officer!), claimId),
      claim(projectId, person, asMyself(person), claimId),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'ALREADY_USED' } })
    expect(await takenOf(projectId)).toBe(1)
    // Whoever has it lets go of it: nobody holds more than a few.
    for (const by of [officer!, person]) await end(projectId, claimId, 'returned', by, '示例')
    expect(await takenOf(projectId)).toBe(0)
  }
})

it('a project lives: put up, claimed by a branch, a club and a person, handed back, claimed again, posted for, done', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, officers, branches } = units
  const [lead, person] = [await world().member({ of: branches[1] }), await world().member({ of: branches[0] })]
  const clubId = await aClub(branches[1]!.organisationId, officers[1]!, lead)
  const projectId = await aProject(world(), units, { places: 3 })
  expect((await view(projectId, lead)).as).toEqual([
    { kind: 'club', id: clubId, name: '示例社' },
    { ...asMyself(lead), name: lead.name },
  ])

  const [byBranch, byClub, byPerson] = [newId(), newId(), newId()]
  expect(await claim(projectId, officers[0]!, asBranch(officers[0]!), byBranch)).toMatchObject({ ok: true })
  expect(await claim(projectId, lead, { kind: 'club', id: clubId }, byClub)).toMatchObject({ ok: true })
  expect(await claim(projectId, person, asMyself(person), byPerson)).toMatchObject({ ok: true })
  expect(await noticesOf(world(), keeper)).toHaveLength(3)
  expect(await claim(projectId, lead, asMyself(lead))).toMatchObject({ error: { code: 'FULL' } })
  // Everybody sees a claim’s id, and nobody makes the claim theirs with it.
  expect(await claim(projectId, lead, asMyself(lead), byPerson)).toMatchObject({ error: { code: 'ALREADY_USED' } })
  expect(await claim(projectId, person, asMyself(person), byPerson)).toMatchObject({ ok: true })

  // Handed back with a reason, which those who have to do with it read; the place is free again.
  expect(await end(projectId, byBranch, 'returned', officers[0]!, '人手不够')).toMatchObject({ ok: true })
  expect(await noticesOf(world(), keeper)).toContainEqual({
    kind: 'claim_returned',
    facts: expect.objectContaining({ reason: '人手不够', claimer: '支部 1' }) as object,
  })
  expect(await claim(projectId, officers[1]!, asBranch(officers[1]!))).toMatchObject({ ok: true })
  expect(await takenOf(projectId)).toBe(3)

  // An activity is posted for a claim: by the person, in the name of their own branch, and by the club.
  const occasion = (id: string) => ({ kind: 'claim', id }) as const
  const { activityId, answered } = await postFor(world(), occasion(byPerson), person)
  expect(answered).toMatchObject({ ok: true })
  const clubs = await postFor(world(), occasion(byClub), lead, { clubId, kind: 'club' })
  expect(clubs.answered).toMatchObject({ ok: true })
  const shown = await view(projectId, keeper)
  expect(shown.claims.map(({ claimer, activities: posted }) => [claimer, posted.length])).toEqual([
    ['支部 1', 0],
    ['示例社', 1],
    [person.name, 1],
    ['支部 2', 0],
  ])
  // And whoever posted it may change it.
  const { entry, updatedAt } = await world().must(activities.entry, { activityId }, person)
  const change = { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, title: '改了' }, publish: true }
  expect(await world().answer(activities.save, change, person, after(1))).toMatchObject({ ok: true })

  expect(await end(projectId, byPerson, 'done', person)).toMatchObject({ ok: true })
  expect(await end(projectId, byPerson, 'done', person)).toMatchObject({ ok: true })
  expect(await end(projectId, byPerson, 'returned', person, '反悔')).toMatchObject({ error: { code: 'WRONG_STATE' } })
  // What is done keeps its place.
  expect(await takenOf(projectId)).toBe(3)
  // And is nobody’s in hand: whoever did it has done it, and the others have theirs still.
  const listed = async (which: 'open' | 'mine' | 'over', by: Person) =>
    (await world().must(activities.projects, { which }, by)).projects
  expect(await listed('mine', person)).toEqual([])
  expect(await listed('open', person)).toMatchObject([{ projectId, mine: 'done', taken: 3, done: 1 }])
  expect(await view(projectId, person)).toMatchObject({ mine: 'done', done: 1 })
  expect(await listed('mine', lead)).toMatchObject([{ projectId, mine: 'held' }])

  await world().must(activities.closeProject, { projectId }, keeper)
  expect((await world().must(activities.projects, {}, person)).projects).toEqual([])
  expect((await world().must(activities.projects, { which: 'over' }, person)).projects).toMatchObject([{ projectId }])
})

it('a project is over once all its places are done, until it has more of them', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const [projectId, claimId] = [await aProject(world(), units, { places: 1 }), newId()]
  const listed = async (which: 'open' | 'over') =>
    (await world().must(activities.projects, { which }, officer!)).projects.map((project) => project.projectId)
  await claim(projectId, officer!, asBranch(officer!), claimId)
  // One that is full and not done may be handed back.
  expect(await listed('open')).toEqual([projectId])
  await end(projectId, claimId, 'done', officer!)
  expect(await listed('open')).toEqual([])
  expect(await listed('over')).toEqual([projectId])

  const { entry, updatedAt } = await view(projectId, units.keeper)
  const more = { projectId, changeId: newId(), basis: updatedAt, entry: { ...entry, places: 2 } }
  await world().must(activities.saveProject, more, units.keeper, after(1))
  expect(await listed('open')).toEqual([projectId])
  // Whoever did it for their branch may do it once more for themselves.
  const own = newId()
  expect(await claim(projectId, officer!, asMyself(officer!), own)).toMatchObject({ ok: true })
  expect(await view(projectId, officer!)).toMatchObject({ mine: 'held' })
})

it('fifty who claim at once for three places are three', async () => {
  const units = await openBranches(world(), 0)
  const projectId = await aProject(world(), units, { places: 3 })
  const everybody = await Promise.all(Array.from({ length: 50 }, () => world().member({ of: units.above })))
  const answers = await Promise.all(everybody.map((one) => claim(projectId, one, asMyself(one))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'FULL')).toHaveLength(47)
  expect(await takenOf(projectId)).toBe(3)
})

it('nobody holds more than three at a time, however many they claim at once', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const projectIds = await Promise.all(Array.from({ length: 8 }, () => aProject(world(), units)))
  const claims = projectIds.map((projectId) => ({ projectId, claimId: newId() }))
  const answers = await Promise.all(
    claims.map(({ projectId, claimId }) => claim(projectId, officer!, asBranch(officer!), claimId)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3)
  expect(answers).toContainEqual({ ok: false, error: { code: 'TOO_MANY', details: undefined } })
  // One that is done or handed back makes room for another.
  const held = claims.filter((_, index) => answers[index]!.ok)
  const free = claims.filter((_, index) => !answers[index]!.ok)
  await end(held[0]!.projectId, held[0]!.claimId, 'done', officer!)
  expect(await claim(free[0]!.projectId, officer!, asBranch(officer!))).toMatchObject({ ok: true })
  expect(await claim(free[1]!.projectId, officer!, asBranch(officer!))).toMatchObject({ error: { code: 'TOO_MANY' } })
})

it('a claim is made once: a retry changes nothing, and nobody claims what they hold', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const projectId = await aProject(world(), units)
  const claimId = newId()
  await Promise.all([1, 2, 3].map(() => claim(projectId, officer!, asBranch(officer!), claimId)))
  expect(await takenOf(projectId)).toBe(1)
  expect(await claim(projectId, officer!, asBranch(officer!))).toMatchObject({ error: { code: 'CLAIMED_ALREADY' } })
})

it('a project is claimed until its deadline, and while it is on the board', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const projectId = await aProject(world(), units, { claimUntil: after(2).toISOString() })
  expect(await claim(projectId, officer!, asBranch(officer!), newId(), after(2))).toMatchObject({
    error: { code: 'OVER' },
  })
  expect(await view(projectId, officer!, after(2))).toMatchObject({ open: false })
  const closed = await aProject(world(), units)
  await world().must(activities.closeProject, { projectId: closed }, units.keeper)
  expect(await claim(closed, officer!, asBranch(officer!))).toMatchObject({ error: { code: 'OVER' } })
})

it('handing back needs a reason that can be shown, and a claim that is there', async () => {
  const units = await openBranches(world(), 1)
  const [officer] = units.officers
  const projectId = await aProject(world(), units)
  const claimId = newId()
  await claim(projectId, officer!, asBranch(officer!), claimId)
  expect(await end(projectId, claimId, 'returned', officer!)).toMatchObject({ error: { code: 'REASON_NEEDED' } })
  expect(await end(projectId, claimId, 'returned', officer!, '违规')).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  expect(await end(projectId, newId(), 'done', officer!)).toMatchObject({ error: { code: 'NO_SUCH_CLAIM' } })
  // Nothing is posted for what was handed back.
  await end(projectId, claimId, 'returned', officer!, '人手不够')
  const posted = await postFor(world(), { kind: 'claim', id: claimId }, officer!)
  expect(posted.answered).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
})

it('a project is changed as it was read, and never has fewer places than are taken', async () => {
  const units = await openBranches(world(), 2)
  const { keeper, above, officers } = units
  const projectId = newId()
  const entry: ProjectEntry = {
    organisationId: above.organisationId,
    ...{ title: '示例', about: '示例', claimUntil: null, places: 2 },
  }
  const save = (given: Partial<ProjectEntry>, basis: string | null, changeId = newId(), id = projectId, at = NOON) =>
    world().answer(
      activities.saveProject,
      { projectId: id, changeId, basis, entry: { ...entry, ...given } },
      keeper,
      at,
    )
  expect(await save({ claimUntil: NOON.toISOString() }, null)).toMatchObject({ error: { code: 'PAST' } })
  expect(await save({ about: '违规' }, null)).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  const changeId = newId()
  const saved = await save({}, null, changeId)
  expect(saved).toMatchObject({ ok: true })
  expect(await save({}, null, changeId)).toEqual(saved)
  expect(await save({}, null)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  // Under the same id, other words are another change.
  expect(await save({ title: '另一个' }, null, changeId)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  for (const officer of officers) await claim(projectId, officer, asBranch(officer))
  const basis = (await view(projectId, keeper)).updatedAt
  expect(await save({ places: 1 }, basis)).toMatchObject({ error: { code: 'PLACES_TAKEN', details: { taken: 2 } } })
  expect(await save({ organisationId: officers[0]!.organisationId }, basis)).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
  expect(await save({ places: 5 }, basis, newId(), projectId, after(1))).toMatchObject({ ok: true })
  expect(await save({}, basis)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
  await world().must(activities.closeProject, { projectId }, keeper)
  expect(await save({}, basis)).toMatchObject({ error: { code: 'OVER' } })
  expect(await save({}, basis, newId(), newId())).toMatchObject({ error: { code: 'NO_SUCH_PROJECT' } })
})

it('nobody acts on another organisation’s board, or for a claimer that is not theirs', async () => {
  const units = await openBranches(world(), 2)
  const { officers, branches, keeper } = units
  const [one, two] = officers
  const projectId = await aProject(world(), units)
  const claimId = newId()
  await claim(projectId, one!, asBranch(one!), claimId)
  const stranger = await world().officer()
  const plain = await world().member({ of: branches[0] })

  expect(await claim(projectId, stranger, asBranch(stranger))).toMatchObject({ error: { code: 'NO_SUCH_PROJECT' } })
  expect(await claim(projectId, two!, asBranch(one!))).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await claim(projectId, plain, asBranch(one!))).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await claim(projectId, plain, asMyself(one!))).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await end(projectId, claimId, 'done', two!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await end(projectId, claimId, 'done', plain)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await end(projectId, claimId, 'done', stranger)).toMatchObject({ error: { code: 'NO_SUCH_PROJECT' } })
  expect(await world().answer(activities.closeProject, { projectId }, one!)).toMatchObject({
    error: { code: 'NOT_YOURS' },
  })
  expect(await world().answer(activities.closeProject, { projectId }, stranger)).toMatchObject({
    error: { code: 'NO_SUCH_PROJECT' },
  })
  expect(await world().answer(activities.closeProject, { projectId }, plain)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  })
  expect(await world().answer(activities.project, { projectId }, stranger)).toMatchObject({
    error: { code: 'NO_SUCH_PROJECT' },
  })
  expect((await view(projectId, plain)).claims).toMatchObject([{ mine: false, mayEnd: false }])
  // Somebody else’s claim is no occasion for one’s own activity.
  const posted = await postFor(world(), { kind: 'claim', id: claimId }, two!)
  expect(posted.answered).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
  for (const action of [activities.claim, activities.endClaim, activities.project, activities.projects])
    expect(await world().send(action.name, {}, world().visitor())).toMatchObject({ error: { code: 'SIGN_IN' } })
  // Where nobody is to be reached, the board takes a claim back, and whoever claimed it is told.
  expect(await end(projectId, claimId, 'returned', keeper, '联系不上')).toMatchObject({ ok: true })
  expect(await noticesOf(world(), one!)).toContainEqual(expect.objectContaining({ kind: 'claim_returned' }))
})

it('the history of claims is nobody’s to change, not even the application’s', async () => {
  await expect(world().database.rows(sql`update claim_step set reason = '示例'`)).rejects.toThrow(/permission denied/)
  await expect(world().database.rows(sql`delete from claim_step`)).rejects.toThrow(/permission denied/)
})

it('what was written for a claim is not published for it once that was handed back, nor at the same moment', async () => {
  const units = await openBranches(world(), 1)
  const officer = units.officers[0]!
  const draft = async () => {
    const [projectId, claimId, activityId] = [await aProject(world(), units), newId(), newId()]
    expect(await claim(projectId, officer, asBranch(officer), claimId)).toMatchObject({ ok: true })
    const entry = await world().activityEntry({ organisationId: officer.organisationId })
    const save = (basis: string | null) =>
      world().answer(
        activities.save,
        {
          ...{ activityId, changeId: newId(), basis, entry, publish: basis !== null },
          occasion: { kind: 'claim', id: claimId },
        },
        officer,
      )
    expect(await save(null)).toMatchObject({ ok: true })
    return {
      projectId,
      publish: () => save(NOON.toISOString()),
      giveBack: () => end(projectId, claimId, 'returned', officer, '人手不够'),
    }
  }
  const late = await draft()
  await late.giveBack()
  expect(await late.publish()).toMatchObject({ error: { code: 'OCCASION_GONE' } })

  const { publish, giveBack, projectId } = await draft()
  const [published] = await Promise.all([publish(), giveBack()])
  expect((await view(projectId, officer)).claims[0]!.activities).toHaveLength(published.ok ? 1 : 0)
})
