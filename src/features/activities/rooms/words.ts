import type { OutputOf } from '../../../../core/action'
import type { rooms, RoomStanding } from '../../../../core/activities/rooms'
import type { WordsFor } from '../../../app/refusal-words'
import { spokenDay, spokenMoment, timeOfDay } from '../../../app/spoken-time'
import { dayOf } from '../../../../core/time'
import { activityGone } from '../gone-words'

const notYours = '只有主办的组织可以操作。'

export const words: WordsFor<typeof rooms> = {
  room: { NO_SUCH_ACTIVITY: activityGone, NOT_YOURS: notYours },
  roomAt: { NO_SUCH_PLACE: '这个房间已经撤掉，请另选房间。' },
  bookRoom: {
    NO_SUCH_ACTIVITY: activityGone,
    NOT_YOURS: '只有牵头的组织可以订房。',
    NOT_BOOKABLE: '现在订不了，请看最新的情况。',
    ROOM_TAKEN: '那段时间刚刚有了别的预约（自己另订的也算），请换个时间、换个房间，或者改地点。',
    CHANGED_MEANWHILE: '活动刚刚有了变化，请看看最新的，再点一次。',
  },
}

type LostRoom = NonNullable<OutputOf<typeof rooms.room>['lost']>

interface Stretch {
  readonly from: string
  readonly until: string
}

/** `11 月 20 日 周五 14:00–16:00`; where it ends on another day, with that day. */
const stretchWords = ({ from, until }: Stretch, now: Date): string => {
  const isOneDay = dayOf(new Date(from)) === dayOf(new Date(until))
  return `${spokenMoment(from, now)}–${isOneDay ? timeOfDay(until) : spokenMoment(until, now)}`
}

/** When a room is booked for something else, be it by the asker, and what to do about it. */
const takenWords = (taken: readonly Stretch[], now: Date): string => {
  const when = taken.map((each) => stretchWords(each, now)).join('、')
  return `${when ? `这个房间 ${when} 已有别的预约` : '这个房间刚刚有了别的预约'}（自己另订的也算），请换个时间、换个房间，或者改地点。`
}

export const tooManyWords = (capacity: number): string =>
  `这个房间只坐 ${capacity} 人，名额比它多，请减少名额或换房间。`

export const noLimitWords = (capacity: number): string => `这个房间坐 ${capacity} 人。名额不限的话，可能坐不下。`

type Not = Extract<RoomStanding, { is: 'not' }>

const notWords: { readonly [Why in Not['because']]: (standing: Not, now: Date) => string } = {
  PAST: () => '时间已经到了，不能再订这个房间。',
  TOO_FAR: ({ opensOn }, now) => `还太早，最早 ${spokenDay(opensOn!, now)} 可订。`,
  TOO_SHORT: ({ limit }) => `这个房间至少要订 ${limit} 分钟，请延长时间或换房间。`,
  TOO_LONG: ({ limit }) => `这个房间一次最多订 ${limit} 分钟，请缩短时间或换房间。`,
  TOO_MANY_PEOPLE: ({ limit }) => tooManyWords(limit!),
  CLOSED_THEN: () => '那段时间阵地不开放，请换个时间或换地点。',
  NOT_FOR_YOU: () => '这个房间不对你开放预约，可以联系阵地，或者换房间。',
}

const heldWords = (standing: Extract<RoomStanding, { is: 'held' }>, now: Date): string =>
  standing.state === 'asked'
    ? `已申请 ${stretchWords(standing, now)}，等阵地同意。`
    : `房间已订好：${stretchWords(standing, now)}。`

/** What it takes to have the whole, of which it holds a part. */
export const wholeWords = (asks: boolean, { state }: Extract<RoomStanding, { is: 'held' }>): string => {
  if (!asks) return '整段现在可以订。'
  return state === 'asked'
    ? '整段现在可以申请，要阵地同意。'
    : '申请整段，要阵地重新同意；已同意的这一段会一起重新等同意。'
}

/** What it had and has no more. */
export const lostWords = ({ state, reason, ...time }: LostRoom, now: Date): string => {
  const had = stretchWords(time, now)
  if (state === 'refused') return `阵地没有同意 ${had}${reason ? `：${reason}` : '。'}`
  return reason ? `原来订的 ${had} 取消了：${reason}` : `原来订的 ${had} 已由主办的人退掉。`
}

const longerWords = '活动比这长，其余时间请到阵地另外预约，或与阵地商量。'

/** How an activity stands to its room, in a sentence; `mayHaveAll` where a button beside it asks for the rest. */
export const roomWords = (standing: RoomStanding, now: Date, mayHaveAll = false): string => {
  switch (standing.is) {
    case 'held':
      return `${heldWords(standing, now)}${standing.isAll ? '' : mayHaveAll ? '活动比这长。' : longerWords}`
    case 'free':
      return standing.asks ? '房间还没订，现在可以申请，要阵地同意。' : '房间还没订，现在可以订。'
    case 'taken':
      return takenWords(standing.taken, now)
    case 'not':
      return `房间还没订：${notWords[standing.because](standing, now)}`
  }
}

/** What it has now and would give up. */
export const givesWords = (standing: RoomStanding, gives: Stretch, now: Date): string =>
  `${stretchWords(gives, now)} 的房间${standing.is === 'held' ? '用不到的时间' : ''}会退掉。`

/** The same while the activity is still being written. */
export const plannedWords = (standing: RoomStanding, now: Date): string => {
  if (standing.is === 'free')
    return standing.asks ? '这个房间空着，发布后会替你申请，要阵地同意。' : '这个房间空着，发布后就订下了。'
  if (standing.is === 'not') return `可以发布，但房间订不上：${notWords[standing.because](standing, now)}`
  return roomWords(standing, now)
}

/** Why an activity was not written down, where its room is why; null for anything else. */
export const roomRefused = (refusal: string, details: Readonly<Record<string, unknown>>): string | null => {
  if (refusal === 'ROOM_TAKEN') return takenWords((details.taken ?? []) as Stretch[], new Date())
  if (refusal === 'TOO_MANY_PEOPLE' && typeof details.capacity === 'number') return tooManyWords(details.capacity)
  return null
}
