import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import type { Occasion } from '../../core/activities/occasion'
import { after, aProject, aRota, aTender, bidFor, openBranches, postFor } from '../hosting'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const ask = (occasion: Occasion, as: Person) => world().answer(activities.occasion, { occasion }, as)
const nobodys = { error: { code: 'NO_SUCH_OCCASION' } }

it('whoever’s turn it is begins with its kind, name and day, as their own branch; nobody else does', async () => {
  const units = await openBranches(world(), 2)
  const [one, two] = units.officers
  const rotaId = await aRota(world(), units)
  const turnId = newId()
  const turns = [{ turnId, organisationId: one!.organisationId, dueOn: '2026-12-20' }]
  await world().must(activities.planTurns, { rotaId, turns }, units.keeper)
  expect(await ask({ kind: 'turn', id: turnId }, one!)).toEqual({
    ok: true,
    data: {
      host: { organisationId: one!.organisationId, clubId: null, name: '支部 1' },
      ...{ kind: 'theme_day', title: '示例轮值', day: '2026-12-20' },
    },
  })
  expect(await ask({ kind: 'turn', id: turnId }, two!)).toMatchObject(nobodys)
  expect(await ask({ kind: 'claim', id: turnId }, one!)).toMatchObject(nobodys)
  await world().must(activities.skipTurn, { rotaId, turnId, reason: '换届' }, units.keeper)
  expect(await ask({ kind: 'turn', id: turnId }, one!)).toMatchObject(nobodys)
})

it('a person who claimed a project posts as their own branch, while they hold it', async () => {
  const units = await openBranches(world(), 1)
  const person = await world().member({ of: units.branches[0] })
  const projectId = await aProject(world(), units)
  const claimId = newId()
  const as = { kind: 'person', id: person.memberId } as const
  await world().must(activities.claim, { projectId, claimId, as }, person)
  const occasion = { kind: 'claim', id: claimId } as const
  expect(await ask(occasion, person)).toMatchObject({
    data: { host: { organisationId: person.organisationId, name: '支部 1' }, kind: null, title: '示例项目', day: null },
  })
  await world().must(activities.endClaim, { projectId, claimId, become: 'returned', reason: '出差' }, person)
  expect(await ask(occasion, person)).toMatchObject(nobodys)
  expect((await postFor(world(), null, person)).answered).toMatchObject({
    error: { code: 'NOT_IN_YOUR_ORGANISATION' },
  })
})

it('what was posted for a claim keeps its host, and stays its officers’ to change once the claim is handed back', async () => {
  const units = await openBranches(world(), 2)
  const [officer, other] = units.officers
  const projectId = await aProject(world(), units)
  const claimId = newId()
  const as = { kind: 'branch', id: officer!.organisationId } as const
  await world().must(activities.claim, { projectId, claimId, as }, officer!)
  const occasion = { kind: 'claim', id: claimId } as const
  const { activityId } = await postFor(world(), occasion, officer!)
  await world().must(activities.endClaim, { projectId, claimId, become: 'returned', reason: '人手不够' }, officer!)

  const { entry, updatedAt, ...rest } = await world().must(activities.entry, { activityId }, officer!)
  expect(rest).toMatchObject({ occasion })
  const change = (organisationId: string, by: Person) =>
    world().answer(
      activities.save,
      {
        ...{ activityId, changeId: newId(), basis: updatedAt, publish: true, occasion: null },
        entry: { ...entry, organisationId, title: '改了标题' },
      },
      by,
      after(1),
    )
  const notTheirs = { error: { code: 'NOT_IN_YOUR_ORGANISATION' } }
  expect(await change(other!.organisationId, units.keeper)).toMatchObject(notTheirs)
  expect(await change(officer!.organisationId, other!)).toMatchObject({ error: { code: 'NOT_YOURS' } })
  expect(await change(officer!.organisationId, officer!)).toMatchObject({ ok: true })
})

it('a tender is its winner’s once it is decided', async () => {
  const units = await openBranches(world(), 2)
  const [one, two] = units.officers
  const tenderId = await aTender(world(), units, { decideBy: 'vote' })
  await bidFor(world(), tenderId, one!)
  await world().must(activities.vote, { tenderId, organisationId: one!.organisationId }, two!, after(7))
  const occasion = { kind: 'tender', id: tenderId } as const
  expect(await ask(occasion, one!)).toMatchObject(nobodys)
  await world().must(activities.tick, {}, null, after(30))
  expect(await ask(occasion, one!)).toMatchObject({ data: { host: { name: '支部 1' }, title: '示例竞办' } })
  expect(await ask(occasion, two!)).toMatchObject(nobodys)
  expect(await world().send('activities.occasion', { occasion }, world().visitor())).toMatchObject({
    error: { code: 'SIGN_IN' },
  })
})
