import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const me: Handler<typeof members.me> = async (_, { caller, identity, store, now }) => ({
  member: (caller && (await store.members.profile(caller.memberId, now))) ?? null,
  identity: identity?.provider ?? null,
})
