import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const discard: Handler<typeof lectures.discard> = async ({ lectureId }, { caller, store, now }) => {
  const { memberId } = caller
  if (await store.drafts.discard(lectureId, memberId, now)) return {}
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.authorId === memberId) return refuse('NOT_EDITABLE')
  // A retry; another’s is not there, as far as they know.
  return (await store.drafts.isDiscarded(lectureId, memberId)) ? {} : refuse('NO_SUCH_LECTURE')
}
