import type { Track, TrackEvents, TrackFailure } from '../../../platform/track'
import { momentOf, placeAt, spans, startAt, totalMs, type Place } from './timeline'
import type { Sample } from './watch'

export interface PlayablePart {
  readonly kind: 'video' | 'slide'
  readonly video: string | null
  readonly audio: string | null
  readonly durationMs: number
}

export type Phase =
  /** Not started: the cover and one big button. */
  'idle' | 'loading' | 'playing' | 'paused' | 'ended' | 'failed'

export interface PlaybackState {
  readonly phase: Phase
  /** The part that shows. */
  readonly index: number
  /** Milliseconds of the whole lecture. */
  readonly positionMs: number
  readonly rate: number
}

/** What plays a part of each kind. */
export type Tracks = Readonly<Record<PlayablePart['kind'], () => Track>>

export interface PlaybackListener {
  onChange(state: PlaybackState): void
  onPlayed(sample: Sample): void
  /** A pause, or a jump: what plays next is a new stretch. */
  onBroken(): void
}

export interface Playback {
  /** What the track of each kind has to tell. */
  readonly events: Readonly<Record<PlayablePart['kind'], TrackEvents>>
  play(): void
  pause(): void
  seek(positionMs: number): void
  setRate(rate: number): void
}

interface Options {
  readonly parts: readonly PlayablePart[]
  readonly tracks: Tracks
  readonly listener: PlaybackListener
  readonly startAtMs: number
  /** Milliseconds of a steady clock. */
  readonly clock: () => number
}

/** Plays an ordered list of parts as one recording: parts follow each other by themselves, on one timeline. */
export const createPlayback = ({ parts, tracks, listener, startAtMs, clock }: Options): Playback => {
  const timeline = spans(parts)
  const first = placeAt(timeline, startAt(timeline, startAtMs))
  let state: PlaybackState = { phase: 'idle', index: first.index, positionMs: momentOf(timeline, first), rate: 1 }
  /** The part whose file the tracks hold; null before the first play, and after a failure. */
  let loaded: number | null = null
  /** A file was asked for and has not started; until then a time that is told is the previous file’s. */
  let starting = false

  const change = (next: Partial<PlaybackState>) => listener.onChange((state = { ...state, ...next }))
  const trackOf = (index: number) => tracks[parts[index]?.kind ?? 'slide']()
  const isOn = () => state.phase === 'playing' || state.phase === 'loading'
  const sample = () => listener.onPlayed({ positionMs: state.positionMs, clockMs: clock(), rate: state.rate })

  const fail = () => {
    loaded = null
    listener.onBroken()
    change({ phase: 'failed' })
  }

  const start = ({ index, offsetMs }: Place) => {
    const part = parts[index]
    const address = part?.kind === 'video' ? part.video : part?.audio
    change({ phase: 'loading', index, positionMs: momentOf(timeline, { index, offsetMs }) })
    if (!address) return fail()
    const track = trackOf(index)
    if (loaded !== index) track.load(address, offsetMs)
    starting = loaded !== index
    loaded = index
    track.setRate(state.rate)
    track.play()
  }

  const advance = () => {
    const endMs = timeline[state.index]?.endMs ?? 0
    change({ positionMs: endMs })
    sample()
    if (state.index + 1 < parts.length) return start({ index: state.index + 1, offsetMs: 0 })
    loaded = null
    listener.onBroken()
    change({ phase: 'ended' })
  }

  const eventsOf = (kind: PlayablePart['kind']): TrackEvents => {
    // The track that is not on may still have something to say of the part before.
    const ifCurrent =
      <A extends unknown[]>(handle: (...args: A) => void) =>
      (...args: A) => {
        if (parts[state.index]?.kind === kind) handle(...args)
      }
    return {
      onTime: ifCurrent((atMs: number) => {
        if (starting || !isOn()) return
        change({ phase: 'playing', positionMs: momentOf(timeline, { index: state.index, offsetMs: atMs }) })
        sample()
      }),
      onPlaying: ifCurrent(() => {
        starting = false
        if (!isOn()) return trackOf(state.index).pause()
        change({ phase: 'playing' })
        sample()
      }),
      onWaiting: ifCurrent(() => {
        if (isOn()) change({ phase: 'loading' })
      }),
      onPaused: ifCurrent(() => {
        if (!isOn() || starting) return
        listener.onBroken()
        change({ phase: 'paused' })
      }),
      onEnded: ifCurrent(() => {
        if (isOn() && !starting) advance()
      }),
      onFailure: ifCurrent((failure: TrackFailure) => {
        if (failure === 'failed') return fail()
        listener.onBroken()
        change({ phase: 'paused' })
      }),
    }
  }

  const seek = (positionMs: number) => {
    const place = placeAt(timeline, positionMs)
    const wasOn = isOn()
    listener.onBroken()
    // A file that has not begun may have nothing to seek in yet: it is loaded anew, from there.
    if (loaded === place.index && !starting) trackOf(place.index).seek(place.offsetMs)
    else if (loaded !== null) {
      trackOf(loaded).pause()
      loaded = null
    }
    change({ index: place.index, positionMs: momentOf(timeline, place) })
    if (wasOn) start(place)
    else if (state.phase !== 'idle') change({ phase: 'paused' })
  }

  return {
    events: { video: eventsOf('video'), slide: eventsOf('slide') },
    play: () =>
      start(placeAt(timeline, state.phase === 'ended' ? 0 : Math.min(state.positionMs, totalMs(timeline) - 1))),
    pause() {
      if (loaded !== null) trackOf(loaded).pause()
      listener.onBroken()
      if (isOn()) change({ phase: 'paused' })
    },
    seek,
    setRate(rate) {
      change({ rate })
      if (loaded !== null) trackOf(loaded).setRate(rate)
    },
  }
}
