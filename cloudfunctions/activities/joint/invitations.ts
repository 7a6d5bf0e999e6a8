import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'

export const invitations: Handler<typeof activities.invitations> = async (_, { caller, store, now }) => {
  const held = caller.offices.map(({ organisationId }) => organisationId)
  const rows = await store.hosts.waiting(held, now)
  return { invitations: rows.map((row) => ({ ...row, from: row.from?.toISOString() ?? null })) }
}
