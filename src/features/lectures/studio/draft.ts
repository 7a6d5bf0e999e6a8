import type { InputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import type { FilePurpose } from '../../../../core/lectures/files'

export type Slot = 'video' | 'image' | 'audio'
export const slots: readonly Slot[] = ['video', 'image', 'audio']
export const purposes: Readonly<Record<Slot, FilePurpose>> = { video: 'clip', image: 'slide', audio: 'voice' }

/** One file of a part. Its address is null until it is known, as after a restart with nothing kept on the device. */
export interface Take {
  readonly fileId: string
  readonly url: string | null
  readonly durationMs: number
}

export type Takes = Readonly<Partial<Record<Slot, Take>>>

export interface StudioPart {
  readonly partId: string
  readonly kind: 'video' | 'slide'
  readonly narration: string
  /** What the server has. */
  readonly stored: Takes
  /** What was made here and is on its way; it takes the stored one’s place on arrival, so a retake never loses a part. */
  readonly fresh: Takes
}

export interface Draft {
  readonly lectureId: string
  readonly title: string
  readonly summary: string
  readonly topic: InputOf<typeof lectures.saveDraft>['topic']
  readonly script: string
  readonly deckId: string | null
  readonly voice: 'person' | 'synthetic'
  readonly parts: readonly StudioPart[]
}

export const emptyDraft = (lectureId: string): Draft => ({
  lectureId,
  title: '',
  summary: '',
  topic: 'theory',
  script: '',
  deckId: null,
  voice: 'person',
  parts: [],
})

export const emptyPart = (partId: string, kind: StudioPart['kind']): StudioPart => ({
  partId,
  kind,
  narration: '',
  stored: {},
  fresh: {},
})

export const takeOf = (part: StudioPart, slot: Slot): Take | null => part.fresh[slot] ?? part.stored[slot] ?? null

/** What is recorded for a part: the picture of a slide is given, its voice is not. */
const mainSlot = (part: StudioPart): Slot => (part.kind === 'video' ? 'video' : 'audio')
export const isRecorded = (part: StudioPart): boolean => takeOf(part, mainSlot(part)) !== null

/** Files made here that the server does not have yet. */
export const onTheirWay = (draft: Draft): { take: Take; slot: Slot; partId: string }[] =>
  draft.parts.flatMap((part) =>
    slots.flatMap((slot) => {
      const take = part.fresh[slot]
      return take ? [{ take, slot, partId: part.partId }] : []
    }),
  )

const changePart = (draft: Draft, partId: string, change: (part: StudioPart) => StudioPart): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.partId === partId ? change(part) : part)),
})

const without = (takes: Takes, slot: Slot): Takes => ({ ...takes, [slot]: undefined })

export const withTake = (draft: Draft, partId: string, slot: Slot, take: Take): Draft =>
  changePart(draft, partId, (part) => ({ ...part, fresh: { ...part.fresh, [slot]: take } }))

/** The server has it now. A part retaken meanwhile is on to its next take, and lets this one go by. */
export const withArrived = (draft: Draft, arrived: Take): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => {
    const slot = slots.find((each) => part.fresh[each]?.fileId === arrived.fileId)
    if (!slot) return part
    return { ...part, fresh: without(part.fresh, slot), stored: { ...part.stored, [slot]: arrived } }
  }),
})

/** A take given up: what the server had before, if anything, stands again. */
export const withoutTake = (draft: Draft, fileId: string): Draft => ({
  ...draft,
  parts: draft.parts.map((part) => {
    const slot = slots.find((each) => part.fresh[each]?.fileId === fileId)
    return slot ? { ...part, fresh: without(part.fresh, slot) } : part
  }),
})

export const withNarration = (draft: Draft, partId: string, narration: string): Draft =>
  changePart(draft, partId, (part) => ({ ...part, narration }))

export const withoutPart = (draft: Draft, partId: string): Draft => ({
  ...draft,
  parts: draft.parts.filter((part) => part.partId !== partId),
})

/** Moves a part by one place; at the ends it stays. */
export const withMoved = (draft: Draft, partId: string, by: -1 | 1): Draft => {
  const from = draft.parts.findIndex((part) => part.partId === partId)
  const [part, other] = [draft.parts[from], draft.parts[from + by]]
  if (!part || !other) return draft
  const parts = [...draft.parts]
  parts[from] = other
  parts[from + by] = part
  return { ...draft, parts }
}
