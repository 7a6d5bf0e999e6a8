import { Text, View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import type { RoomStanding } from '../../../../core/activities/rooms'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Card } from '../../../components/card'
import { Skeleton } from '../../../components/skeleton'
import { Tag } from '../../../components/tag'
import { BookRoom } from './book-room'
import { lostWords, noLimitWords, roomWords, wholeWords, words } from './words'
import './room-card.scss'

const tags = { asked: '等阵地同意', booked: '已订好', used: '正在用' } as const

const tagOf = (room: RoomStanding): string => (room.is === 'held' ? tags[room.state] : '没有订上')

interface CardProps {
  activityId: string
  /** Whether the asker may book it, or only knows. */
  leads: boolean
  now: Date
}

/** How an activity stands to the room it names, and what to do about it; nothing where it names none. */
export const RoomCard = ({ activityId, leads, now }: CardProps) => {
  const reading = useReading(activities.room, { activityId })
  return (
    <Shown reading={reading} words={words.room} waiting={<Skeleton shape="line" count={1} />}>
      {({ room, whole, holds, lost }) =>
        room && (
          <Card>
            <View className="room-card-head">
              <Text className="room-card-name">房间</Text>
              <Tag look={room.is === 'held' ? 'green' : 'red'}>{tagOf(room)}</Tag>
            </View>
            {lost && <Text className="room-card-line">{lostWords(lost, now)}</Text>}
            <Text className="room-card-line">{roomWords(room, now, leads && whole !== undefined)}</Text>
            {holds !== null && <Text className="room-card-line">{noLimitWords(holds)}</Text>}
            {leads && whole && room.is === 'held' && (
              <View className="room-card-deed">
                <Text className="room-card-line">{wholeWords(whole.asks, room)}</Text>
                <BookRoom activityId={activityId} asks={whole.asks} whole onDone={() => void reading.reload()} />
              </View>
            )}
            {leads && room.is === 'free' && (
              <View className="room-card-deed">
                <BookRoom activityId={activityId} asks={room.asks} onDone={() => void reading.reload()} />
              </View>
            )}
          </Card>
        )
      }
    </Shown>
  )
}
