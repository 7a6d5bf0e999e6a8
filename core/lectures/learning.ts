import { clip, first, length, union, without, type Interval } from './intervals'

/** The playback rates offered; the highest bounds how fast anybody can learn. */
export const rates = [1, 1.25, 1.5] as const
const HIGHEST_RATE = Math.max(...rates)
const FINISH_SHARE = 0.9

/** Somebody who looks here and there leaves some dozens of stretches; thousands are a script’s, and slow everybody down. */
export const MOST_STRETCHES = 1000

/** What the server knows of somebody learning a lecture, in milliseconds of its timeline. */
export interface Learning {
  readonly durationMs: number
  /** Everything credited so far, in this session and earlier ones. */
  readonly watched: readonly Interval[]
  readonly openedAt: Date
  /** What this session has credited already. */
  readonly creditedMs: number
}

export interface Credit {
  readonly watched: readonly Interval[]
  readonly creditedMs: number
}

/** Nine tenths of a lecture finish it. */
export const neededMs = (durationMs: number): number => Math.ceil(durationMs * FINISH_SHARE)

/**
 * What a claim of watched intervals is worth: the part of it that is new, and of that no more than the time since the
 * session opened, by the server’s clock, could have played at the highest rate offered. What does not fit is dropped,
 * latest first; a later claim may bring it again. A claim that would leave more stretches than anybody leaves is worth nothing.
 */
export const credit = (learning: Learning, claim: readonly Interval[], now: Date): Credit => {
  const playable = Math.floor((now.getTime() - learning.openedAt.getTime()) * HIGHEST_RATE)
  const budget = Math.max(0, playable - learning.creditedMs)
  const fresh = first(without(union(clip(claim, learning.durationMs)), union(learning.watched)), budget)
  const watched = union(learning.watched, fresh)
  if (watched.length > MOST_STRETCHES) return { watched: learning.watched, creditedMs: learning.creditedMs }
  return { watched, creditedMs: learning.creditedMs + length(fresh) }
}

export const isFinished = (durationMs: number, watched: readonly Interval[]): boolean =>
  durationMs > 0 && length(watched) >= neededMs(durationMs)
