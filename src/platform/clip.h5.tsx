import { forwardRef, useEffect, useImperativeHandle, useRef } from 'react'
import type { ClipProps } from './clip'
import { trackOf } from './media-track.h5'
import type { Track } from './track'

const style = { display: 'block', width: '100%', height: '100%', objectFit: 'contain', background: '#000' } as const

export const Clip = forwardRef<Track, ClipProps>(function Clip({ events, label }, ref) {
  const element = useRef<HTMLVideoElement>(null)
  const track = useRef<ReturnType<typeof trackOf> | null>(null)

  useImperativeHandle(ref, () => {
    if (!element.current) throw new Error('the video is not on the page')
    return (track.current = trackOf(element.current, events))
  }, [events])

  useEffect(() => () => track.current?.release(), [events])

  return <video ref={element} playsInline preload="auto" aria-label={label} style={style} />
})
