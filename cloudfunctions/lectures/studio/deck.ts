import type { lectures } from '../../../core/lectures/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const deck: Handler<typeof lectures.deck> = async ({ deckId }, { store, media }) => {
  const found = await store.decks.find(deckId)
  if (!found) return refuse('NO_SUCH_DECK')
  return { ...found, pages: found.pages.map((page) => ({ ...page, image: media.url(page.location) })) }
}
