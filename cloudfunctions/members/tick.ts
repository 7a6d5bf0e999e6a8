import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const tick: Handler<typeof members.tick> = async (_, { store, now }) => ({
  swept: await store.invitations.sweep(now),
})
