import { randomBytes } from 'node:crypto'
import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

/** 72 bits: short enough for a code on a poster, too many to guess. */
const newToken = (): string => randomBytes(9).toString('base64url')

export const share: Handler<typeof lectures.share> = async ({ lectureId }, { caller, store, now }) => {
  const lecture = await store.lectures.find(lectureId)
  if (lecture?.state !== 'published') return refuse('NO_SUCH_LECTURE')
  return { token: await store.lectures.share(lectureId, caller.memberId, newToken(), now) }
}
