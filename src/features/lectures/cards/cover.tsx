import { Image, Text, View } from '@tarojs/components'
import type { Topic } from '../../../../core/lectures/topics'
import { clock } from '../../../app/spoken-time'
import { topicNames } from '../words'
import './cover.scss'

interface CoverProps {
  lecture: { title: string; topic: Topic; cover: string | null; durationMs: number }
  large?: boolean
}

/** A lecture’s first picture, or one drawn from its title and topic, so that no list shows grey boxes. */
export const Cover = ({ lecture, large = false }: CoverProps) => (
  <View className={`cover cover-${large ? 'large' : 'small'} cover-${lecture.topic}`} ariaHidden>
    {lecture.cover ? (
      <Image className="cover-picture" src={lecture.cover} mode="aspectFill" lazyLoad />
    ) : (
      <Text className="cover-title">{large ? lecture.title : topicNames[lecture.topic]}</Text>
    )}
    {lecture.durationMs > 0 && <Text className="cover-length">{clock(lecture.durationMs)}</Text>}
  </View>
)
