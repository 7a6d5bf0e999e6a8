import type { EntryPart, Place } from '../../../../core/activities/entry'
import type { NoticeKind, NoticeOf } from '../../../../core/activities/notices'
import { spokenMoment, timeOfDay } from '../../../app/spoken-time'
import { open } from '../../../platform/navigate'
import { togetherWords } from '../together/notice-words'

export interface NoticeWords {
  readonly title: string
  /** A sentence each. */
  readonly lines: readonly string[]
  /** To what it is about; without one it leads to the activity. */
  readonly onOpen?: () => void
}

const placeWords = (place: Place | null | undefined): string => {
  if (!place) return '地点未定'
  if (place.kind === 'online') return '线上'
  return place.kind === 'address' ? place.address : '另一处阵地，点开看'
}

/** What became otherwise of what people plan by. */
const changes = (before: EntryPart, after: EntryPart, now: Date): string[] => {
  const moment = (at: string | null | undefined) => (at ? spokenMoment(at, now) : '未定')
  return [
    ...('title' in after ? [`改名为“${after.title}”`] : []),
    ...('from' in after ? [`开始时间从 ${moment(before.from)} 改到 ${moment(after.from)}`] : []),
    ...('until' in after ? [`结束时间改为 ${moment(after.until)}`] : []),
    ...('place' in after ? [`地点改为：${placeWords(after.place)}`] : []),
    ...('bring' in after ? [after.bring ? `请带：${after.bring}` : '不用带东西了'] : []),
    ...('countsHours' in after ? [after.countsHours ? '改为计服务时长，走时要签退' : '不再计服务时长'] : []),
  ]
}

const because = (reason: string): readonly string[] => (reason ? [`原因：${reason}`] : [])

type Words = { readonly [Kind in NoticeKind]: (facts: NoticeOf<Kind>['facts'], now: Date) => NoticeWords }

const words: Words = {
  ...togetherWords,
  seat_offered: ({ until }, now) => ({
    title: '有空位了，给你留着',
    lines: [`请在 ${spokenMoment(until, now)} 前确认，过时给下一位。`],
  }),
  activity_changed: ({ before, after }, now) => ({ title: '安排有变化', lines: changes(before, after, now) }),
  party_too_large: ({ people, seats }) => ({
    title: '名额变少，你们排不上了',
    lines: [
      `总共只剩 ${seats} 个名额，你们有 ${people} 人。可以退出候补，少带几位再报；名额再增加的话，你们的位置还在。`,
    ],
  }),
  activity_cancelled: ({ reason }) => ({ title: '活动取消了', lines: because(reason) }),
  activity_reminder: ({ from }, now) => ({
    title: '快开始了',
    lines: [`${spokenMoment(from, now)} 开始。去不了请早点退出，名额给别人。`],
  }),
  booking_called_off: ({ station, room, from, until, became, reason }, now) => ({
    title: became === 'refused' ? '预约没有同意' : '预约被取消了',
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
  order_cancelled: ({ orderId, station, offer, who, reason }) => ({
    title: '有人取消了点单',
    lines: [`${who}不需要${station}的${offer}了。`, ...because(reason)],
    onOpen: () => open('orderView', { id: orderId }),
  }),
}

/** The Chinese for a notice. A kind without words does not compile. */
export const noticeWords = <Kind extends NoticeKind>(
  { kind, facts }: { kind: Kind; facts: NoticeOf<Kind>['facts'] },
  now: Date,
): NoticeWords => (words[kind] as (facts: NoticeOf<Kind>['facts'], now: Date) => NoticeWords)(facts, now)
