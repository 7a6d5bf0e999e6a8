import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { type Hours, LOOK_AHEAD_DAYS } from '../../../core/stations/hours'
import { dayOf, inShanghai } from '../../../core/time'
import { Card } from '../../components/card'
import { intervalWords, weekWords } from './hours-words'
import './station-detail.scss'

/** The week, and what is otherwise on holidays and single days. */
export const OpeningHours = ({ hours, holidaysKnownUntil }: { hours: Hours; holidaysKnownUntil: string }) => {
  const soon = dayOf(inShanghai(new Date()).add(LOOK_AHEAD_DAYS, 'day').toDate())
  const unknown = soon > holidaysKnownUntil ? unknownHolidays(holidaysKnownUntil) : ''
  const day = (iso: string) => inShanghai(`${iso}T00:00:00+08:00`).format('M 月 D 日')
  return (
    <Card>
      {hours.closedUntil && <Line name="暂停开放">{day(hours.closedUntil)}起恢复</Line>}
      {weekWords(hours).map(({ days, open }) => (
        <Line key={days} name={days}>
          {open}
        </Line>
      ))}
      {hours.holidays && (
        <Line name="法定节假日" note={unknown}>
          {intervalWords(hours.holidays)}
        </Line>
      )}
      {hours.exceptions.map(({ day: iso, open, why }) => (
        <Line key={iso} name={day(iso)} note={why ?? ''}>
          {intervalWords(open)}
        </Line>
      ))}
    </Card>
  )
}

/** The year after the last that is known. */
const unknownHolidays = (knownUntil: string): string =>
  `${Number(knownUntil.slice(0, 4)) + 1} 年的放假安排还没有录入，先按平日的时间算。`

const Line = ({ name, note, children }: PropsWithChildren<{ name: string; note?: string }>) => (
  <View className="station-line">
    <View className="station-line-words">
      <Text className="station-line-name">{name}</Text>
      {note && <Text className="station-line-note">{note}</Text>}
    </View>
    {children && <Text className="station-line-value">{children}</Text>}
  </View>
)
