/**
 * One file being played, whatever plays it: the voice of a slide or a video. Calls are wishes; what really happens is
 * told by the events. Times are milliseconds of the file.
 */
export interface Track {
  /** Make this file ready at a moment of it. Loading the same address again is a retry. */
  load(address: string, fromMs: number): void
  play(): void
  pause(): void
  seek(toMs: number): void
  setRate(rate: number): void
}

export type TrackFailure =
  /** The file cannot be had or read; loading it again may help. */
  | 'failed'
  /** The browser starts sound only at a tap. */
  | 'needs-tap'

export interface TrackEvents {
  onTime(atMs: number): void
  onPlaying(): void
  onWaiting(): void
  onPaused(): void
  onEnded(): void
  onFailure(failure: TrackFailure): void
}
