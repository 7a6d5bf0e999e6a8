import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { captionAt, captionLines } from './captions'
import { Controls } from './controls'
import { SeekBar } from './seek-bar'
import { Stage } from './stage'
import { spans, totalMs } from './timeline'
import { Transcript } from './transcript'
import type { PlayableLecture } from './playable-lecture'
import { usePlayer, type PlayerReport } from './use-player'
import './player.scss'

interface PlayerProps {
  readonly lecture: PlayableLecture
  readonly startAtMs?: number
  readonly onProgress?: (report: PlayerReport) => void
  /** Laid over the picture; while it is there, nothing plays. */
  readonly interruption?: ReactNode
}

/** One player for all lectures: videos and voiced slides follow each other on one timeline. Give it a key per lecture. */
export const Player = ({ lecture, startAtMs = 0, onProgress, interruption }: PlayerProps) => {
  const { state, playback, clip } = usePlayer({ parts: lecture.parts, startAtMs, onProgress })
  const [captioned, setCaptioned] = useState(true)
  const timeline = useMemo(() => spans(lecture.parts), [lecture.parts])
  const part = lecture.parts[state.index]
  const lines = useMemo(() => captionLines(part?.narration ?? ''), [part?.narration])
  const hasCaptions = lecture.parts.some(({ narration }) => narration !== '')
  const interrupted = Boolean(interruption)

  useEffect(() => {
    if (interrupted) playback.pause()
  }, [interrupted, playback])

  const span = timeline[state.index]
  const share = span && part?.durationMs ? (state.positionMs - span.startMs) / part.durationMs : 0
  const goTo = (index: number) => playback.seek(timeline[index]?.startMs ?? 0)
  const isOn = state.phase === 'playing' || state.phase === 'loading'
  const toggle = () => (isOn ? playback.pause() : playback.play())

  return (
    <View className="player">
      <Stage
        lecture={lecture}
        index={state.index}
        phase={state.phase}
        clip={clip}
        clipEvents={playback.events.video}
        onToggle={toggle}
        interruption={interruption}
      />
      {captioned && hasCaptions && (
        <View className="caption">
          <Text className="caption-words">{captionAt(lines, share)}</Text>
        </View>
      )}
      <SeekBar
        timeline={timeline}
        positionMs={state.positionMs}
        durationMs={totalMs(timeline)}
        onSeek={playback.seek}
      />
      <Controls
        isOn={isOn}
        rate={state.rate}
        captioned={captioned}
        hasCaptions={hasCaptions}
        onToggle={toggle}
        onPrevious={state.index > 0 ? () => goTo(state.index - 1) : undefined}
        onNext={state.index + 1 < timeline.length ? () => goTo(state.index + 1) : undefined}
        onRate={playback.setRate}
        onCaptions={() => setCaptioned(!captioned)}
      />
      <Transcript lecture={lecture} timeline={timeline} index={state.index} onSeek={playback.seek} />
    </View>
  )
}
