import type { lectures } from '../../../core/lectures/contract'
import type { Handler } from '../../_shell/feature'

export const decks: Handler<typeof lectures.decks> = async (_, { store, media }) => {
  const library = await store.decks.list()
  return {
    decks: library.map(({ pages, ...deck }) => ({
      ...deck,
      cover: media.url(pages[0]!.location),
      pages: pages.length,
    })),
  }
}
