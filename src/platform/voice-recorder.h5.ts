import { meterLevel } from './level-meter.h5'
import { closeStream, openStream } from './open-stream.h5'
import { recordStream } from './record-stream.h5'
import type { RecordVoice } from './voice-recorder'

const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/webm']
const BITS_PER_SECOND = 64_000

export const recordVoice: RecordVoice = async ({ maxMs, onLevel }) => {
  const stream = await openStream({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  })
  if (typeof stream === 'string') return stream

  const stopMeter = meterLevel(stream, onLevel)
  const recording = recordStream(stream, { types: TYPES, bitsPerSecond: BITS_PER_SECOND, maxMs })
  void recording.done.then(() => {
    stopMeter()
    closeStream(stream)
  })
  return recording
}
