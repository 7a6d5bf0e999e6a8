import type { Refusal } from '../../core/refusal'
import type { StationEntry } from '../../core/stations/entry'
import type { StoredPicture } from './stations'

/** A station as somebody wrote it down, and what that changes. */
export interface Writing {
  readonly stationId: string
  /** Made by whoever writes, so that a retry is known for one. */
  readonly changeId: string
  /** The `updatedAt` of what was changed; null for a station that is new. */
  readonly basis: Date | null
  /** As it was, and as it is to be. */
  readonly old: StationEntry | null
  readonly entry: StationEntry
  /** Those of the entry, with where they are. */
  readonly pictures: readonly StoredPicture[]
  /** An invented station; what is known of it once is not changed. */
  readonly sample?: boolean
}

/** Why a set is not to be written. */
export type Unwritten = Refusal<
  'CHANGED_MEANWHILE' | 'LIKE_ANOTHER' | 'ROOM_ELSEWHERE' | 'STILL_EXPECTED' | 'NO_SUCH_FILE'
>

/** One of them cannot be written down as it is: nothing of the set is. */
export class NotWritten extends Error {
  constructor(readonly why: Unwritten) {
    super(why.refused)
  }
}

/** What a statement needs of each writing, and no more of it: a sheet has fifty thousand. */
export const given = (writings: readonly Writing[], part: (writing: Writing) => object): string =>
  JSON.stringify(writings.map((writing) => ({ stationId: writing.stationId, ...part(writing) })))
