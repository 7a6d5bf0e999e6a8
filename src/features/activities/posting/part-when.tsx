import { useState } from 'react'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { DateField } from '../../../components/date-field'
import { FieldFrame } from '../../../components/field-frame'
import { TimeField } from '../../../components/time-field'
import type { PartProps } from './post-form'
import { begun, bounds, dayIn, instant, lasting, lengthWords, minutesLong, timeIn } from './times'
import { View } from '@tarojs/components'

const LENGTHS = [30, 60, 90, 120, 180, 240]
const OTHER = 'other'
const options = [
  ...LENGTHS.map((minutes) => ({ value: String(minutes), words: lengthWords(minutes) })),
  { value: OTHER, words: '自己定结束时间' },
]

/** When it begins, and how long it lasts; another beginning moves all of it. */
export const PartWhen = ({ form, change, now }: PartProps) => {
  const from = form.from ?? instant(bounds(now).first, '14:00')
  const until = form.until ?? lasting(from, 120)
  const minutes = minutesLong({ ...form, from, until })!
  const [asked, setAsked] = useState(!LENGTHS.includes(minutes))
  const { first, last } = bounds(now)
  const start = (at: string) => change(begun({ ...form, from, until }, at))

  return (
    <Card>
      <View className="post-pair">
        <DateField
          label="哪一天"
          value={dayIn(from)}
          from={dayIn(from) < first ? dayIn(from) : first}
          until={last}
          onChange={(day) => start(instant(day, timeIn(from)))}
        />
        <TimeField label="几点开始" value={timeIn(from)} onChange={(time) => start(instant(dayIn(from), time))} />
      </View>
      <FieldFrame label="多久">
        <Chips
          options={options}
          chosen={asked ? OTHER : String(minutes)}
          onChoose={(value) => {
            setAsked(value === OTHER)
            if (value !== OTHER) change({ from, until: lasting(from, Number(value)) })
          }}
        />
      </FieldFrame>
      {asked && (
        <View className="post-pair">
          <DateField
            label="结束那天"
            value={dayIn(until)}
            from={dayIn(from)}
            until={last}
            onChange={(day) => change({ from, until: instant(day, timeIn(until)) })}
          />
          <TimeField
            label="几点结束"
            value={timeIn(until)}
            onChange={(time) => change({ from, until: instant(dayIn(until), time) })}
          />
        </View>
      )}
    </Card>
  )
}
