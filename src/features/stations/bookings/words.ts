import type { BookingState, Bookers } from '../../../../core/stations/booking-rules'
import type { bookings } from '../../../../core/stations/bookings'
import { badText, type WordsFor } from '../../../app/refusal-words'

const noRoom = '这个房间可能已经撤销，或者链接不完整。'
const noBooking = '没有找到这个预约。'
const moved = '这个预约刚刚有了变化，请看最新的情况。'
const notYours = '只有管理这处阵地的组织可以操作。'
const needsReason = '请写一句原因，预约的人会看到。'

export const words: WordsFor<typeof bookings> = {
  roomDay: { NO_SUCH_ROOM: noRoom },
  book: {
    NO_SUCH_ROOM: noRoom,
    NOT_FOR_YOU: '这个房间不对你开放预约。',
    OFF_GRID: '请按半小时选时间。',
    ENDS_BEFORE: '结束的时间要晚于开始的时间，请重新选。',
    PAST: '这个时间已经过了，请换一个。',
    TOO_FAR: '还没到可以预约这一天的时候。',
    TOO_SHORT: '时间太短了，请选长一点。',
    TOO_LONG: '时间太长了，请选短一点。',
    TOO_MANY_PEOPLE: '房间坐不下这么多人。',
    CLOSED_THEN: '这段时间阵地不开放，请换一个。',
    ALREADY_YOURS: '这段时间你已经约了或在排队，要改时间，先在“我的预约”里取消原来的。',
    TOO_MANY: '你已经有 5 个还没到的预约，先取消用不到的。',
    TAKEN: '刚刚被别人约走了，可以换个时间，或者排队等候。',
    TEXT_REFUSED: badText,
    ALREADY_USED: '没有提交上，请再点一次。',
  },
  stationBookings: { NO_SUCH_STATION: '它可能已经撤并，或者链接不完整。', NOT_IN_YOUR_ORGANISATION: notYours },
  cancelBooking: {
    NO_SUCH_BOOKING: noBooking,
    WRONG_STATE: '这个预约已经开始或者结束，取消不了。',
    REASON_NEEDED: needsReason,
    TEXT_REFUSED: badText,
  },
  decideBooking: {
    NO_SUCH_BOOKING: noBooking,
    WRONG_STATE: moved,
    REASON_NEEDED: needsReason,
    TEXT_REFUSED: badText,
  },
  checkIn: {
    NO_SUCH_BOOKING: noBooking,
    WRONG_STATE: moved,
    TOO_EARLY: '开始前 15 分钟才能签到。',
    TOO_LATE: '已经过了签到时间（开始后 15 分钟内）。',
    CODE_NEEDED: '请填房间门口的六位数字。',
    WRONG_CODE: '签到码不对，请看房间门口的六位数字。',
    LOCKED: '试错次数太多，请找阵地的工作人员签到。',
  },
  saveRoomRules: { NO_SUCH_ROOM: noRoom, NOT_IN_YOUR_ORGANISATION: notYours },
  renewDoorCode: { NO_SUCH_ROOM: noRoom, NOT_IN_YOUR_ORGANISATION: notYours },
}

const bookingStateNames: Record<BookingState, string> = {
  asked: '待同意',
  booked: '已约好',
  used: '已签到',
  waiting: '排队中',
  refused: '没有同意',
  cancelled: '已取消',
  released: '未到，已释放',
  missed: '没有约上',
}

/** An activity is not checked in at the door of its room: it has begun there. */
export const bookingStateName = ({ state, activity }: { state: BookingState; activity: object | null }): string =>
  activity && state === 'used' ? '活动在用' : bookingStateNames[state]

export const bookersNames: Record<Bookers, string> = {
  nobody: '不开放预约',
  organisation: '本组织的同志',
  officers: '党务干部',
  members: '所有同志',
}

/** In place of the button, for whom a room is not: a room of every member’s is nobody’s to be kept from. */
export const whoBooks: Record<Bookers, string> = {
  nobody: '不开放预约',
  organisation: '仅运营组织可订',
  officers: '仅党务干部可订',
  members: '',
}
