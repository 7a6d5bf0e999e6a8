import { lectures } from '../../../../core/lectures/contract'
import type { OutputOf } from '../../../../core/action'
import { callAs } from '../../../app/call-as'
import { call, type CallFault } from '../../../platform/call'
import { newId } from '../../../platform/new-id'
import { emptyDraft, emptyPart, slots, type Draft, type StudioPart } from './draft'
import { localCopy, type Version } from './local-copy'
import { fromServer, type ServerDraft } from './saved-draft'

export interface Wanted {
  readonly lectureId: string
  readonly memberId: string
  /** For a new draft: the deck to dub. */
  readonly deckId?: string
}

export type Opened =
  | {
      readonly kind: 'opened'
      readonly draft: Draft
      readonly saved: Draft | null
      readonly version: Version
      readonly server: ServerDraft | null
    }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly fault: CallFault }

type Deck = OutputOf<typeof lectures.deck>

const fromDeck = (lectureId: string, deck: Deck): Draft => ({
  ...emptyDraft(lectureId),
  title: deck.title.slice(0, 40),
  summary: deck.summary.slice(0, 200),
  topic: deck.topic,
  deckId: deck.deckId,
  parts: deck.pages.map(({ imageId, image, narration }) => ({
    ...emptyPart(newId(), 'slide'),
    narration,
    stored: { image: { fileId: imageId, url: image, durationMs: 0 } },
  })),
})

/** A draft nobody has changed yet counts as saved: looking at a deck leaves nothing behind. */
const untouched = (draft: Draft): Opened => ({
  ...{ kind: 'opened', draft, saved: draft, server: null },
  version: { basis: null, changeIds: [] },
})

/** As the server has it, with nothing changed here. */
export const asSaved = (server: ServerDraft) => {
  const saved = fromServer(server)
  return { kind: 'opened', draft: saved, saved, server, version: { basis: server.updatedAt, changeIds: [] } } as const
}

/** As the server has it now, asked for in the background. */
export const askAgain = ({ lectureId }: Wanted) => call(lectures.draft, { lectureId })

const begin = async ({ lectureId, deckId }: Wanted): Promise<Opened> => {
  if (!deckId) return untouched(emptyDraft(lectureId))
  const deck = await callAs(lectures.deck, { deckId })
  if (deck.ok) return untouched(fromDeck(lectureId, deck.data))
  return 'fault' in deck ? { kind: 'failed', fault: deck.fault } : { kind: 'missing' }
}

/** Addresses work for some hours only: those of a copy kept here are replaced by the server’s fresh ones. */
const withAddresses = (kept: Draft, fresh: Draft): Draft => {
  const addresses = new Map(
    fresh.parts.flatMap(({ stored }) =>
      slots.flatMap((slot) => (stored[slot] ? [[stored[slot].fileId, stored[slot].url]] : [])),
    ),
  ) as ReadonlyMap<string, string | null>
  const renewed = (part: StudioPart): StudioPart['stored'] =>
    Object.fromEntries(
      slots.flatMap((slot) => {
        const take = part.stored[slot]
        return take ? [[slot, { ...take, url: addresses.get(take.fileId) ?? take.url }]] : []
      }),
    )
  return { ...kept, parts: kept.parts.map((part) => ({ ...part, stored: renewed(part) })) }
}

/** The draft with what was changed on this device, or else as the server has it; a new one where neither has. */
export const openDraft = async (wanted: Wanted): Promise<Opened> => {
  const { lectureId, memberId } = wanted
  const kept = localCopy.read(lectureId, memberId)
  const answer = await callAs(lectures.draft, { lectureId })

  if (answer.ok) {
    const opened = asSaved(answer.data)
    return kept ? { ...opened, draft: withAddresses(kept.draft, opened.saved), version: kept.version } : opened
  }
  if ('fault' in answer && !kept) return { kind: 'failed', fault: answer.fault }
  if (!kept) return begin(wanted)
  // Never saved, or no network: what this device kept can be gone on with, and is saved when it can be.
  return { kind: 'opened', draft: kept.draft, saved: null, version: kept.version, server: null }
}
