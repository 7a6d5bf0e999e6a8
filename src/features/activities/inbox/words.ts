import type { Asking, NoticeKind, NoticeOf } from '../../../../core/activities/notices'
import { spokenDay, spokenMoment, timeOfDay } from '../../../app/spoken-time'
import { open } from '../../../platform/navigate'
import { changeWords } from '../change-words'
import { togetherWords } from '../together/notice-words'

export interface NoticeWords {
  readonly title: string
  /** A sentence each. */
  readonly lines: readonly string[]
  /** To what it is about; without one it leads to the activity. */
  readonly onOpen?: () => void
}

const because = (reason: string): readonly string[] => (reason ? [`原因：${reason}`] : [])

const endings: Record<NoticeOf<'booking_called_off'>['facts']['became'], string> = {
  refused: '预约没有同意',
  cancelled: '预约被取消了',
  released: '房间没有保留',
  missed: '预约没有约上',
}

type Words = {
  readonly [Kind in NoticeKind]: (facts: NoticeOf<Kind>['facts'], now: Date, asking: Asking | null) => NoticeWords
}

const words: Words = {
  ...togetherWords,
  seat_offered: ({ until }, now) => ({
    title: '有空位了，给你留着',
    lines: [`请在 ${spokenMoment(until, now)} 前确认，过时给下一位。`],
  }),
  seat_lapsed: () => ({
    title: '没有及时确认，名额让出了',
    lines: ['留给你的名额过了确认的时间。还想参加、报名没有截止的话，可以重新报名。'],
  }),
  activity_changed: (change, now) => ({ title: '安排有变化', lines: changeWords(change, null, now) }),
  party_too_large: ({ people, seats }) => ({
    title: '名额变少，你们排不上了',
    lines: [
      `总共只剩 ${seats} 个名额，你们有 ${people} 人。可以退出候补，少带几位再报；名额再增加的话，你们的位置还在。`,
    ],
  }),
  activity_cancelled: ({ reason }) => ({ title: '活动取消了', lines: because(reason) }),
  activity_reminder: ({ from }, now) => ({
    title: '快开始了',
    lines: [`${spokenMoment(from, now)} 开始。去不了请早点取消报名，名额给别人。`],
  }),
  booking_asked: ({ station, room, from, until, who, purpose }, now) => ({
    title: '有预约等你们同意',
    lines: [
      `${who}想用${station} ${room}，${spokenMoment(from, now)}–${timeOfDay(until)}。`,
      ...(purpose ? [`用途：${purpose}`] : []),
    ],
    onOpen: () => open('bookingQueue'),
  }),
  booking_called_off: ({ station, room, from, until, became, reason }, now) => ({
    title: endings[became],
    lines: [`${station} ${room}，${spokenMoment(from, now)}–${timeOfDay(until)}。`, ...because(reason)],
    onOpen: () => open('bookings'),
  }),
  booking_promoted: ({ station, room, from, until, asks }, now) => ({
    title: asks ? '排到了，等阵地同意' : '排到了，房间订好了',
    lines: [
      `${station} ${room}，${spokenMoment(from, now)}–${timeOfDay(until)}。`,
      asks ? '' : '用不上请早点取消；开始 15 分钟还没签到，房间就让给别人。',
    ].filter(Boolean),
    onOpen: () => open('bookings'),
  }),
  booking_approved: ({ station, room, from, until }, now) => ({
    title: '预约同意了',
    lines: [
      `${station} ${room}，${spokenMoment(from, now)}–${timeOfDay(until)}。`,
      '用不上请早点取消；开始 15 分钟还没签到，房间就让给别人。',
    ],
    onOpen: () => open('bookings'),
  }),
  station_moved: ({ stationId, station, address }) => ({
    title: '阵地换地方了',
    lines: [`${station}现在在${address}。你在那里有预约、点单或活动，去之前看看位置。`],
    onOpen: () => open('station', { id: stationId }),
  }),
  order_asked: ({ orderId, station, offer, who, wantedOn }, now) => ({
    title: '有新的点单',
    lines: [`${who}在${station}点了${offer}。`, `希望日期：${spokenDay(wantedOn, now)}`],
    onOpen: () => open('orderView', { id: orderId }),
  }),
  order_called_off: ({ orderId, station, offer, reason }) => ({
    title: '点单不能受理了',
    lines: [`${station}：${offer}。`, ...because(reason)],
    onOpen: () => open('orderView', { id: orderId }),
  }),
  order_accepted: ({ orderId, station, offer, scheduledFor }, now) => ({
    title: scheduledFor ? '点单定了时间' : '点单受理了',
    lines: [`${station}：${offer}${scheduledFor ? `，${spokenMoment(scheduledFor, now)}` : ''}。`],
    onOpen: () => open('orderView', { id: orderId }),
  }),
  order_done: ({ orderId, station, offer }) => ({
    title: '服务完成了',
    lines: [`${station}：${offer}。点开评价一下，说说办得怎么样。`],
    onOpen: () => open('orderView', { id: orderId }),
  }),
  order_cancelled: ({ orderId, station, offer, who, reason }) => ({
    title: '有人取消了点单',
    lines: [`${who}不需要${station}的${offer}了。`, ...because(reason)],
    onOpen: () => open('orderView', { id: orderId }),
  }),
  report_settled: ({ station, as, answer }) => ({
    title: as === 'mended' ? '你反映的已经更正' : '你反映的核实过了',
    lines: [
      as === 'mended' ? `${station}的信息改好了，谢谢。` : `${station}核实了，现在的信息没有问题。`,
      ...(answer ? [`阵地答复：${answer}`] : []),
    ],
    onOpen: () => open('reports'),
  }),
}

/** The Chinese for a notice. A kind without words does not compile. */
export const noticeWords = <Kind extends NoticeKind>(
  { kind, facts, asking }: { kind: Kind; facts: NoticeOf<Kind>['facts']; asking: Asking | null },
  now: Date,
): NoticeWords => words[kind](facts, now, asking)
