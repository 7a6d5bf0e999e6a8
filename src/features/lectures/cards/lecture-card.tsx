import { Text, View } from '@tarojs/components'
import type { LectureCard as Lecture } from '../../../../core/lectures/lecture'
import { Avatar } from '../../../components/avatar'
import { Press } from '../../../components/press'
import { Tag } from '../../../components/tag'
import { open } from '../../../platform/navigate'
import { Cover } from './cover'
import { reach } from './reach'
import './lecture-card.scss'

interface CardProps {
  lecture: Lecture
  counts: { sharers: number; learners: number }
}

/** A lecture large: the one to look at first. */
export const LectureCard = ({ lecture, counts }: CardProps) => (
  <Press
    className="lecture-card"
    label={`${lecture.title}，${lecture.author.name}，${reach(counts)}`}
    onPress={() => open('lecture', { id: lecture.lectureId })}
  >
    <Cover lecture={lecture} large />
    <View className="lecture-card-tags">
      {lecture.featured && <Tag look="gold">精品党课</Tag>}
      {lecture.sample && <Tag look="over">示例</Tag>}
    </View>
    <View className="lecture-card-foot">
      {lecture.cover && <Text className="lecture-card-title">{lecture.title}</Text>}
      <View className="lecture-card-people">
        <Avatar name={lecture.author.name} />
        <View className="lecture-card-author">
          <Text className="lecture-card-name">{lecture.author.name}</Text>
          <Text className="lecture-card-branch">{lecture.author.organisation}</Text>
        </View>
        {counts.sharers > 0 && (
          <View className="lecture-card-count">
            <Text className="lecture-card-number">{counts.sharers}</Text>
            <Text className="lecture-card-unit">人传播</Text>
          </View>
        )}
      </View>
    </View>
  </Press>
)
