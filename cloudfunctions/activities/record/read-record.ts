import { dutyKinds, monthsPassed } from '../../../core/activities/due'
import { activityKinds, type ActivityKind } from '../../../core/activities/kinds'
import type { Duty } from '../../../core/activities/record'
import { answersFor } from '../../../core/organisation/rules'
import { refuse, type Refusal } from '../../../core/refusal'
import type { Context } from '../../_shell/feature'
import type { HeldActivity } from '../../_store/activity-records'
import { asOf, byMonth, dutiesOf } from './by-month'

export interface ReadRecord {
  readonly organisation: string
  readonly held: readonly HeldActivity[]
  readonly counts: { readonly kind: ActivityKind; readonly months: number[] }[]
  /** Of a branch. Nothing of 三会一课 is due of what is above it. */
  readonly duties: Duty[]
}

type Wished = { readonly organisationId: string; readonly year: number }

/** A year of an organisation that the caller answers for. */
export const readRecord = async (
  { organisationId, year }: Wished,
  { caller, store, now }: Pick<Context<'officer'>, 'caller' | 'store' | 'now'>,
): Promise<ReadRecord | Refusal<'NO_SUCH_ORGANISATION' | 'NOT_IN_YOUR_ORGANISATION'>> => {
  const organisation = await store.activityRecords.organisation(organisationId, asOf(year, now))
  if (!organisation) return refuse('NO_SUCH_ORGANISATION')
  if (!answersFor(caller.offices, organisation.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const [held, counts] = await Promise.all([
    store.activityRecords.held(organisationId, year, now),
    store.activityRecords.counts(organisationId, year, now),
  ])
  const { name, kind, fullMembers } = organisation
  const months = dutyKinds.map((each) => byMonth(counts, each))
  const kinds = activityKinds.filter((each) => counts.some((count) => count.kind === each))
  return {
    organisation: name,
    held,
    counts: kinds.map((each) => ({ kind: each, months: [...byMonth(counts, each)] })),
    duties: kind === 'branch' ? dutiesOf({ months, fullMembers }, monthsPassed(year, now)) : [],
  }
}
