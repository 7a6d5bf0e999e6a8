import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { Interval } from '../../../../core/lectures/intervals'
import { createSound, type Sound } from '../../../platform/sound'
import type { Track } from '../../../platform/track'
import { createPlayback, type PlayablePart, type Playback, type PlaybackState } from './playback'
import { placeAt, spans, startAt } from './timeline'
import { broken, played, unwatched } from './watch'

/** Told several times a second while it plays, and at each pause, jump and end. */
export interface PlayerReport extends PlaybackState {
  /** What was watched since the player opened, seeks excluded. */
  readonly watched: readonly Interval[]
}

interface Options {
  readonly parts: readonly PlayablePart[]
  readonly startAtMs: number
  readonly onProgress?: (report: PlayerReport) => void
}

/** No track is on the page before the first play of its kind. */
const silent: Track = { load: noop, play: noop, pause: noop, seek: noop, setRate: noop }
function noop() {}

export const usePlayer = ({ parts, startAtMs, onProgress }: Options) => {
  const clip = useRef<Track>(null)
  const sound = useRef<Sound | null>(null)
  const watch = useRef(unwatched)
  const report = useRef(onProgress)
  report.current = onProgress

  const [state, setState] = useState<PlaybackState>(() => opening(parts, startAtMs))
  const engine = useRef<Playback | null>(null)
  const playback: Playback = (engine.current ??= createPlayback({
    parts,
    startAtMs,
    clock: Date.now,
    tracks: {
      video: () => clip.current ?? silent,
      slide: () => (sound.current ??= createSound(playback.events.slide)),
    },
    listener: {
      onChange(next) {
        setState(next)
        report.current?.({ ...next, watched: watch.current.intervals })
      },
      onPlayed: (sample) => (watch.current = played(watch.current, sample)),
      onBroken: () => (watch.current = broken(watch.current)),
    },
  }))

  useDidHide(playback.pause)
  useEffect(
    () => () => {
      playback.pause()
      sound.current?.release()
      sound.current = null
    },
    [playback],
  )

  return { state, playback, clip }
}

const opening = (parts: readonly PlayablePart[], startAtMs: number): PlaybackState => {
  const timeline = spans(parts)
  const positionMs = startAt(timeline, startAtMs)
  return { phase: 'idle', index: placeAt(timeline, positionMs).index, positionMs, rate: 1 }
}
