import type { Activity, PlaceShown } from '../../../core/activities/activity'
import { fieldNames } from './posting/words'
import { momentWords } from './when-words'

type Changed = NonNullable<Activity['changed']>

const placeWords = (place: Changed['before']['place'], now: PlaceShown | null): string => {
  if (!place) return '未定'
  if (place.kind === 'address') return place.address
  if (place.kind === 'online') return '线上'
  return place.stationId === now?.stationId ? now.words : '另一处阵地'
}

/** What of an activity is otherwise than it was announced, each in a line. */
export const changeWords = ({ changed, place }: Pick<Activity, 'changed' | 'place'>, now: Date): string[] => {
  if (!changed) return []
  const { before, after } = changed
  const moment = (at: string | null | undefined) => (at ? momentWords(at, now) : '未定')
  return [
    ...(after.title === undefined ? [] : [`${fieldNames.title}：原来是“${before.title ?? ''}”`]),
    ...(after.from === undefined ? [] : [`${fieldNames.from}：${moment(before.from)} → ${moment(after.from)}`]),
    ...(after.until === undefined ? [] : [`${fieldNames.until}：${moment(before.until)} → ${moment(after.until)}`]),
    ...(after.place === undefined
      ? []
      : [`${fieldNames.place}：${placeWords(before.place, null)} → ${placeWords(after.place, place)}`]),
    ...(after.about === undefined ? [] : ['介绍改了，请再看一遍']),
    ...(after.bring === undefined ? [] : [`${fieldNames.bring}：现在是“${after.bring || '不用带'}”`]),
    ...(after.attachments === undefined ? [] : ['附件有增减，请再看一遍']),
    ...(after.earnsPoints === undefined ? [] : [after.earnsPoints ? '改为签到得积分' : '改为不计积分']),
    ...(after.countsHours === undefined ? [] : [after.countsHours ? '改为记服务时长，要签退' : '改为不记服务时长']),
  ]
}
