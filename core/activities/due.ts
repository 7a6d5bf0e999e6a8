import { inShanghai } from '../time'
import type { ActivityKind } from './kinds'

/**
 * What a branch owes in a year (中国共产党支部工作条例（试行）, 2018, articles 11–16): a members’ meeting a quarter, a
 * committee meeting and a group meeting a month, a 主题党日 a month, and a 党课 by its secretary a year.
 */
export const duties = [
  { kind: 'members_meeting', months: 3 },
  { kind: 'committee_meeting', months: 1 },
  { kind: 'group_meeting', months: 1 },
  { kind: 'lecture', months: 12 },
  { kind: 'theme_day', months: 1 },
] as const satisfies readonly { kind: ActivityKind; months: number }[]

export type DutyKind = (typeof duties)[number]['kind']

export const dutyKinds = duties.map(({ kind }) => kind) as [DutyKind, ...DutyKind[]]

/** One is due in each period: done, missed, still to come while the period runs, or not asked of that branch. */
export const dutyStates = ['done', 'missed', 'open', 'ahead', 'waived'] as const

export type DutyState = (typeof dutyStates)[number]

/** How often something was held in each month of a year, January first. */
export type ByMonth = readonly number[]

export interface DutyPeriod {
  /** The first and the last month, 1 to 12. */
  readonly first: number
  readonly last: number
  readonly held: number
  readonly state: DutyState
}

/** Why something is not asked of a branch: it has no committee, or no groups as far as anybody can tell. */
export const waivers = ['no_committee', 'no_groups'] as const

export type Waiver = (typeof waivers)[number]

/** A branch with as many full members has a committee (the same regulations, chapter 6); a smaller one has a secretary. */
const COMMITTEE_FROM = 7

/**
 * Committee meetings are asked of a branch that has to have a committee. Groups are for branches that are large or far
 * apart (article 13), which no roster tells: their meetings are asked of a branch once it held one that year.
 */
export const waiverOf = (kind: DutyKind, held: ByMonth, fullMembers: number): Waiver | null => {
  if (kind === 'committee_meeting') return fullMembers < COMMITTEE_FROM ? 'no_committee' : null
  if (kind === 'group_meeting') return held.some((count) => count > 0) ? null : 'no_groups'
  return null
}

const stateOf = (held: number, first: number, last: number, passed: number): DutyState => {
  if (held > 0) return 'done'
  if (passed >= last) return 'missed'
  return passed >= first - 1 ? 'open' : 'ahead'
}

/** How many months of a year have wholly passed: 12 after it, and less than none before it has begun. */
export const monthsPassed = (year: number, now: Date): number => {
  const today = inShanghai(now)
  if (today.year() !== year) return today.year() > year ? 12 : -1
  return today.month()
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The periods of a year in which something is due, with what became of each once so many months have passed. */
export const dutyPeriods = (
  months: number,
  held: ByMonth,
  passed: number,
  waived: Waiver | null = null,
): DutyPeriod[] =>
  MONTHS.filter((month) => month % months === 0).map((last) => {
    const first = last - months + 1
    const count = held.slice(first - 1, last).reduce((sum, each) => sum + each, 0)
    return { first, last, held: count, state: waived ? 'waived' : stateOf(count, first, last, passed) }
  })

/** How many periods are done, missed, and open. */
export const tally = (periods: readonly DutyPeriod[]) => {
  const count = (state: DutyState) => periods.filter((period) => period.state === state).length
  return { done: count('done'), missed: count('missed'), open: count('open') }
}
