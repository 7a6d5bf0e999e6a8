import { union, type Interval } from '../../../../core/lectures/intervals'

/** What the player sees of itself, a few times a second while it plays. */
export interface Sample {
  /** Milliseconds of the lecture’s timeline. */
  readonly positionMs: number
  /** Milliseconds of any steady clock. */
  readonly clockMs: number
  readonly rate: number
}

/** What was watched so far, and the last sample of the stretch that is playing; null after a pause or a seek. */
export interface Watch {
  readonly intervals: readonly Interval[]
  readonly last: Sample | null
}

export const unwatched: Watch = { intervals: [], last: null }

/** Media clocks are coarse: one report may run ahead of ours by this much and still be playback. */
const SLACK_MS = 400

/** Playback moves forward, and no faster than its rate allows; anything else is a seek. */
const isContinuous = (from: Sample, to: Sample): boolean => {
  const moved = to.positionMs - from.positionMs
  return moved >= 0 && moved <= (to.clockMs - from.clockMs) * Math.max(from.rate, to.rate) + SLACK_MS
}

/** A sample while playing: it lengthens the stretch that is playing, or begins a new one where a seek landed. */
export const played = (watch: Watch, sample: Sample): Watch => {
  const { last, intervals } = watch
  if (!last || !isContinuous(last, sample)) return { intervals, last: sample }
  return { intervals: union(intervals, [[Math.floor(last.positionMs), Math.floor(sample.positionMs)]]), last: sample }
}

/** Playback stopped or jumped: what comes next is a new stretch. */
export const broken = (watch: Watch): Watch => ({ ...watch, last: null })
