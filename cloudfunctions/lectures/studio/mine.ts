import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { ownShown } from '../shown'

export const mine: Handler<typeof lectures.mine> = async ({ cursor }, { caller, store, media }) => {
  const { rows, next } = await store.lectures.mine(caller.memberId, cursor)
  return { lectures: rows.map((row) => ownShown(media, row)), next }
}
