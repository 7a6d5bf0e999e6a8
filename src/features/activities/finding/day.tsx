import type { activities } from '../../../../core/activities/contract'
import type { CalendarDay, Circle } from '../../../../core/activities/finding'
import { dayOf } from '../../../../core/time'
import { Shown } from '../../../app/shown'
import { spokenDay } from '../../../app/spoken-time'
import type { Reading } from '../../../app/use-reading'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { ActivityCard } from '../card/activity-card'

interface DayProps {
  day: string
  whose: Circle
  reading: Reading<typeof activities.month>
  now: Date
  onToday: () => void
}

/** What is on the chosen day of a calendar. */
export const DayActivities = ({ day, whose, reading, now, onToday }: DayProps) => {
  const isToday = day === dayOf(now)
  return (
    <Section title={spokenDay(day, now)} {...(!isToday && { more: { words: '回到今天', onPress: onToday } })}>
      <Shown reading={reading} waiting={<Skeleton shape="line" count={2} />}>
        {({ days }) => <Held on={days.find((each) => each.day === day)} whose={whose} now={now} />}
      </Shown>
    </Section>
  )
}

const Held = ({ on, whose, now }: { on: CalendarDay | undefined; whose: Circle; now: Date }) => {
  if (!on) return <Note>{whose === 'mine' ? '这一天没有你报名的活动。' : '这一天没有对你开放的活动。'}</Note>
  const rest = on.count - on.activities.length
  return (
    <>
      {on.activities.map((activity) => (
        <ActivityCard key={activity.activityId} activity={activity} now={now} />
      ))}
      {rest > 0 && (
        <Button kind="quiet" onPress={() => open('activities', { whose, day: on.day })}>
          {`这一天还有 ${rest} 场`}
        </Button>
      )}
    </>
  )
}
