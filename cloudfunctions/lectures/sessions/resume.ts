import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { cardShown, progressShown } from '../shown'

export const resume: Handler<typeof lectures.resume> = async (_, { caller, store, media }) => {
  const unfinished = await store.learning.unfinished(caller.memberId)
  return {
    lectures: unfinished.map((row) => ({
      card: cardShown(media, row),
      progress: progressShown(row.durationMs, row),
    })),
  }
}
