import type { Track, TrackEvents } from './track'

/** An <audio> or <video> element as a Track. `release` takes the listeners off and lets the file go. */
export const trackOf = (element: HTMLMediaElement, events: TrackEvents): Track & { release(): void } => {
  // A position asked for before the file is known is set once its metadata is there.
  let wantedMs = 0
  let loaded = ''

  const listeners: Partial<Record<keyof HTMLMediaElementEventMap, () => void>> = {
    loadedmetadata: () => {
      if (wantedMs > 0) element.currentTime = wantedMs / 1000
    },
    timeupdate: () => {
      if (!element.seeking) events.onTime(element.currentTime * 1000)
    },
    playing: events.onPlaying,
    waiting: events.onWaiting,
    pause: () => {
      // The end of a file is also announced as a pause.
      if (!element.ended) events.onPaused()
    },
    ended: events.onEnded,
    error: () => {
      if (loaded) events.onFailure('failed')
    },
  }
  const each = (act: (name: string, listener: () => void) => void) =>
    Object.entries(listeners).forEach(([name, listener]) => act(name, listener))
  each((name, listener) => element.addEventListener(name, listener))

  return {
    load(address, fromMs) {
      loaded = address
      wantedMs = fromMs
      element.src = address
      element.load()
    },
    play() {
      element.play().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') events.onFailure('needs-tap')
      })
    },
    pause: () => element.pause(),
    seek(toMs) {
      wantedMs = toMs
      if (element.readyState >= HTMLMediaElement.HAVE_METADATA) element.currentTime = toMs / 1000
    },
    setRate(rate) {
      // Loading a file goes back to the default rate, so both are set.
      element.defaultPlaybackRate = rate
      element.playbackRate = rate
    },
    release() {
      loaded = ''
      each((name, listener) => element.removeEventListener(name, listener))
      element.pause()
      element.removeAttribute('src')
      element.load()
    },
  }
}
