import type { points } from '../../core/points/contract'
import type { Handler } from '../_shell/feature'

export const rules: Handler<typeof points.rules> = async (_, { store, now }) => ({
  rules: await store.points.rules(now),
})
