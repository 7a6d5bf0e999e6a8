import { Video, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { forwardRef, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { ClipProps } from './clip'
import type { Track } from './track'

interface Source {
  readonly address: string
  readonly fromMs: number
  /** Counts loads, so that loading the same address again is a new video. */
  readonly turn: number
  readonly autoplay: boolean
}

const fill = { display: 'block', width: '100%', height: '100%' }

const nothing: Source = { address: '', fromMs: 0, turn: 0, autoplay: false }

export const Clip = forwardRef<Track, ClipProps>(function Clip({ events, label }, ref) {
  const id = `clip${useId().replace(/\W/g, '')}`
  const [source, setSource] = useState(nothing)
  const rate = useRef(1)
  const playing = useRef(false)
  const context = useMemo(() => Taro.createVideoContext(id), [id])

  useImperativeHandle(
    ref,
    () => ({
      load: (address, fromMs) =>
        setSource(({ turn }) => ({ address, fromMs, turn: turn + 1, autoplay: playing.current })),
      play() {
        playing.current = true
        setSource((now) => ({ ...now, autoplay: true }))
        context.play()
      },
      pause() {
        playing.current = false
        context.pause()
      },
      seek: (toMs) => context.seek(toMs / 1000),
      setRate(next) {
        rate.current = next
        context.playbackRate(next)
      },
    }),
    [context],
  )

  if (!source.address) return null
  return (
    <View ariaLabel={label} style={fill}>
      <Video
        key={source.turn}
        id={id}
        src={source.address}
        initialTime={source.fromMs / 1000}
        autoplay={source.autoplay}
        controls={false}
        showCenterPlayBtn={false}
        enableProgressGesture={false}
        objectFit="contain"
        style={fill}
        onPlay={() => {
          // A new video begins at its natural speed.
          context.playbackRate(rate.current)
          events.onPlaying()
        }}
        onPause={events.onPaused}
        onWaiting={events.onWaiting}
        onEnded={events.onEnded}
        onTimeUpdate={({ detail }) => events.onTime(Number(detail.currentTime) * 1000)}
        onError={() => events.onFailure('failed')}
      />
    </View>
  )
})
