import { refuse, type Refusal } from '../refusal'

interface Draft {
  readonly title: string
  readonly summary: string
  readonly parts: readonly {
    readonly kind: 'video' | 'slide'
    readonly videoId: string | null
    readonly imageId: string | null
    readonly audioId: string | null
  }[]
}

export type Missing = 'title' | 'summary' | 'parts' | `part:${number}`

const isWhole = (part: Draft['parts'][number]): boolean =>
  part.kind === 'video' ? part.videoId !== null : part.imageId !== null && part.audioId !== null

/** What a draft still lacks before it can be handed in; parts are counted from one. */
export const missing = (draft: Draft): Missing[] => [
  ...(draft.title ? [] : ['title' as const]),
  ...(draft.summary ? [] : ['summary' as const]),
  ...(draft.parts.length ? [] : ['parts' as const]),
  ...draft.parts.flatMap((part, index) => (isWhole(part) ? [] : [`part:${index + 1}` as const])),
]

export const complete = (draft: Draft): true | Refusal<'INCOMPLETE'> => {
  const lacks = missing(draft)
  return lacks.length === 0 || refuse('INCOMPLETE', { missing: lacks })
}
