import type { activities } from '../../../core/activities/contract'
import { holdsSeat, type PresenceState } from '../../../core/activities/presence'
import { isRefusal } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { giveBook, sheetPage, sheetTime, textColumn } from '../../_shell/sheet/give-book'
import type { StoredAttendee } from '../../_store/attendance'
import { held } from '../held'
import { organised } from '../seen'

const stateNames: Record<PresenceState, string> = {
  none: '未到',
  held: '待确认',
  in: '已到',
  out: '已到（已签退）',
  absent: '更正为未到',
}

const columns = [
  textColumn('姓名', 14),
  textColumn('组织', 30),
  textColumn('签到情况', 16),
  textColumn('签到时间', 18),
  textColumn('签退时间', 18),
  { heading: '时长（分钟）', width: 14 },
  { heading: '带来的人', width: 10 },
]

const timeOf = (at: Date | null): string | null => at && sheetTime(at)

const rowOf = (one: StoredAttendee) => {
  const times = holdsSeat(one.state) ? [timeOf(one.at), timeOf(one.leftAt), one.minutes] : [null, null, null]
  return [one.name, one.organisation, stateNames[one.state], ...times, one.guests]
}

type Sheet = Handler<typeof activities.attendanceSheet>

export const attendanceSheet: Sheet = async ({ activityId }, { caller, store }) => {
  const activity = held(await organised(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const { title, from } = activity
  const rows = (await store.attendance.everybody(activityId)).map(rowOf)
  return giveBook(`考勤 ${dayOf(from)}`, [sheetPage('考勤', `${title}（${sheetTime(from)}）`, columns, rows)])
}
