import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const roster: Handler<typeof members.roster> = async ({ search, cursor }, { caller, store, now }) => {
  const organisationIds = caller.offices.map((office) => office.organisationId)
  const most = organisationIds.includes(caller.path[0]!)
  const { rows, next } = await store.members.roster(organisationIds, most, search, now, cursor)
  return { members: rows, next }
}
