import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { dutiesOf } from './by-month'

export const records: Handler<typeof activities.records> = async ({ year, cursor }, { caller, store, now }) => {
  const offices = caller.offices.map(({ organisationId }) => organisationId)
  const { rows, next } = await store.activityRecords.branches(offices, year, now, cursor)
  return {
    branches: rows.map(({ organisationId, name, counts }) => ({
      organisationId,
      name,
      held: counts.reduce((sum, { held }) => sum + held, 0),
      missed: dutiesOf(counts, year, now)
        .map(({ kind, periods }) => ({ kind, periods: periods.filter(({ state }) => state === 'missed').length }))
        .filter(({ periods }) => periods > 0),
    })),
    next,
  }
}
