import { createHmac } from 'node:crypto'
import { doorCode, passCode, passKey } from '../../../core/activities/door-codes'

interface Door {
  readonly activityId: string
  readonly door: string
}

/** The key of an activity’s door. Nobody can tell it from another’s, and another `door` makes it another. */
export const doorKeyOf = (secret: string, { activityId, door }: Door): string =>
  createHmac('sha256', secret).update(`activity-door\n${activityId}\n${door}`).digest('hex')

/** What the door shows, and what a member shows there, by the step. */
export const codesOf = (secret: string, activity: Door) => {
  const key = doorKeyOf(secret, activity)
  return {
    key,
    door: (step: number): string => doorCode(key, step),
    passKey: (memberId: string): string => passKey(key, memberId),
    pass: (memberId: string) => {
      const own = passKey(key, memberId)
      return (step: number): string => passCode(own, step)
    },
  }
}
