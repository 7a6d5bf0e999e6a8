import type { Activity, PlaceShown } from '../../../core/activities/activity'
import { planned, type Planned, type ToldPart } from '../../../core/activities/entry'
import { fieldNames } from './posting/words'
import { momentWords } from './when-words'

/** Where it is now, as it is shown, where that is known. */
type Shown = Pick<PlaceShown, 'stationId' | 'words'> | null

const placeWords = (place: ToldPart['place'], now: Shown): string => {
  if (!place) return '未定'
  if (place.kind === 'address') return place.address
  if (place.kind === 'online') return '线上'
  return place.stationId === now?.stationId ? now.words : '另一处阵地'
}

const moments = (before: string | null | undefined, after: string | null | undefined, now: Date): string => {
  const moment = (at: string | null | undefined) => (at ? momentWords(at, now) : '未定')
  return `${moment(before)} → ${moment(after)}`
}

const words: { readonly [Field in Planned]: (before: ToldPart, after: ToldPart, place: Shown, now: Date) => string } = {
  title: (before, after) => `${fieldNames.title}：“${before.title ?? ''}” → “${after.title ?? ''}”`,
  from: (before, after, _, now) => `${fieldNames.from}：${moments(before.from, after.from, now)}`,
  until: (before, after, _, now) => `${fieldNames.until}：${moments(before.until, after.until, now)}`,
  place: (before, after, place) =>
    before.place?.kind === 'online' && after.place?.kind === 'online'
      ? '线上的参加方式改了，有名额的点开活动看'
      : `${fieldNames.place}：${placeWords(before.place, null)} → ${placeWords(after.place, place)}`,
  about: () => '介绍改了，请再看一遍',
  bring: (_, after) => `${fieldNames.bring}：现在是“${after.bring || '不用带'}”`,
  attachments: () => '附件有增减，请再看一遍',
  earnsPoints: (_, after) => (after.earnsPoints ? '改为签到得积分' : '改为不计积分'),
  countsHours: (_, after) => (after.countsHours ? '改为记服务时长，散场时签退' : '改为不记服务时长'),
}

/** What of an activity is otherwise than it was announced, each in a line. One without words does not compile. */
export const changeWords = (
  { before, after }: Pick<NonNullable<Activity['changed']>, 'before' | 'after'>,
  place: Shown,
  now: Date,
): string[] => planned.filter((field) => field in after).map((field) => words[field](before, after, place, now))
