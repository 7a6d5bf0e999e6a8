import { Text, View, type CommonEvent, type ITouchEvent } from '@tarojs/components'
import { useRef } from 'react'
import type { CalendarDay } from '../../../../core/activities/finding'
import { spokenDay } from '../../../app/spoken-time'
import { Press } from '../../../components/press'
import { Turner } from '../../../components/turner'
import { monthAfter, monthWords, weeksOf } from './month'
import './month-grid.scss'

interface GridProps {
  month: string
  chosen: string
  today: string
  now: Date
  /** Of those days alone on which something is. */
  days: readonly CalendarDay[]
  onMonth: (month: string) => void
  onDay: (day: string) => void
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A month to choose a day of; another one by its arrows or a swipe. */
export const MonthGrid = ({ month, chosen, today, now, days, onMonth, onDay }: GridProps) => {
  const swipe = useSwipe((months) => onMonth(monthAfter(month, months)))
  const byDay = new Map(days.map((day) => [day.day, day]))
  return (
    <View className="month" {...swipe}>
      <Turner
        name={monthWords(month)}
        before="上个月"
        after="下个月"
        onTurn={(months) => onMonth(monthAfter(month, months))}
      />
      <View className="month-week" ariaHidden>
        {WEEKDAYS.map((name) => (
          <Text key={name} className="month-weekday">
            {name}
          </Text>
        ))}
      </View>
      {weeksOf(month).map((week, nth) => (
        <View key={`${month} ${nth}`} className="month-week">
          {week.map((day, weekday) =>
            day ? (
              <Day
                key={day}
                day={day}
                on={byDay.get(day)}
                isChosen={day === chosen}
                isToday={day === today}
                spoken={spokenDay(day, now)}
                onPress={() => onDay(day)}
              />
            ) : (
              <View key={weekday} className="month-day" />
            ),
          )}
        </View>
      ))}
    </View>
  )
}

interface DayProps {
  day: string
  on: CalendarDay | undefined
  isChosen: boolean
  isToday: boolean
  spoken: string
  onPress: () => void
}

const Day = ({ day, on, isChosen, isToday, spoken, onPress }: DayProps) => {
  const isMine = on?.activities.some(({ mine }) => mine === 'in' || mine === 'offered' || mine === 'waiting') ?? false
  const look = ['month-day', isChosen && 'month-chosen', isToday && 'month-today'].filter(Boolean).join(' ')
  const held = on ? `${on.count} 场活动${isMine ? '，有你报名的' : ''}` : '没有活动'
  return (
    <Press className={look} label={`${spoken}，${held}`} current={isChosen} onPress={onPress}>
      <Text className="month-number">{String(Number(day.slice(8)))}</Text>
      <View className={on ? (isMine ? 'month-dot month-mine' : 'month-dot') : 'month-dot month-none'} />
    </Press>
  )
}

/** Less than that is a tap, or the page scrolling. */
const SWIPE_PX = 50

/** Taro’s types name no touches; both platforms have them. */
const touchOf = (event: CommonEvent, which: 'touches' | 'changedTouches') => (event as unknown as ITouchEvent)[which][0]

/** A swipe to the left is the next month. */
const useSwipe = (turn: (months: number) => void) => {
  const start = useRef<{ x: number; y: number } | null>(null)
  return {
    onTouchStart: (event: CommonEvent) => {
      const touch = touchOf(event, 'touches')
      start.current = touch ? { x: touch.clientX, y: touch.clientY } : null
    },
    onTouchEnd: (event: CommonEvent) => {
      const [from, touch] = [start.current, touchOf(event, 'changedTouches')]
      start.current = null
      if (!from || !touch) return
      const [across, along] = [touch.clientX - from.x, touch.clientY - from.y]
      if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 2 * Math.abs(along)) turn(across < 0 ? 1 : -1)
    },
  }
}
