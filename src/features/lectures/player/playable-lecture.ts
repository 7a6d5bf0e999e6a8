import type { LecturePart } from '../../../../core/lectures/lecture'

/** As much of a lecture as the player needs; a draft being made has it too. */
export interface PlayableLecture {
  readonly title: string
  readonly cover: string | null
  readonly script: string
  readonly voice: 'person' | 'synthetic'
  readonly sample: boolean
  readonly parts: readonly LecturePart[]
}
