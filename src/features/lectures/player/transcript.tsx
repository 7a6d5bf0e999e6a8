import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { clock } from '../../../app/spoken-time'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import type { PlayableLecture } from './playable-lecture'
import type { Span } from './timeline'
import './transcript.scss'

interface TranscriptProps {
  readonly lecture: PlayableLecture
  readonly timeline: readonly Span[]
  readonly index: number
  readonly onSeek: (positionMs: number) => void
}

/** What is said, to read: part by part, with the way to each, or the script where the parts have no words of their own. */
export const Transcript = ({ lecture, timeline, index, onSeek }: TranscriptProps) => {
  const [shown, setShown] = useState(false)
  const spoken = lecture.parts.some(({ narration }) => narration !== '')
  if (!spoken && !lecture.script) return null

  return (
    <View className="transcript">
      <Press className="transcript-toggle" onPress={() => setShown(!shown)} label={shown ? '收起讲稿' : '展开讲稿'}>
        <Text>讲稿</Text>
        <Icon name={shown ? 'up' : 'down'} size={18} />
      </Press>
      {shown && !spoken && <Text className="transcript-script">{lecture.script}</Text>}
      {shown &&
        spoken &&
        lecture.parts.map(({ partId, narration }, at) => (
          <Press
            key={partId}
            className={at === index ? 'transcript-part transcript-current' : 'transcript-part'}
            current={at === index}
            onPress={() => onSeek(timeline[at]?.startMs ?? 0)}
          >
            <Text className="transcript-time">{clock(timeline[at]?.startMs ?? 0)}</Text>
            <Text className="transcript-words">{narration || '（这一段没有文字稿）'}</Text>
          </Press>
        ))}
    </View>
  )
}
