import type { StationKind } from '../stations/told'
import { MINUTE_MS, inShanghai } from '../time'
import * as z from '../zod'
import type { NoticeKind, NoticeOf } from './notices'
import type { TogetherKind } from './together-facts'

/** What a message of the platform is for: at most three can be asked for at one tap. */
export const purposes = ['reminder', 'change', 'seat'] as const

export type Purpose = (typeof purposes)[number]

/** Which message goes with a notice; null where the inbox will do. */
export const purposeOf: Readonly<Record<NoticeKind, Purpose | null>> = {
  activity_reminder: 'reminder',
  activity_changed: 'change',
  activity_cancelled: 'change',
  party_too_large: 'change',
  seat_offered: 'seat',
  seat_lapsed: 'seat',
  turn_planned: null,
  turn_skipped: null,
  swap_asked: null,
  swap_answered: null,
  claim_made: null,
  claim_done: null,
  claim_returned: null,
  host_invited: null,
  host_answered: null,
  host_stepped_down: null,
  tender_called_off: null,
  room_lost: null,
  room_agreed: null,
  bid_result: null,
  attendance_open: null,
  booking_asked: null,
  booking_called_off: null,
  booking_promoted: null,
  booking_approved: null,
  station_moved: null,
  order_asked: null,
  order_called_off: null,
  order_accepted: null,
  order_done: null,
  order_cancelled: null,
  report_settled: null,
}

/** What there is to be said in a message. */
const values = ['title', 'time', 'place', 'note'] as const

type Values = Readonly<Record<(typeof values)[number], string>>

/** A template of the platform: its id, and what goes into each of its fields, `{ "thing1": "title", "time2": "time" }`. */
const template = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  fields: z.record(z.string().check(z.regex(/^[a-z_]+\d+$/)), z.enum(values)),
})

export type Template = z.output<typeof template>

export const templates = z.partialRecord(z.enum(purposes), template)

export type Templates = z.output<typeof templates>

/** By the first letters of a field’s name, how many characters WeChat takes there. */
const LIMITS: readonly [RegExp, number][] = [
  [/^thing/, 20],
  [/^(phrase|const)/, 5],
  [/^name/, 10],
  [/^(character_string|letter)/, 32],
]

const cut = (text: string, most: number): string => {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim())
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

/** WeChat takes no empty value, and none that is too long. */
const fitting = (field: string, value: string): string =>
  cut(value, LIMITS.find(([name]) => name.test(field))?.[1] ?? 40) || '见详情'

export const filled = ({ fields }: Template, said: Values): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value: fitting(field, said[value]) }]))

/** `2026年11月17日 12:00`, as WeChat wants a time. */
export const writtenTime = (at: Date): string => inShanghai(at).format('YYYY年M月D日 HH:mm')

/** What organisations do together, and what a station calls off, is told in the inbox alone. */
export type SentKind = Exclude<NoticeKind, TogetherKind | StationKind>

type Facts<Kind extends NoticeKind> = NoticeOf<Kind>['facts']

/** The one line that a notice adds to the title, the time and the place. */
const notes: { readonly [Kind in SentKind]: (facts: Facts<Kind>) => string } = {
  activity_reminder: () => '快开始了，去不了请先退出',
  activity_changed: () => '安排有变化，点开看看',
  activity_cancelled: ({ reason }) => `已取消：${reason}`,
  party_too_large: ({ seats }) => `名额减到 ${seats} 个，坐不下你们`,
  seat_offered: ({ until }) => `有空位，${inShanghai(until).format('D日HH:mm')}前确认`,
  seat_lapsed: () => '没有及时确认，名额让出了',
}

export const noteOf = <Kind extends SentKind>(kind: Kind, facts: Facts<Kind>): string => notes[kind](facts)

/** What came of sending a message: sent; refused by the person; wrong, and it would be again; or failed for now. */
export type Sent = 'sent' | 'refused' | 'wrong' | 'failed'

const PAUSES_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS]

/** When a message that failed so many times is tried again; null for no more. */
export const retryAt = (tries: number, now: Date): Date | null => {
  const pause = PAUSES_MS[tries - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause)
}
