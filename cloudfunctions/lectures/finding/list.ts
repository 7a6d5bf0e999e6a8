import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { countedShown } from '../shown'

export const list: Handler<typeof lectures.list> = async ({ topic, search, cursor }, { store, media }) => {
  const { rows, next } = await store.lectures.list(topic, search, cursor)
  return { lectures: rows.map((row) => countedShown(media, row)), next }
}
