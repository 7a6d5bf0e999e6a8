import sql from 'sql-template-tag'
import type { Topic } from '../../core/lectures/topics'
import type { Queries } from './database'

export interface DeckPage {
  readonly imageId: string
  readonly location: string
  readonly narration: string
  readonly suggestedMs: number
}

export interface Deck {
  readonly deckId: string
  readonly title: string
  readonly summary: string
  readonly topic: Topic
  readonly sample: boolean
  readonly pages: readonly DeckPage[]
}

export const deckStore = (db: Queries) => ({
  list: (): Promise<Deck[]> =>
    db.rows(sql`select deck_id as "deckId", title, summary, topic, sample, pages from deck order by deck_id limit 200`),

  find: (deckId: string): Promise<Deck | undefined> =>
    db.row(sql`
      select deck_id as "deckId", title, summary, topic, sample, pages from deck where deck_id = ${deckId}`),

  /** `false` where there is one of that title. */
  add: async (deck: Deck): Promise<boolean> => {
    const added = await db.rows(sql`
      insert into deck (deck_id, title, summary, topic, sample, pages)
      values (${deck.deckId}, ${deck.title}, ${deck.summary}, ${deck.topic}, ${deck.sample},
              ${JSON.stringify(deck.pages)}::jsonb)
      on conflict (title) do nothing returning 1`)
    return added.length > 0
  },
})
