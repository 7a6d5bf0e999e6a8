import type { members } from '../../core/members/contract'
import { refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'

export const endSignIn: Handler<typeof members.endSignIn> = async ({ signInId }, { caller, identity, store }) => {
  const found = await store.signIns.of(caller.memberId, identity!)
  const one = found.find((each) => each.signInId === signInId)
  if (one?.provider === 'wechat') return refuse('ONLY_IN_BROWSER')

  // One that is forgotten already is so now: a retry changes nothing.
  if (one) await store.signIns.end(caller.memberId, signInId)
  return {}
}
