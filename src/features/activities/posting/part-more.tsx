import { MAX_GUESTS } from '../../../../core/activities/entry'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { TextField } from '../../../components/text-field'
import type { PartProps } from './post-form'
import { lasting, lengthWords, minutesBefore } from './times'

const DAY_MINUTES = 24 * 60
const DEADLINES = [0, 120, DAY_MINUTES, 2 * DAY_MINUTES, 3 * DAY_MINUTES, 7 * DAY_MINUTES]

const deadlineWords = (minutes: number): string => {
  if (minutes === 0) return '开始前都可以'
  const days = minutes / DAY_MINUTES
  return `提前 ${Number.isInteger(days) ? `${days} 天` : lengthWords(minutes)}`
}

const guestOptions = [0, 1, 2, 3, 5, MAX_GUESTS].map((guests) => ({
  value: String(guests),
  words: guests === 0 ? '不带人' : `最多 ${guests} 人`,
}))

/** What a template has filled in well already, for most. */
export const PartMore = ({ form, change }: PartProps) => {
  const before = minutesBefore(form) ?? 0
  const deadlines = DEADLINES.includes(before) ? DEADLINES : [...DEADLINES, before].sort((a, b) => a - b)
  const guests = guestOptions.some(({ value }) => value === String(form.guests))
    ? guestOptions
    : [...guestOptions, { value: String(form.guests), words: `最多 ${form.guests} 人` }]
  return (
    <Card>
      <TextField label="介绍" value={form.about} onChange={(about) => change({ about })} max={2000} lines={4} />
      <TextField
        label="要带什么"
        value={form.bring}
        onChange={(bring) => change({ bring })}
        placeholder="如：笔记本、党徽"
        max={200}
      />
      <FieldFrame label="报名截止">
        <Chips
          options={deadlines.map((minutes) => ({ value: String(minutes), words: deadlineWords(minutes) }))}
          chosen={String(before)}
          onChoose={(value) =>
            change({ signUpUntil: Number(value) && form.from ? lasting(form.from, -Number(value)) : null })
          }
        />
      </FieldFrame>
      <FieldFrame label="可以带人吗">
        <Chips options={guests} chosen={String(form.guests)} onChoose={(value) => change({ guests: Number(value) })} />
      </FieldFrame>
      <CheckRow words="到场签到得积分" checked={form.earnsPoints} onChange={(earnsPoints) => change({ earnsPoints })} />
      <CheckRow
        words="记服务时长（散场时由组织者签退）"
        checked={form.countsHours}
        onChange={(countsHours) => change({ countsHours })}
      />
    </Card>
  )
}
