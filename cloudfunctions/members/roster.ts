import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const roster: Handler<typeof members.roster> = async ({ search, cursor }, { caller, store }) => {
  const organisationIds = caller.offices.map((office) => office.organisationId)
  const { rows, next } = await store.members.roster(organisationIds, search, cursor)
  return { members: rows, next }
}
