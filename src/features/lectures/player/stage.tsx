import { Image, Text, View } from '@tarojs/components'
import type { ReactNode, RefObject } from 'react'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { Clip } from '../../../platform/clip'
import type { Track, TrackEvents } from '../../../platform/track'
import type { PlayableLecture } from './playable-lecture'
import type { Phase } from './playback'
import './stage.scss'

interface StageProps {
  readonly lecture: PlayableLecture
  readonly index: number
  readonly phase: Phase
  readonly clip: RefObject<Track>
  readonly clipEvents: TrackEvents
  readonly onToggle: () => void
  readonly interruption: ReactNode
}

/** What a press does. Of what has failed the sign itself says it. */
const pressNames: Readonly<Record<Phase, string | undefined>> = {
  idle: '播放',
  loading: '暂停',
  playing: '暂停',
  paused: '播放',
  ended: '重播',
  failed: undefined,
}

/** Where the picture is: the video, or the slide of the part that plays, with what is said about it. */
export const Stage = (props: StageProps) => {
  const { lecture, index, phase, clip, clipEvents, onToggle, interruption } = props
  const shows = lecture.parts[index]?.kind
  return (
    <View className="stage">
      {lecture.parts.some(({ kind }) => kind === 'video') && (
        <View className={shows === 'video' ? 'stage-layer' : 'stage-layer stage-away'}>
          <Clip ref={clip} events={clipEvents} label={lecture.title} />
        </View>
      )}
      <Slides lecture={lecture} index={index} />
      {phase === 'idle' && shows === 'video' && <Poster lecture={lecture} />}
      <Press className="stage-layer stage-press" label={pressNames[phase]} onPress={onToggle}>
        <Sign phase={phase} />
      </Press>
      <Labels lecture={lecture} />
      {interruption && <View className="stage-layer stage-interruption">{interruption}</View>}
    </View>
  )
}

/** The slide of this part, and the next one already being fetched under it. */
const Slides = ({ lecture, index }: { lecture: PlayableLecture; index: number }) => (
  <>
    {lecture.parts
      .slice(index, index + 2)
      .map(
        (part, ahead) =>
          part.image && (
            <Image
              key={part.partId}
              className={ahead ? 'stage-layer stage-away' : 'stage-layer'}
              src={part.image}
              mode="aspectFit"
              ariaLabel={`第 ${index + ahead + 1} 页`}
            />
          ),
      )}
  </>
)

/** A video says nothing before it plays: its cover, or its title, stands there. */
const Poster = ({ lecture }: { lecture: PlayableLecture }) =>
  lecture.cover ? (
    <Image className="stage-layer" src={lecture.cover} mode="aspectFit" />
  ) : (
    <View className="stage-layer stage-poster">
      <Text>{lecture.title}</Text>
    </View>
  )

const Labels = ({ lecture }: { lecture: PlayableLecture }) => (
  <View className="stage-labels">
    {lecture.sample && <Text className="stage-label">示例</Text>}
    {lecture.voice === 'synthetic' && <Text className="stage-label">合成语音</Text>}
  </View>
)

const Sign = ({ phase }: { phase: Phase }) => {
  if (phase === 'playing') return null
  if (phase === 'loading') return <Text className="stage-words">正在载入…</Text>
  if (phase === 'failed') return <Text className="stage-words">这一段没有载入，点这里重试</Text>
  return (
    <View className="stage-play">
      <Icon name={phase === 'ended' ? 'again' : 'play'} size={32} />
    </View>
  )
}
