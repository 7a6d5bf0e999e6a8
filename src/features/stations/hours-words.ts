import type { Station, StationCard } from '../../../core/stations/directory'
import type { Hours, OpenInterval } from '../../../core/stations/hours'
import { clock, dayNames } from '../../../core/stations/hours-text'
import { servesOn } from '../../../core/stations/serving'
import { dayOf, inShanghai } from '../../../core/time'

const DAY_MINUTES = 24 * 60

const moment = (minutes: number): string =>
  minutes > DAY_MINUTES ? `次日 ${clock(minutes - DAY_MINUTES)}` : clock(minutes)

/** 09:00–12:00、13:00–18:00 */
export const intervalWords = (intervals: readonly OpenInterval[]): string =>
  intervals.map(([from, until]) => `${clock(from)}–${moment(until)}`).join('、') || '休息'

/** Whether it is open and when that changes, in as few words as a pill has room for. */
export const openWords = ({ open, openUntil }: Pick<StationCard, 'open' | 'openUntil'>, now: Date): string => {
  if (!openUntil) return open ? '全天开放' : '暂停开放'
  const then = inShanghai(openUntil)
  const days = then.startOf('day').diff(inShanghai(now).startOf('day'), 'day')
  const time = then.format('HH:mm')
  if (open) return `开放至 ${days === 0 ? time : days === 1 ? `次日 ${time}` : then.format('M 月 D 日')}`
  if (days === 0) return `今天 ${time} 开放`
  if (days === 1) return `明天 ${time} 开放`
  return days < 7 ? `${dayNames[then.isoWeekday() - 1]} ${time} 开放` : `${then.format('M 月 D 日')}开放`
}

const longDay = (day: string): string => inShanghai(`${day}T00:00:00+08:00`).format('YYYY 年 M 月 D 日')

/** Since when it is closed for good, or until when it serves, or that it is yet to open; null for the usual. */
export const termWords = (station: Pick<Station, 'openedOn' | 'closedOn'>, now: Date): string | null => {
  const today = dayOf(now)
  if (today < station.openedOn) return `这处阵地 ${longDay(station.openedOn)}启用。`
  if (station.closedOn === null) return null
  return servesOn(station, today)
    ? `这处阵地 ${longDay(station.closedOn)}起停用。`
    : `这处阵地已于 ${longDay(station.closedOn)}停用。`
}

/** The week with days that are alike taken together: 周一至周五, 周六至周日. */
export const weekWords = ({ week }: Hours): { days: string; open: string }[] => {
  const lines: { first: number; last: number; open: string }[] = []
  for (const [day, intervals] of week.entries()) {
    const open = intervalWords(intervals)
    const before = lines[lines.length - 1]
    if (before?.open === open) before.last = day
    else lines.push({ first: day, last: day, open })
  }
  return lines.map(({ first, last, open }) => ({
    days:
      first === 0 && last === 6 ? '每天' : [dayNames[first], last > first && dayNames[last]].filter(Boolean).join('至'),
    open,
  }))
}
