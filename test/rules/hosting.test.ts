import { claimed, holds, isClaimable, mayEndClaim } from '../../core/activities/claims'
import { concerns, isBelow } from '../../core/activities/concerns'
import { hostsMayChange, isInvited, mayStepDown } from '../../core/activities/inviting'
import { isOccasionOf } from '../../core/activities/occasion'
import { NOON } from '../answer'

const path = ['city', 'general', 'branch']
const actor = (memberId: string, ...held: string[]) => ({
  memberId,
  offices: held.map((organisationId) => ({ organisationId })),
})

it('what an organisation puts up is for those in it and below it, and for officers above', () => {
  const looking = (line: string[], ...held: string[]) => ({ line, ...actor('me', ...held) })
  expect(concerns(['city', 'general'], looking(path))).toBe(true)
  expect(concerns(path, looking(['city', 'general']))).toBe(false)
  expect(concerns(path, looking(['city', 'office'], 'city'))).toBe(true)
  expect(concerns(path, looking(['city', 'other'], 'other'))).toBe(false)
  expect([isBelow(path, 'general'), isBelow(path, 'branch'), isBelow(path, 'other')]).toEqual([true, false, false])
})

it('a claim is its claimer’s; the board may end it as well, and others may not', () => {
  const held = { path, memberId: 'someone', clubLeadId: null }
  expect(holds({ ...held, kind: 'person' }, actor('someone'))).toBe(true)
  expect(holds({ ...held, kind: 'person' }, actor('other', 'branch'))).toBe(false)
  expect(holds({ ...held, kind: 'branch' }, actor('someone'))).toBe(false)
  expect(holds({ ...held, kind: 'branch' }, actor('other', 'branch'))).toBe(true)
  expect(holds({ ...held, kind: 'club', clubLeadId: 'lead' }, actor('lead'))).toBe(true)
  expect(mayEndClaim({ ...held, kind: 'person' }, ['city', 'general'], actor('other', 'general'))).toBe(true)
  expect(mayEndClaim({ ...held, kind: 'person' }, ['city', 'general'], actor('other', 'branch'))).toBe(false)
})

it('a project is claimed while it is on the board, before its deadline, and where a place is free', () => {
  const project = { closedAt: null, claimUntil: NOON, taken: 1, places: 2 }
  const before = new Date(NOON.getTime() - 1)
  expect(isClaimable(project, before)).toBe(true)
  expect(isClaimable(project, NOON)).toBe(false)
  expect(isClaimable({ ...project, claimUntil: null }, NOON)).toBe(true)
  expect(isClaimable({ ...project, taken: 2 }, before)).toBe(false)
  expect(isClaimable({ ...project, closedAt: before }, before)).toBe(false)
  expect([claimed('claimed'), claimed('again')]).toEqual([true, true])
  expect(claimed('too_many')).toMatchObject({ refused: 'TOO_MANY' })
})

it('hosts change until an activity begins', () => {
  expect(hostsMayChange({ state: 'published', from: NOON }, new Date(NOON.getTime() - 1))).toBe(true)
  expect(hostsMayChange({ state: 'published', from: NOON }, NOON)).toMatchObject({ refused: 'TOO_LATE' })
  expect(hostsMayChange({ state: 'draft', from: null }, NOON)).toBe(true)
  expect(hostsMayChange({ state: 'finished', from: NOON }, NOON)).toMatchObject({ refused: 'WRONG_STATE' })
})

it('an invitation is answered, and hosting given up, by who speaks for that side', () => {
  const host = { path, organiserId: null } as const
  expect(isInvited({ ...host, state: 'invited' }, actor('me', 'branch'))).toBe(true)
  expect(isInvited({ ...host, state: 'declined' }, actor('me', 'branch'))).toBe(false)
  expect(isInvited({ ...host, state: 'invited' }, actor('me', 'other'))).toBe(false)
  expect(mayStepDown({ path, organiserId: 'me', state: 'accepted' }, actor('me'))).toBe(true)
  expect(mayStepDown({ path, organiserId: 'other', state: 'accepted' }, actor('me'))).toBe(false)
  expect(mayStepDown({ path, organiserId: 'me', state: 'lead' }, actor('me'))).toBe(false)
})

it('an activity is posted for an occasion by whoever’s it is', () => {
  const host = { organisationId: 'branch', path, clubId: null, memberId: null, clubLeadId: null }
  expect(isOccasionOf(host, actor('me', 'branch'))).toBe(true)
  expect(isOccasionOf(host, actor('me'))).toBe(false)
  expect(isOccasionOf({ ...host, memberId: 'me' }, actor('me'))).toBe(true)
  expect(isOccasionOf({ ...host, clubLeadId: 'me' }, actor('me'))).toBe(true)
})
