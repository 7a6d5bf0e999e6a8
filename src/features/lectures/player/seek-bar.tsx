import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { clock } from '../../../app/spoken-time'
import { Range } from '../../../platform/range'
import type { Span } from './timeline'
import './seek-bar.scss'

interface SeekBarProps {
  readonly timeline: readonly Span[]
  readonly positionMs: number
  readonly durationMs: number
  readonly onSeek: (positionMs: number) => void
}

/** The whole lecture as a line, with a gap where one part ends and the next begins. */
export const SeekBar = ({ timeline, positionMs, durationMs, onSeek }: SeekBarProps) => {
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? positionMs
  const percent = (ms: number) => `${durationMs ? (ms / durationMs) * 100 : 0}%`

  return (
    <View className="seek">
      <Text className="seek-time">{clock(shown)}</Text>
      <View className="seek-line">
        <View className="seek-track">
          <View className="seek-played" style={{ width: percent(shown) }} />
          {timeline.slice(1).map(({ startMs }) => (
            <View key={startMs} className="seek-mark" style={{ left: percent(startMs) }} />
          ))}
        </View>
        <Range
          value={shown}
          max={durationMs}
          label="播放进度"
          valueText={`${clock(shown)}，共 ${clock(durationMs)}`}
          onDrag={setDragged}
          onSet={(value) => {
            setDragged(null)
            onSeek(value)
          }}
        />
      </View>
      <Text className="seek-time">{clock(durationMs)}</Text>
    </View>
  )
}
