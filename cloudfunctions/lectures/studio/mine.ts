import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { addressOf } from '../shown'

export const mine: Handler<typeof lectures.mine> = async (_, { caller, store, media }) => {
  const own = await store.lectures.mine(caller.memberId)
  return {
    lectures: own.map((row) => ({
      ...row,
      cover: addressOf(media, row.cover),
      updatedAt: row.updatedAt.toISOString(),
    })),
  }
}
