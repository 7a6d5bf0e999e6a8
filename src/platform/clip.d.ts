import type { ForwardRefExoticComponent, RefAttributes } from 'react'
import type { Track, TrackEvents } from './track'

export interface ClipProps {
  readonly events: TrackEvents
  /** What the video is, for those who cannot see it. */
  readonly label: string
}

/** A video without controls of its own, driven through its ref. It fills its parent, which says how high it is. */
export const Clip: ForwardRefExoticComponent<ClipProps & RefAttributes<Track>>
