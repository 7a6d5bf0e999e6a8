import type { Needed } from '../../../../core/activities/completeness'
import type { Task } from '../../../../core/activities/tasks'
import { timeOfDay } from '../../../app/spoken-time'
import { passedWords } from '../passed-words'
import { roomWords } from '../rooms/words'

const neededNames: Record<Needed, string> = { title: '标题', from: '开始时间', until: '结束时间', place: '地点' }

const lacking = ({ missing, passed }: Extract<Task, { task: 'draft' | 'fill' }>): string =>
  [
    ...(passed ? [passedWords[passed]] : []),
    ...(missing.length > 0 ? [`还差${missing.map((each) => neededNames[each]).join('、')}`] : []),
  ].join('，') || '填好了，可以发布'

type Words = { readonly [Kind in Task['task']]: (task: Extract<Task, { task: Kind }>, now: Date) => string }

const words: Words = {
  answer: () => '邀请你们一起主办，等你们答复',
  fill: (task) => `每月重复的一场，还没发布：${lacking(task)}`,
  draft: (task) => `草稿，还没发布：${lacking(task)}`,
  today: ({ from }) => `今天 ${timeOfDay(from)} 开始`,
  under_way: () => '正在进行，别忘了签到',
  waiting: ({ parties }) => `${parties} 份报名在候补，可以考虑加名额`,
  room: ({ room }, now) => roomWords(room, now),
  confirm: ({ people }) => `${people} 人扫了码，等你们确认在场`,
  check_out: ({ people }) => `${people} 人还没签退，签退了才有时长`,
  finish: () => '时间已过，等你们结束活动',
}

/** What an organiser has to do, in words. */
export const taskWords = <Kind extends Task['task']>(task: Extract<Task, { task: Kind }>, now: Date): string => {
  const kind: Kind = task.task
  return words[kind](task, now)
}
