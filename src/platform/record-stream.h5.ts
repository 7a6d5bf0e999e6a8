import { blobFile } from './blob-file.h5'
import type { Recorded, Recording, RecordingEnd } from './recording'

interface Options {
  /** Best first; iOS plays MP4 everywhere and WebM not. */
  readonly types: readonly string[]
  readonly bitsPerSecond: number
  readonly maxMs: number
}

/** Data arrives this often, so that a recording that breaks off keeps what came before. */
const SLICE_MS = 1000

/** Records a stream until told to stop, the limit, or the device’s end; what was recorded until then is kept. */
export const recordStream = (stream: MediaStream, { types, bitsPerSecond, maxMs }: Options): Recording => {
  const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), bitsPerSecond })
  const slices: Blob[] = []
  const startedAt = performance.now()
  let end: RecordingEnd = 'interrupted'

  const stop = (reason: RecordingEnd) => {
    if (recorder.state === 'inactive') return
    end = reason
    recorder.stop()
  }

  const done = new Promise<Recorded | null>((resolve) => {
    recorder.ondataavailable = ({ data }) => data.size > 0 && slices.push(data)
    recorder.onerror = () => stop('interrupted')
    recorder.onstop = () => {
      const blob = new Blob(slices, { type: recorder.mimeType })
      resolve(blob.size > 0 ? { file: blobFile(blob, Math.round(performance.now() - startedAt)), end } : null)
    }
  })

  recorder.start(SLICE_MS)
  const limit = setTimeout(() => stop('limit'), maxMs)
  void done.then(() => clearTimeout(limit))

  return { done, stop: () => stop('stopped') }
}
