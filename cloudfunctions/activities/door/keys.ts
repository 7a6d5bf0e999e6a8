import { ageOf, doorCode, passCode, passKey, type Age } from '../../../core/activities/door-codes'
import type { WholeActivity } from '../../_store/activities'
import { keyedHash } from '../../_store/keyed-hash'

export type Door = Pick<WholeActivity, 'activityId' | 'door' | 'formerDoors'>

/** The key of an activity’s door. Nobody can tell it from another’s, and another `door` makes it another. */
const keyOf = (secret: string, activityId: string, door: string): string =>
  keyedHash(secret, 'activity-door', `${activityId}\n${door}`).toString('hex')

export const doorKeyOf = (secret: string, { activityId, door }: Door): string => keyOf(secret, activityId, door)

/** What a door shows, and what a member shows there, by the step. */
const codesBy = (key: string) => ({
  door: (step: number): string => doorCode(key, step),
  passKey: (memberId: string): string => passKey(key, memberId),
  pass: (memberId: string) => {
    const own = passKey(key, memberId)
    return (step: number): string => passCode(own, step)
  },
})

/** The codes of an activity’s door, which may have been renewed: those of now, and those that were in use before. */
export const codesOf = (secret: string, { activityId, door, formerDoors }: Door) => {
  const now = codesBy(keyOf(secret, activityId, door))
  const former = formerDoors.map((one) => ({
    codes: codesBy(keyOf(secret, activityId, one.door)),
    until: Date.parse(one.endedAt),
  }))
  const inUse = (at: number) => former.find(({ until }) => at < until)?.codes ?? now
  return {
    ...now,
    /** Those in use at an instant, in milliseconds since 1970. */
    inUse,
    /** All that a member’s phone may still have, without a network, of this door. */
    all: [now, ...former.map(({ codes }) => codes)],
    /** Of a code, at an instant. One of a door that was renewed meanwhile has expired: nobody guessed it. */
    ageOf: (code: string, at: number): Age => {
      const age = ageOf(inUse(at).door, code, at)
      const was = former.some(({ codes }) => ageOf(codes.door, code, at) !== 'wrong')
      return age === 'wrong' && was ? 'expired' : age
    },
  }
}
