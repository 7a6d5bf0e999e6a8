import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Tag } from '../../../components/tag'
import { TakeDown } from '../lesson/take-down'
import { Player } from '../player/player'
import { StepList } from '../step-list'
import { stateNames, topicNames, words } from '../words'
import { Verdict } from './verdict'
import './reviewed-lecture.scss'

interface ReviewedProps {
  view: OutputOf<typeof lectures.view>
  onDone: () => void
}

const Decision = ({ view: { lecture, mine, reviewer }, onDone }: ReviewedProps) => {
  const { lectureId, state, submittedAt } = lecture
  if (!reviewer) return <Note>{mine ? words.review.OWN_LECTURE : words.review.NOT_IN_YOUR_ORGANISATION}</Note>
  if (state === 'submitted')
    return <Verdict lectureId={lectureId} submittedAt={submittedAt ?? undefined} onDone={onDone} />
  if (state === 'published') return <TakeDown lectureId={lectureId} mine={mine} onDone={onDone} />
  return <Note>{`这门课现在是“${stateNames[state]}”，不用审核。`}</Note>
}

/** A lecture as members will see it, and the decision about it. */
export const ReviewedLecture = ({ view, onDone }: ReviewedProps) => {
  const { lecture, steps } = view
  const author = `${lecture.author.name} · ${lecture.author.organisation}`
  return (
    <>
      <View className="reviewed-player">
        <Player key={lecture.lectureId} lecture={lecture} />
      </View>
      <Text className="reviewed-title">{lecture.title}</Text>
      <View className="reviewed-tags">
        <Tag>{topicNames[lecture.topic]}</Tag>
        {lecture.dubbed && <Tag>配音</Tag>}
        {lecture.voice === 'synthetic' && <Tag>合成语音</Tag>}
        {lecture.sample && <Tag>示例</Tag>}
      </View>
      <Text className="reviewed-author">{author}</Text>
      <Text className="reviewed-summary">{lecture.summary}</Text>
      <Section title="审核">
        <Decision view={view} onDone={onDone} />
      </Section>
      {steps.length > 0 && (
        <Section title="经过">
          <StepList steps={steps} now={new Date()} />
        </Section>
      )}
    </>
  )
}
