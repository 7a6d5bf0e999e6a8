import { dayNames } from '../../../../core/stations/hours-text'
import { Card } from '../../../components/card'
import { CheckRow } from '../../../components/check-row'
import { TextField } from '../../../components/text-field'
import { DayIf } from './entry-days'
import type { PartProps } from './entry-editor'
import { WORKDAYS } from './entry-form'

const SATURDAY = 5
const SUNDAY = 6
const REST = '不开门写“休息”'

/** The week, and what differs from it, as people write it. */
export const EntryHours = ({ form, change, today }: PartProps & { today: string }) => {
  const { week } = form
  const put = (first: number, last: number) => (hours: string) =>
    change({ week: week.map((before, day) => (day >= first && day <= last ? hours : before)) })
  // What Monday has, they all have again.
  const daily = (on: boolean) =>
    change({ daily: on, week: on ? week : week.map((before, day) => (day < WORKDAYS ? week[0]! : before)) })
  return (
    <Card>
      {form.daily ? (
        dayNames.map((name, day) => (
          <TextField key={name} label={name} value={week[day] ?? ''} onChange={put(day, day)} />
        ))
      ) : (
        <>
          <TextField
            label="周一至周五"
            value={week[0] ?? ''}
            onChange={put(0, WORKDAYS - 1)}
            placeholder="如：09:00-12:00、13:00-18:00"
          />
          <TextField label="周六" value={week[SATURDAY] ?? ''} onChange={put(SATURDAY, SATURDAY)} placeholder={REST} />
          <TextField label="周日" value={week[SUNDAY] ?? ''} onChange={put(SUNDAY, SUNDAY)} placeholder={REST} />
        </>
      )}
      <CheckRow words="周一至周五每天不一样" checked={form.daily} onChange={daily} />
      <TextField
        label="法定节假日（与平日一样就不填）"
        value={form.holidays}
        onChange={(holidays) => change({ holidays })}
        placeholder={REST}
      />
      <TextField
        label="特别的日子（每行一天，可不填）"
        value={form.exceptions}
        onChange={(exceptions) => change({ exceptions })}
        placeholder={'2026-12-31 休息 年终盘点\n2027-01-09 10:00-16:00'}
        lines={3}
      />
      <DayIf
        words="现在暂停开放（装修、停电）"
        label="从哪一天恢复开放"
        value={form.closedUntil}
        first={today}
        onChange={(closedUntil) => change({ closedUntil })}
      />
    </Card>
  )
}
