import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { ownShown } from '../shown'

export const drafts: Handler<typeof lectures.drafts> = async ({ alsoIds }, { caller, store, media }) => {
  const undecided = await store.lectures.undecided(caller.memberId, alsoIds)
  return { lectures: undecided.map((row) => ownShown(media, row)) }
}
