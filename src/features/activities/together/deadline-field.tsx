import { View } from '@tarojs/components'
import { dayOf, inShanghai } from '../../../../core/time'
import { timeOfDay } from '../../../app/spoken-time'
import { Chips } from '../../../components/chips'
import { DateField } from '../../../components/date-field'

const HOURS = ['09:00', '12:00', '18:00', '22:00']

interface DeadlineProps {
  label: string
  /** An instant, at one of those hours of a day in Asia/Shanghai. */
  value: string
  now: Date
  /** How many days ahead it may be. */
  days: number
  onChange: (at: string) => void
}

/** At that hour of a day, so many days from now, in Asia/Shanghai. */
export const deadlineIn = (days: number, now: Date, hour = '18:00'): string =>
  new Date(`${inShanghai(now).add(days, 'day').format('YYYY-MM-DD')}T${hour}:00+08:00`).toISOString()

/** A deadline: a day, and one of a few hours. */
export const DeadlineField = ({ label, value, now, days, onChange }: DeadlineProps) => {
  const [day, hour] = [dayOf(new Date(value)), timeOfDay(value)]
  const at = (onDay: string, atHour: string) => onChange(new Date(`${onDay}T${atHour}:00+08:00`).toISOString())
  const hours = HOURS.includes(hour) ? HOURS : [hour, ...HOURS]
  return (
    <View>
      <DateField
        label={label}
        value={day}
        from={dayOf(now)}
        until={inShanghai(now).add(days, 'day').format('YYYY-MM-DD')}
        onChange={(chosen) => at(chosen, hour)}
      />
      <Chips
        options={hours.map((each) => ({ value: each, words: each }))}
        chosen={hour}
        onChoose={(chosen) => at(day, chosen)}
      />
    </View>
  )
}
