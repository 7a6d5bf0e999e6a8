import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const signIns: Handler<typeof members.signIns> = async (_, { caller, identity, store }) => {
  // Whoever is a member is one by an identity.
  const found = await store.signIns.of(caller.memberId, identity!)
  return { signIns: found.map((each) => ({ ...each, since: each.since.toISOString() })) }
}
