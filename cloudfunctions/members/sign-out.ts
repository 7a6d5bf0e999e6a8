import type { members } from '../../core/members/contract'
import { refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'

export const signOut: Handler<typeof members.signOut> = async (_, { identity, store }) => {
  if (identity?.provider !== 'browser') return refuse('ONLY_IN_BROWSER')
  await store.signIns.unbind(identity)
  return {}
}
