import type { attendance } from '../../../../core/activities/attendance'
import type { PresenceDeed, PresenceState } from '../../../../core/activities/presence'
import { badText, type WordsFor } from '../../../app/refusal-words'
import { noActivity } from '../gone-words'

const common = {
  NO_SUCH_ACTIVITY: noActivity,
  NOT_YOURS: '只有这场活动的组织者可以操作。',
  NOT_OPEN: '活动已取消，或者还没有发布。',
  TOO_EARLY: '开始前 60 分钟起才能登记。',
  TOO_LATE: '活动结束已超过 30 天，不能再更正。',
}
const again = '没有记上，请再点一次。'
const notBegun = '活动开始以后才能记时长。'
const noHours = '这场活动不计时长。'
const notIn = '这位同志没有签到。'

export const words: WordsFor<typeof attendance> = {
  attendance: common,
  attendanceOf: common,
  confirmScans: common,
  checkOutAll: { ...common, TOO_EARLY: notBegun, NO_HOURS: noHours },
  putIn: {
    ...common,
    ALREADY_USED: again,
    NOT_SIGNED_UP: '这位同志没有报名。还有座位的话，可以现场登记。',
    NOT_FOR_THEM: '这场活动不对这位同志开放。',
    NO_SEAT: '座位已经满了。',
    TEXT_REFUSED: badText,
  },
  takeBack: { ...common, ALREADY_USED: again, NOT_IN: notIn, TEXT_REFUSED: badText },
  setMinutes: {
    ...common,
    TOO_EARLY: notBegun,
    ALREADY_USED: again,
    NO_HOURS: noHours,
    TOO_MANY_MINUTES: '计入的时长不能超过活动本身的时长，请填小一些。',
    NOT_IN: notIn,
    TEXT_REFUSED: badText,
  },
  attendanceSheet: common,
}

export const stateNames: Record<PresenceState, string> = {
  none: '未到',
  held: '待确认',
  in: '已到',
  out: '已签退',
  absent: '已更正为未到',
}

/** What was done, after who did it. */
export const deedNames: Record<PresenceDeed, string> = {
  code: '扫码',
  pass: '扫通行码签到',
  late: '离线扫码，时间是自报的',
  hand: '补签',
  confirmed: '确认在场',
  left: '签退',
  taken_back: '更正为未到',
  minutes: '填写时长',
}
