import type { members } from '../../core/members/contract'
import { isRefusal, refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'
import { hashOf } from '../_store/invitation-code'

export const bind: Handler<typeof members.bind> = async ({ code }, { identity, store, secret, now }) => {
  if (!identity) return refuse('NO_IDENTITY')
  const bound = await store.invitations.bind(identity, hashOf(secret, code), now)
  if (isRefusal(bound)) return bound
  return { member: (await store.members.profile(bound.memberId, now))! }
}
