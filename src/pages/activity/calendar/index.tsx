import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Circle } from '../../../../core/activities/finding'
import { dayOf } from '../../../../core/time'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Chips } from '../../../components/chips'
import { Screen } from '../../../components/screen'
import { DayActivities } from '../../../features/activities/finding/day'
import { monthOf } from '../../../features/activities/finding/month'
import { MonthGrid } from '../../../features/activities/finding/month-grid'
import { CalendarFeed } from '../../../features/activities/telling/calendar-feed'

const circles: readonly { value: Circle; words: string }[] = [
  { value: 'all', words: '全部' },
  { value: 'mine', words: '我的' },
  { value: 'branch', words: '本支部' },
]

export default function CalendarPage() {
  const now = new Date()
  const today = dayOf(now)
  const [whose, setWhose] = useState<Circle>('all')
  const [chosen, setChosen] = useState(today)
  const month = monthOf(chosen)
  const reading = useReading(activities.month, useMember() ? { month, whose } : null)

  /** Another month begins with its first day; this one with today. */
  const turn = (to: string) => setChosen(to === monthOf(today) ? today : `${to}-01`)

  return (
    <Screen title="活动日历" onRefresh={reading.reload}>
      <MembersOnly>
        <Chips options={circles} chosen={whose} onChoose={setWhose} />
        <MonthGrid
          month={month}
          chosen={chosen}
          today={today}
          now={now}
          days={reading.data?.days ?? []}
          onMonth={turn}
          onDay={setChosen}
        />
        <DayActivities day={chosen} whose={whose} reading={reading} now={now} onToday={() => setChosen(today)} />
        <CalendarFeed />
      </MembersOnly>
    </Screen>
  )
}
