import { monthsPassed, tally } from '../../../core/activities/due'
import type { BranchStanding, Duty } from '../../../core/activities/record'
import type { Context } from '../../_shell/feature'
import { asOf, dutiesOf } from './by-month'

export interface ReadBranch extends BranchStanding {
  readonly duties: readonly Duty[]
}

export const missedOf = ({ missed }: BranchStanding): number => missed.reduce((sum, { periods }) => sum + periods, 0)

type Wished = { readonly year: number; readonly search: string }

/** The branches that the caller answers for, as they stand in a year: those first that missed most, then by name. */
export const readBranches = async (
  { year, search }: Wished,
  { caller, store, now }: Pick<Context<'officer'>, 'caller' | 'store' | 'now'>,
): Promise<ReadBranch[]> => {
  const offices = caller.offices.map(({ organisationId }) => organisationId)
  const branches = await store.activityRecords.branches(offices, search, year, asOf(year, now), now)
  const passed = monthsPassed(year, now)
  return branches
    .map(({ organisationId, name, held, ...branch }) => {
      const duties = dutiesOf(branch, passed)
      const tallied = duties.map(({ kind, periods }) => ({ kind, ...tally(periods) }))
      return {
        ...{ organisationId, name, held, duties },
        done: tallied.reduce((sum, { done }) => sum + done, 0),
        open: tallied.reduce((sum, { open }) => sum + open, 0),
        missed: tallied.filter(({ missed }) => missed > 0).map(({ kind, missed }) => ({ kind, periods: missed })),
      }
    })
    .sort((one, other) => missedOf(other) - missedOf(one))
}
