import { Text, View } from '@tarojs/components'
import type { LectureCard as Lecture } from '../../../../core/lectures/lecture'
import { dotted } from '../../../app/dotted'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { Cover } from './cover'
import './lecture-row.scss'

interface RowProps {
  lecture: Lecture
  rank?: number
  /** How far it went, or how long it has waited. */
  note: string
  onPress?: () => void
}

const byline = ({ author, dubbed, sample }: Lecture): string =>
  dotted([author.name, dubbed && '配音', sample && '示例'])

/** A lecture in a list. */
export const LectureRow = ({ lecture, rank, note, onPress }: RowProps) => (
  <Press
    className="lecture-row"
    label={`${rank ? `第 ${rank} 名，` : ''}${lecture.title}，${lecture.author.name}，${note}`}
    onPress={onPress ?? (() => open('lecture', { id: lecture.lectureId }))}
  >
    <View className="lecture-row-cover">
      <Cover lecture={lecture} />
      {rank && <Text className={rank <= 3 ? 'rank rank-over rank-top' : 'rank rank-over'}>{rank}</Text>}
    </View>
    <View className="lecture-row-words">
      <Text className="lecture-row-title">{lecture.title}</Text>
      <Text className="lecture-row-note">{byline(lecture)}</Text>
      <View className="lecture-row-last">
        <Text className="lecture-row-note">{note}</Text>
        {lecture.featured && <Tag look="gold">精品党课</Tag>}
      </View>
    </View>
  </Press>
)
