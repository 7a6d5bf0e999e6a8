import { copyFile } from 'node:fs/promises'
import type { DeckPage } from '../../cloudfunctions/_store/decks'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Store } from '../../cloudfunctions/_store/store'
import { readingMs } from '../../core/lectures/reading-time'
import type { DiskMedia } from '../media'
import type { ListedDeck } from './read-deck'
import type { Slide } from './read-slides'

/** Where the pictures of decks are kept. */
export interface Shelf {
  /** Put a slide there; its location. */
  readonly keep: (slide: Slide) => Promise<string>
  readonly remove: (location: string) => Promise<void>
}

/** Among the media of this server. */
export const mediaShelf = (media: DiskMedia): Shelf => ({
  keep: async ({ path, extension }) => {
    const { location, path: incoming, end } = media.begin('deck', newId())
    try {
      await copyFile(path, incoming)
      return await media.keep(location, extension)
    } finally {
      await end()
    }
  },
  remove: media.remove,
})

/** A folder of WeChat’s cloud storage, to which somebody uploads the same pictures under the same names. */
export const cloudShelf = (folder: string): Shelf => ({
  keep: async ({ name }) => `${folder.replace(/\/$/, '')}/${name}`,
  remove: async () => {},
})

/** Keep the slides and add the deck, both or neither; `false` where one of that title is there already. */
export const addDeck = async (store: Store, shelf: Shelf, { pages, ...deck }: ListedDeck): Promise<boolean> => {
  const kept: DeckPage[] = []
  let isAdded = false
  try {
    for (const { slide, narration } of pages) {
      const location = await shelf.keep(slide)
      kept.push({ imageId: newId(), location, narration, suggestedMs: readingMs(narration) })
    }
    isAdded = await store.decks.add({ ...deck, deckId: newId(), sample: false, pages: kept })
    return isAdded
  } finally {
    if (!isAdded) for (const { location } of kept) await shelf.remove(location)
  }
}
