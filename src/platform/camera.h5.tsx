import { useEffect, useRef } from 'react'
import type { Camera, OpenCamera } from './camera'
import { meterLevel } from './level-meter.h5'
import { closeStream, openStream } from './open-stream.h5'
import { recordStream } from './record-stream.h5'

export const hasLiveCamera = true

const TYPES = ['video/mp4;codecs=avc1.42E01F,mp4a.40.2', 'video/mp4;codecs=avc1,mp4a.40.2', 'video/mp4', 'video/webm']
/** Ten minutes of this are 190 MB at most, under what a part may weigh. */
const BITS_PER_SECOND = 2_500_000

interface LiveCamera extends Camera {
  readonly stream: MediaStream
}

export const openCamera: OpenCamera = async (facing) => {
  const stream = await openStream({
    video: { facingMode: facing === 'front' ? 'user' : 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
    audio: { echoCancellation: true, noiseSuppression: true },
  })
  if (typeof stream === 'string') return stream

  const camera: LiveCamera = {
    facing,
    stream,
    record({ maxMs, onLevel }) {
      const stopMeter = meterLevel(stream, onLevel)
      const recording = recordStream(stream, { types: TYPES, bitsPerSecond: BITS_PER_SECOND, maxMs })
      void recording.done.then(stopMeter)
      return recording
    },
    close: () => closeStream(stream),
  }
  return camera
}

const style = { width: '100%', height: '100%', objectFit: 'cover' } as const

export const Viewfinder = ({ camera }: { readonly camera: Camera }) => {
  const element = useRef<HTMLVideoElement>(null)

  useEffect(() => {
    if (element.current) element.current.srcObject = (camera as LiveCamera).stream
  }, [camera])

  const mirrored = camera.facing === 'front' ? 'scaleX(-1)' : 'none'
  return <video ref={element} autoPlay muted playsInline style={{ ...style, transform: mirrored }} />
}
