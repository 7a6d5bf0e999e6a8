import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import type { RequestOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import type { HostedActivity } from '../../../../core/activities/finding'
import type { Task } from '../../../../core/activities/tasks'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Skeleton } from '../../../components/skeleton'
import { Empty } from '../../../components/empty'
import { open } from '../../../platform/navigate'
import { ActivityCard } from '../card/activity-card'
import { BookRoom } from '../rooms/book-room'
import { taskWords } from './task-words'
import './hosted-list.scss'

export const useHosted = (input: Omit<RequestOf<typeof activities.hosted>, 'cursor'> | null) =>
  usePages(activities.hosted, input, (data) => ({ items: data.activities, next: data.next }))

interface ListProps {
  pages: ReturnType<typeof useHosted>
  empty: { title: string; hint?: string }
}

/** To be known rather than done. */
const isNews = (task: Task): boolean =>
  task.task === 'today' ||
  task.task === 'under_way' ||
  (task.task === 'room' && task.room.is === 'held' && task.room.isAll)

/** Whether a room is to be had by a tap; `undefined` for none. */
const roomToBook = (tasks: readonly Task[]) =>
  tasks.flatMap((task) => (task.task === 'room' && task.room.is === 'free' ? [task.room] : []))[0]

/** What somebody has the running of, each with what needs doing. */
export const HostedList = ({ pages, empty }: ListProps) => {
  const now = new Date()
  return (
    <Listed<HostedActivity> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={<Empty {...empty} />}>
      {(items) =>
        items.map((activity) => (
          <Fragment key={activity.activityId}>
            <ActivityCard activity={activity} now={now} onPress={() => open('hosted', { id: activity.activityId })}>
              {activity.state === 'published' && (
                <Text className="hosted-taken">{`已报名 ${activity.taken} 人（含随行和候补待接受的）`}</Text>
              )}
              {activity.tasks.map((task) => (
                <View key={task.task} className={isNews(task) ? 'hosted-task hosted-news' : 'hosted-task'}>
                  <Text>{taskWords(task, now)}</Text>
                </View>
              ))}
            </ActivityCard>
            <RoomToBook activity={activity} onDone={() => void pages.refresh()} />
          </Fragment>
        ))
      }
    </Listed>
  )
}

/** Below its card, which is one press by itself. Others than its leader only read that it has no room. */
const RoomToBook = ({ activity, onDone }: { activity: HostedActivity; onDone: () => void }) => {
  const { activityId, title, tasks, leads } = activity
  const room = roomToBook(tasks)
  if (!room || !leads) return null
  return (
    <View className="hosted-room">
      <BookRoom activityId={activityId} asks={room.asks} title={title} onDone={onDone} />
    </View>
  )
}
