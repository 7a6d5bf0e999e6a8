import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'
import { cardShown } from '../shown'

export const featured: Handler<typeof lectures.featured> = async ({ kind, cursor }, { store, media }) => {
  const { rows, next } = await store.rankings.lists(kind, cursor)
  const cards = await store.rankings.cards(rows.flatMap((row) => row.lectures.map((lecture) => lecture.lectureId)))
  const shown = new Map(cards.map((card) => [card.lectureId, cardShown(media, card)]))
  return {
    lists: rows.map((row) => ({
      period: row.period,
      from: row.from.toISOString(),
      until: row.until.toISOString(),
      frozenAt: row.frozenAt.toISOString(),
      lectures: row.lectures.map(({ lectureId, ...place }) => ({ ...place, card: shown.get(lectureId) ?? null })),
    })),
    next,
  }
}
