import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const discard: Handler<typeof lectures.discard> = async ({ lectureId }, { caller, store, now }) => {
  if (await store.drafts.discard(lectureId, caller.memberId, now)) return {}
  const lecture = await store.lectures.find(lectureId)
  // What is gone already is what was asked for; another’s is not this caller’s to know of.
  return lecture?.authorId === caller.memberId ? refuse('NOT_EDITABLE') : {}
}
