import { Text, View } from '@tarojs/components'
import { dotted } from '../../../app/dotted'
import { minutesWords } from '../minutes-words'
import './attendance-figures.scss'

interface FiguresProps {
  counts: { expected: number; in: number; held: number; minutes: number }
  countsHours: boolean
}

/** How many came, of how many, in one line. */
export const AttendanceFigures = ({ counts, countsHours }: FiguresProps) => (
  <View className="attendance-figures">
    <Text className="attendance-in">{`已到 ${counts.in}`}</Text>
    <Text className="attendance-rest">
      {dotted([
        `报名 ${counts.expected}`,
        counts.held > 0 && `待确认 ${counts.held}`,
        countsHours && `合计 ${minutesWords(counts.minutes)}`,
      ])}
    </Text>
  </View>
)
