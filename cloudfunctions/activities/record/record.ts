import type { activities } from '../../../core/activities/contract'
import { activityKinds } from '../../../core/activities/kinds'
import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { byMonth, dutiesOf } from './by-month'

export const record: Handler<typeof activities.record> = async ({ organisationId, year }, { caller, store, now }) => {
  const organisation = await store.organisations.find(organisationId)
  if (!organisation) return refuse('NO_SUCH_ORGANISATION')
  if (!answersFor(caller.offices, organisation.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const [held, counts] = await Promise.all([
    store.activityRecords.held(organisationId, year, now),
    store.activityRecords.counts(organisationId, year, now),
  ])
  const kinds = activityKinds.filter((kind) => counts.some((each) => each.kind === kind))
  return {
    organisation: organisation.name,
    activities: held.map((activity) => ({ ...activity, from: activity.from.toISOString() })),
    counts: kinds.map((kind) => ({ kind, months: [...byMonth(counts, kind)] })),
    duties: dutiesOf(counts, year, now),
  }
}
