import { newId } from '../../cloudfunctions/_store/new-id'
import type { Action } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { posting } from '../../core/activities/posting'
import { repeating } from '../../core/activities/repeating'
import { signing } from '../../core/activities/signing'
import type { ActivityEntry } from '../../core/activities/entry'
import type { Asker } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

interface Made {
  activityId: string
  entry: ActivityEntry
  updatedAt: string
}

/** What each action is asked for, of an activity that is there. */
const requests: Record<string, (made: Made) => object> = {
  save: ({ activityId, entry, updatedAt }) => ({
    ...{ activityId, changeId: newId(), basis: updatedAt, publish: true },
    entry: { ...entry, title: '示例改名' },
  }),
  entry: ({ activityId }) => ({ activityId }),
  view: ({ activityId }) => ({ activityId }),
  cancel: ({ activityId }) => ({ activityId, reason: '示例原因' }),
  repeats: ({ activityId }) => ({ activityId, count: 2, way: 'day' }),
  repeat: ({ activityId }) => ({ activityId, count: 1, activityIds: [newId()], way: 'day', publish: false }),
  signUp: ({ activityId }) => ({ activityId, attemptId: newId() }),
  takeSeat: ({ activityId }) => ({ activityId }),
  giveUp: ({ activityId }) => ({ activityId }),
  signUps: ({ activityId }) => ({ activityId }),
}

/** Those that name no activity of somebody’s. */
const ofNobody = ['hostable', 'tick']

const leaders = ['save', 'entry', 'cancel', 'repeats', 'repeat']
const organisers = [...leaders, 'signUps']
/** Everybody whom it is for may see it and sign up; nobody has been offered a seat. */
const guests = { view: 'OK', signUp: 'OK', takeSeat: 'NOT_OFFERED', giveUp: 'WRONG_STATE' }

const of = (names: readonly string[], code: string) => Object.fromEntries(names.map((name) => [name, code]))
const all = (code: string) => of(Object.keys(requests), code)

/** An activity of a branch, under a 总支 under the city; and everybody who might want something of it. */
const scene = async (open: boolean, publish = true) => {
  const { root, organisation, branch, officer, member, visitor, activity } = world()
  const above = await organisation({ under: await root(), kind: 'general_branch' })
  const host = await branch({ under: above })
  const below = await branch({ under: host })
  const by = await officer({ of: host })
  const made = await activity({ by, publish, audience: open ? null : [host.organisationId] })
  const askers: Record<string, Asker> = {
    'who posted it': by,
    'another officer of its host': await officer({ of: host, role: 'operations' }),
    'an officer of the organisation above': await officer({ of: above, role: 'staff' }),
    'an officer of the city': await officer({ of: await root(), role: 'staff' }),
    'an officer of a sibling': await officer({ of: await branch({ under: above }) }),
    'an officer of another tree': await officer({ of: await branch() }),
    'an officer below': await officer({ of: below }),
    'a member of its host': await member({ of: host }),
    'a member of elsewhere': await member(),
    'a visitor': visitor(),
    'the clock': null,
  }
  return { made, askers }
}

const codeOf = (answer: Awaited<ReturnType<ReturnType<typeof world>['send']>>) => (answer.ok ? 'OK' : answer.error.code)

const told = async (asker: string, open: boolean, publish = true) => {
  const codes: Record<string, string> = {}
  for (const name of Object.keys(requests)) {
    const { made, askers } = await scene(open, publish)
    codes[name] = codeOf(await world().send(`activities.${name}`, requests[name]!(made), askers[asker]!))
  }
  return codes
}

const lead = { ...of(organisers, 'OK'), ...guests }
const guest = { ...of(organisers, 'NOT_YOURS'), ...guests }
const outside = all('NO_SUCH_ACTIVITY')
/** It is theirs to run, and not for them to come to. */
const leadFromOutside = { ...lead, signUp: 'NO_SUCH_ACTIVITY' }

it('every action of posting, repeating and signing is tried, or is about nobody’s activity', () => {
  const names = [posting, repeating, signing].flatMap((part) => Object.keys(part))
  expect([...Object.keys(requests), ...ofNobody].sort()).toEqual(names.sort())
  for (const name of names) expect((activities as Record<string, Action>)[name]).toBeDefined()
})

describe('an activity that is for everyone', () => {
  it.each([
    ['who posted it', lead],
    ['another officer of its host', lead],
    ['an officer of the organisation above', lead],
    ['an officer of the city', lead],
    ['an officer of a sibling', guest],
    ['an officer of another tree', guest],
    ['an officer below', guest],
    ['a member of its host', guest],
    ['a member of elsewhere', guest],
    ['a visitor', all('SIGN_IN')],
    ['the clock', all('SIGN_IN')],
  ])('%s', async (asker, codes) => {
    expect(await told(asker, true)).toEqual(codes)
  })
})

describe('an activity that is for its own branch', () => {
  it.each([
    ['who posted it', lead],
    ['an officer of the organisation above', leadFromOutside],
    ['an officer of the city', leadFromOutside],
    ['an officer of a sibling', outside],
    ['an officer of another tree', outside],
    ['an officer below', guest],
    ['a member of its host', guest],
    ['a member of elsewhere', outside],
  ])('%s', async (asker, codes) => {
    expect(await told(asker, false)).toEqual(codes)
  })
})

describe('a draft', () => {
  const own = { ...lead, signUp: 'NOT_OPEN' }
  it.each([
    ['who posted it', own],
    ['an officer of the city', own],
    ['an officer of a sibling', outside],
    ['an officer below', outside],
    ['a member of its host', outside],
  ])('%s', async (asker, codes) => {
    expect(await told(asker, true, false)).toEqual(codes)
  })
})

it('nobody moves what is theirs under somebody else’s name', async () => {
  const { branch, officer, activity, answer } = world()
  const by = await officer({ of: await branch() })
  const { activityId, entry, updatedAt } = await activity({ by })
  const moved = { ...entry, organisationId: (await branch()).organisationId }
  expect(
    await answer(activities.save, { activityId, changeId: newId(), basis: updatedAt, entry: moved, publish: true }, by),
  ).toMatchObject({ error: { code: 'NOT_IN_YOUR_ORGANISATION' } })
})
