import { Text } from '@tarojs/components'
import type { BookingCard } from '../../../../core/stations/bookings'
import { Press } from '../../../components/press'
import { open } from '../../../platform/navigate'
import './booking-row.scss'

/** What takes place in a room; it leads there whoever may see more of it. */
export const ForActivity = ({ activity }: { activity: NonNullable<BookingCard['activity']> }) => {
  const { activityId, title, seen } = activity
  const words = `活动：${title}`
  if (!seen) return <Text className="booking-note">{words}</Text>
  return (
    <Press className="booking-activity" label={words} onPress={() => open('activity', { id: activityId })}>
      <Text>{words}</Text>
    </Press>
  )
}
