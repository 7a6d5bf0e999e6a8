import type { points } from '../../core/points/contract'
import type { Handler } from '../_shell/feature'

export const mine: Handler<typeof points.mine> = (_, { caller, store, now }) =>
  store.points.summary(caller.memberId, now)
