import type { Action } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { points } from '../../core/points/contract'
import { stations } from '../../core/stations/contract'
import { openWorld } from '../world'

const world = openWorld()

const contracts = { activities, lectures, members, points, stations }
const actions: Action[] = Object.values(contracts).flatMap((contract) => Object.values<Action>(contract))
const namesOf = (...whos: Action['who'][]): string[] =>
  actions.filter(({ who }) => whos.includes(who)).map(({ name }) => name)

const signIn = { ok: false, error: { code: 'SIGN_IN' } }
const notAllowed = { ok: false, error: { code: 'NOT_ALLOWED' } }
const noSuchAction = { ok: false, error: { code: 'NO_SUCH_ACTION' } }

describe('nobody gets past the door of an action that is not for them', () => {
  it.each(namesOf('member', 'officer'))('%s asks a visitor to sign in', async (name) => {
    expect(await world().send(name, {}, world().visitor())).toEqual(signIn)
  })

  it.each(namesOf('member', 'officer'))('%s is not for the clock', async (name) => {
    expect(await world().send(name, {}, null)).toEqual(signIn)
  })

  it.each(namesOf('officer'))('%s is not allowed to a plain member', async (name) => {
    expect(await world().send(name, {}, await world().member())).toEqual(notAllowed)
  })

  it.each(namesOf('timer'))('%s does not exist for anybody with an identity', async (name) => {
    const { send, visitor, member, officer } = world()
    for (const asker of [visitor(), await member(), await officer()])
      expect(await send(name, {}, asker)).toEqual(noSuchAction)
    expect(await send(name, {}, null)).toMatchObject({ ok: true })
  })

  it.each(namesOf('anyone'))('%s lets a visitor in', async (name) => {
    const answer = await world().send(name, {}, world().visitor())
    expect([signIn, notAllowed, noSuchAction]).not.toContainEqual(answer)
  })
})

it('every action of a feature is listed under the name it is called by', () => {
  for (const [feature, contract] of Object.entries(contracts))
    for (const [key, action] of Object.entries<Action>(contract)) expect(action.name).toBe(`${feature}.${key}`)
})

it('an office that has ended, or has not begun, opens no door', async () => {
  const { send, ownerQuery, member, branch } = world()
  const [past, future, today] = [await member(), await member(), await member()]
  const { organisationId } = await branch()
  const appoint = (memberId: string, since: string, until: string) =>
    ownerQuery(`insert into dangke.officer (member_id, organisation_id, role, since, until)
                values ('${memberId}', '${organisationId}', 'secretary', '${since}', ${until})`)
  await appoint(past.memberId, '2020-01-01', `'2026-11-15'`)
  await appoint(future.memberId, '2026-11-17', 'null')
  await appoint(today.memberId, '2026-11-16', `'2026-11-16'`)

  expect(await send('members.roster', {}, past)).toEqual(notAllowed)
  expect(await send('members.roster', {}, future)).toEqual(notAllowed)
  expect(await send('members.roster', {}, today)).toMatchObject({ ok: true })
})
