import { Text, View } from '@tarojs/components'
import { dayOf } from '../../../core/time'
import { spokenDay } from '../../app/spoken-time'
import { Card } from '../../components/card'
import { role } from '../../components/role'
import './thirty-days.scss'

interface Day {
  day: string
  points: number
}

const HEIGHT = 84
/** A best day below this does not fill the picture, or two points would look like a summit. */
const FULL = 10
const shortDay = (day: string): string => day.slice(5).split('-').map(Number).join('/')

/** Days below zero, after a reversal, stand on the line like days without points. */
const heightOf = (points: number, best: number): number =>
  points > 0 ? Math.max(6, Math.round((points / best) * HEIGHT)) : 3

const barClass = ({ day, points }: Day, today: string): string =>
  `thirty-bar${day === today ? ' thirty-today' : ''}${points > 0 ? '' : ' thirty-none'}`

/** Thirty days as bars, oldest first. */
export const ThirtyDays = ({ days, now }: { days: readonly Day[]; now: Date }) => {
  const best = days.reduce<Day | null>((top, day) => (day.points > (top?.points ?? 0) ? day : top), null)
  const summary = best ? `最高 ${best.points} 分 · ${spokenDay(best.day, now)}` : '还没有记过分'
  return (
    <Card>
      <View className="thirty-head">
        <Text className="thirty-title">近 30 天</Text>
        <Text className="thirty-note">{summary}</Text>
      </View>
      <View className="thirty-bars" {...role('img')} ariaLabel={`近 30 天的积分，${summary}`}>
        {days.map((day) => (
          <View
            key={day.day}
            className={barClass(day, dayOf(now))}
            style={{ height: `${heightOf(day.points, Math.max(FULL, best?.points ?? 0))}px` }}
          />
        ))}
      </View>
      <View className="thirty-feet" ariaHidden>
        <Text>{shortDay(days[0]?.day ?? '')}</Text>
        <Text>{shortDay(days[Math.floor(days.length / 2)]?.day ?? '')}</Text>
        <Text>今天</Text>
      </View>
    </Card>
  )
}
