import type { OutputOf } from '../../../../core/action'
import { SLOT_MINUTES } from '../../../../core/stations/booking-rules'
import type { bookings } from '../../../../core/stations/bookings'

const SLOT_MS = SLOT_MINUTES * 60_000

type Day = OutputOf<typeof bookings.roomDay>

/** Half an hour of a room’s day. */
export interface Slot {
  /** Milliseconds, as in Date. */
  readonly from: number
  readonly until: number
  readonly state: 'free' | 'taken' | 'mine'
}

const stateOf = (from: number, taken: Day['taken']): Slot['state'] => {
  const held = taken.find((each) => Date.parse(each.from) < from + SLOT_MS && Date.parse(each.until) > from)
  return held ? (held.mine ? 'mine' : 'taken') : 'free'
}

/** The half hours of a day that are ahead and wholly within opening hours, in order. */
export const slotsOf = ({ open, taken }: Pick<Day, 'open' | 'taken'>, now: Date): Slot[] =>
  open.flatMap(({ from, until }) => {
    const first = Math.ceil(Date.parse(from) / SLOT_MS) * SLOT_MS
    const count = Math.max(0, Math.floor((Date.parse(until) - first) / SLOT_MS))
    return Array.from({ length: count }, (_, index) => first + index * SLOT_MS)
      .filter((begins) => begins > now.getTime())
      .map((begins) => ({ from: begins, until: begins + SLOT_MS, state: stateOf(begins, taken) }))
  })

/** From the beginning of one half hour until the end of another. */
export interface Picked {
  readonly from: number
  readonly until: number
}

/** Whether a stretch is open without a break, and not one’s own already. */
const isWhole = (slots: readonly Slot[], { from, until }: Picked): boolean => {
  const inside = slots.filter((slot) => slot.from >= from && slot.until <= until)
  return inside.length * SLOT_MS === until - from && !inside.some(({ state }) => state === 'mine')
}

/**
 * What is chosen after a tap: the half hour that was tapped and as many after it as the room asks for at least; or, where
 * something before it is chosen already, all from there to here, as far as the room allows.
 */
export const pick = (
  slots: readonly Slot[],
  before: Picked | null,
  tapped: Slot,
  { minMinutes, maxMinutes }: { minMinutes: number; maxMinutes: number },
): Picked => {
  const longer = before && { from: before.from, until: tapped.until }
  if (
    longer &&
    tapped.from >= before.until &&
    longer.until - longer.from <= maxMinutes * 60_000 &&
    isWhole(slots, longer)
  )
    return longer
  const least = { from: tapped.from, until: tapped.from + minMinutes * 60_000 }
  return isWhole(slots, least) ? least : { from: tapped.from, until: tapped.until }
}

/** Whether somebody else has a part of it. */
export const isTaken = (slots: readonly Slot[], { from, until }: Picked): boolean =>
  slots.some((slot) => slot.state === 'taken' && slot.from >= from && slot.until <= until)
