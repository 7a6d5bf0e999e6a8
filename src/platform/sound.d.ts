import type { Track, TrackEvents } from './track'

export interface Sound extends Track {
  /** Stop for good and let the file go. */
  release(): void
}

export type CreateSound = (events: TrackEvents) => Sound

/** Plays the sound of one file at a time. */
export const createSound: CreateSound
