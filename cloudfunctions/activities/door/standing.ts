import { isThere, type PresenceState } from '../../../core/activities/presence'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Arrived } from '../../_store/attendance-deeds'

interface Brought {
  readonly points: number | null
  readonly minutes: number | null
}

/** How somebody stands at the door; points only of one who came. */
export const standing = (state: PresenceState, { points, minutes }: Brought) => ({
  state,
  points: isThere(state) ? points : null,
  minutes,
})

/** Where a code has brought somebody, or why nowhere; nobody leaves early. */
export const stateOf = (arrived: Arrived): PresenceState | 'early' | Refusal<'NOT_OPEN' | 'LOCKED' | 'WRONG_CODE'> => {
  switch (arrived.outcome) {
    case 'over':
      return refuse('NOT_OPEN')
    case 'locked':
      return refuse('LOCKED')
    case 'wrong':
      return refuse('WRONG_CODE', { left: arrived.leftCodes })
    default:
      return arrived.outcome
  }
}
