import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import type { LectureState } from '../../../../core/lectures/life'
import { spokenMoment } from '../../../app/spoken-time'
import { Card } from '../../../components/card'
import { Press } from '../../../components/press'
import { Tag, type TagLook } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { Cover } from '../cards/cover'
import { reach } from '../cards/reach'
import { stateNames } from '../words'
import { OwnActions } from './own-actions'
import '../cards/lecture-row.scss'
import './own-lecture.scss'

export type Own = OutputOf<typeof lectures.mine>['lectures'][number]

const looks: Record<LectureState, TagLook> = {
  draft: 'plain',
  submitted: 'green',
  refused: 'red',
  published: 'green',
  taken_down: 'red',
}

const note = (lecture: Own): string => {
  const { state, parts, updatedAt } = lecture
  if (state === 'published') return reach(lecture)
  const kept = parts ? `${parts} 段` : '还没有内容'
  return `${kept} · ${spokenMoment(updatedAt, new Date())}`
}

const show = ({ lectureId, state }: Own): void =>
  state === 'draft' ? open('studio', { id: lectureId }) : open('lecture', { id: lectureId })

/** Whoever took a lecture down, its author too, said why; whatever else was said, a reviewer said. */
const reasonWords = (state: LectureState, reason: string): string =>
  `${state === 'taken_down' ? '下架原因' : '审核意见'}：${reason}`

/** A draft that came back from review is not like other drafts. */
const Standing = ({ lecture: { state, reason } }: { lecture: Own }) => {
  const back = state === 'draft' && reason !== null
  return <Tag look={back ? 'red' : looks[state]}>{back ? '请修改' : stateNames[state]}</Tag>
}

/** One of my lectures: where it stands, what was said about it, and what I can do with it now. */
export const OwnLecture = ({ lecture, onChanged }: { lecture: Own; onChanged: () => void }) => (
  <Card>
    <Press className="own" onPress={() => show(lecture)}>
      <Cover lecture={lecture} />
      <View className="lecture-row-words">
        <Text className="lecture-row-title">{lecture.title || '还没有标题'}</Text>
        <Text className="lecture-row-note">{note(lecture)}</Text>
        <Standing lecture={lecture} />
      </View>
    </Press>
    {lecture.reason && <Text className="own-reason">{reasonWords(lecture.state, lecture.reason)}</Text>}
    <OwnActions lecture={lecture} onChanged={onChanged} />
  </Card>
)
