import type { activities } from '../../../core/activities/contract'
import { isThere, type PresenceState } from '../../../core/activities/presence'
import { isRefusal } from '../../../core/refusal'
import { dayOf, inShanghai } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import type { StoredAttendee } from '../../_store/attendance'
import type { Store } from '../../_store/store'
import { held, type Held } from '../held'
import { organised } from '../seen'

const stateNames: Record<PresenceState, string> = {
  none: '未到',
  held: '待确认',
  in: '已到',
  out: '已到（已签退）',
  absent: '更正为未到',
}

/** Text stays text when somebody works on it: a name that begins with = + - or @ becomes no formula. */
const AS_TEXT = '@'
const text = (width: number) => ({ width, numFmt: AS_TEXT })
const headings = ['姓名', '组织', '签到情况', '签到时间', '签退时间', '时长（分钟）', '带来的人']
const columns = [text(14), text(30), text(16), text(18), text(18), { width: 14 }, { width: 10 }]

/** An Asia/Shanghai time, as text: a spreadsheet has no time zone. */
const timeOf = (at: Date | null): string | null => at && inShanghai(at).format('YYYY-MM-DD HH:mm')

const rowOf = (one: StoredAttendee) => {
  const came = isThere(one.state)
  const times = came ? [timeOf(one.at), timeOf(one.leftAt), one.minutes] : [null, null, null]
  return [one.name, one.organisation, stateNames[one.state], ...times, one.guests]
}

const everybody = async (activityId: string, store: Store): Promise<StoredAttendee[]> => {
  const all: StoredAttendee[] = []
  let cursor: string | undefined
  do {
    const { rows, next } = await store.attendance.list(activityId, cursor)
    all.push(...rows)
    cursor = next ?? undefined
  } while (cursor)
  return all
}

const book = async ({ title, from }: Held, people: readonly StoredAttendee[]): Promise<Uint8Array> => {
  // Half a megabyte, wanted for sheets only.
  const { writeXlsx } = await import('hucre/xlsx')
  const head = `${title}（${timeOf(from)}）`
  const rows = [[head], headings, ...people.map(rowOf)]
  return writeXlsx({ sheets: [{ name: '考勤', columns, rows, freezePane: { rows: 2 } }] })
}

type Sheet = Handler<typeof activities.attendanceSheet>

export const attendanceSheet: Sheet = async ({ activityId }, { caller, store }) => {
  const found = await organised(activityId, caller, store)
  if (isRefusal(found)) return found
  const activity = held(found)
  if (isRefusal(activity)) return activity
  const file = await book(activity, await everybody(activityId, store))
  return { name: `考勤 ${dayOf(activity.from)}.xlsx`, base64: Buffer.from(file).toString('base64') }
}
