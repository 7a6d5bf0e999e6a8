import { Text, View } from '@tarojs/components'
import type { LectureCard, Progress } from '../../../../core/lectures/lecture'
import { dotted } from '../../../app/dotted'
import { Icon } from '../../../components/icon'
import { Press } from '../../../components/press'
import { spokenDuration } from '../../../app/spoken-time'
import { open } from '../../../platform/navigate'
import './resume-card.scss'

interface ResumeProps {
  lecture: LectureCard
  progress: Progress
  /** What finishing a lecture brings, once the rules are known. */
  earns: number | null
}

const left = ({ neededMs, watchedMs }: Progress): number => Math.max(0, neededMs - watchedMs)

/** What one would do next: go on where one stopped, with what is left and what it earns. */
export const ResumeCard = ({ lecture, progress, earns }: ResumeProps) => {
  const done = Math.min(100, Math.round((progress.watchedMs / Math.max(1, progress.neededMs)) * 100))
  const note = dotted([`还剩 ${spokenDuration(left(progress))}`, earns ? `学完记 ${earns} 分` : null])
  return (
    <Press
      className="resume"
      label={`接着学《${lecture.title}》，${note}`}
      onPress={() => open('lecture', { id: lecture.lectureId })}
    >
      <View className="resume-head">
        <View className="resume-words">
          <Text className="resume-lead">接着学</Text>
          <Text className="resume-title">{lecture.title}</Text>
        </View>
        <View className="resume-play">
          <Icon name="play" size={22} />
        </View>
      </View>
      <View className="resume-track">
        <View className="resume-done" style={{ width: `${done}%` }} />
      </View>
      <Text className="resume-note">{note}</Text>
    </Press>
  )
}
