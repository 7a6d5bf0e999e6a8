type Listener = () => void

const TICK_MS = 100

/** WeChat’s audio player, as far as the app uses it: plays in real time, without a sound. */
export class Sound {
  src = ''
  startTime = 0
  playbackRate = 1
  currentTime = 0
  paused = true
  private timer: NodeJS.Timeout | undefined
  private tickedAt = 0
  private readonly listeners: Record<string, Listener[]> = {}

  constructor(private readonly secondsOf: (src: string) => number) {}

  onPlay = (listener: Listener) => this.listen('play', listener)
  onPause = (listener: Listener) => this.listen('pause', listener)
  onWaiting = (listener: Listener) => this.listen('waiting', listener)
  onEnded = (listener: Listener) => this.listen('ended', listener)
  onError = (listener: Listener) => this.listen('error', listener)
  onTimeUpdate = (listener: Listener) => this.listen('timeUpdate', listener)
  onSeeked = (listener: Listener) => this.listen('seeked', listener)

  play(): void {
    if (!this.paused) return
    this.paused = false
    if (this.currentTime === 0) this.currentTime = this.startTime
    this.tickedAt = Date.now()
    this.timer = setInterval(() => this.tick(), TICK_MS)
    setImmediate(() => this.tell('play'))
  }

  pause(): void {
    if (this.paused) return
    this.halt()
    this.tell('pause')
  }

  stop(): void {
    this.halt()
    this.currentTime = 0
  }

  seek(seconds: number): void {
    this.currentTime = seconds
    setImmediate(() => this.tell('seeked'))
  }

  destroy(): void {
    this.halt()
  }

  private tick(): void {
    const passed = ((Date.now() - this.tickedAt) / 1000) * this.playbackRate
    this.tickedAt = Date.now()
    this.currentTime = Math.min(this.currentTime + passed, this.secondsOf(this.src))
    this.tell('timeUpdate')
    if (this.currentTime < this.secondsOf(this.src)) return
    this.stop()
    this.tell('ended')
  }

  private halt(): void {
    this.paused = true
    clearInterval(this.timer)
  }

  private listen(event: string, listener: Listener): void {
    ;(this.listeners[event] ??= []).push(listener)
  }

  private tell(event: string): void {
    for (const listener of this.listeners[event] ?? []) listener()
  }
}
