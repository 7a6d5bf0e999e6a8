import { dayOf } from '../time'
import { openState, opensOn, type Holidays, type Hours } from './hours'

export interface Term {
  readonly openedOn: string
  /** It serves no longer from that day on; null while no end is known. */
  readonly closedOn: string | null
}

/** Whether a station is in service on a day: it has opened, and is not closed for good. */
export const servesOn = ({ openedOn, closedOn }: Term, day: string): boolean =>
  day >= openedOn && (closedOn === null || day < closedOn)

/** Whether it opens at all on a day. */
export const opensThen = (station: Term & { readonly hours: Hours }, day: string, holidays: Holidays): boolean =>
  servesOn(station, day) && opensOn(station.hours, day, holidays)

/** Whether it is open at an instant. */
export const isOpenAt = (station: Term & { readonly hours: Hours }, at: Date, holidays: Holidays): boolean =>
  servesOn(station, dayOf(at)) && openState(station.hours, at, holidays).open
