import Taro from '@tarojs/taro'
import { mp3Level } from './mp3-level'
import { permit } from './permit.weapp'
import type { Recorded, Recording, RecordingEnd } from './recording'
import type { RecordVoice } from './voice-recorder'

/** The platform has one recorder for the whole app, whose listeners cannot be taken off: they are set once. */
const recorder = Taro.getRecorderManager()

interface Session {
  end: RecordingEnd
  readonly onLevel: (level: number) => void
  readonly finish: (recorded: Recorded | null) => void
}
let session: Session | null = null

const finish = (recorded: Recorded | null) => {
  session?.finish(recorded)
  session = null
}

recorder.onFrameRecorded(({ frameBuffer }) => session?.onLevel(mp3Level(new Uint8Array(frameBuffer))))
recorder.onInterruptionBegin(() => {
  if (session) session.end = 'interrupted'
  recorder.stop()
})
recorder.onError(() => finish(null))
recorder.onStop(({ tempFilePath, fileSize, duration }) => {
  const file = { url: tempFilePath, bytes: fileSize, durationMs: Math.round(duration), extension: 'mp3', blob: null }
  finish(session && { file, end: session.end })
})

export const recordVoice: RecordVoice = async ({ maxMs, onLevel }) => {
  if (!(await permit('scope.record'))) return 'DENIED'
  if (session) return 'BUSY'

  const done = new Promise<Recorded | null>((resolve) => {
    // The recorder stops by itself at its `duration`; a stop that is asked for says so first.
    session = { end: 'limit', onLevel, finish: resolve }
  })
  // Levels come only with MP3: no other format is handed out in frames.
  recorder.start({
    duration: maxMs,
    format: 'mp3',
    sampleRate: 44100,
    numberOfChannels: 1,
    encodeBitRate: 64000,
    frameSize: 1,
  })
  const recording: Recording = {
    done,
    stop() {
      if (session) session.end = 'stopped'
      recorder.stop()
    },
  }
  return recording
}
