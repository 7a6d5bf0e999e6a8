import { isGone, type SignUpState } from '../../../../core/activities/life'
import type { ActivityCard } from '../../../../core/activities/activity'
import type { TagLook } from '../../../components/tag'

/** What somebody who signed up is told of it in a word; nothing of what is over for them. */
const mineWords: Partial<Record<SignUpState, { words: string; look: TagLook }>> = {
  in: { words: '已报名', look: 'green' },
  offered: { words: '有空位，等你确认', look: 'red' },
  waiting: { words: '候补中', look: 'plain' },
}

type Staged = Pick<ActivityCard, 'state' | 'mine' | 'from' | 'until'>

/** How an activity stands, to whoever reads its card, at that moment. */
export const stateTag = ({ state, mine, from, until }: Staged, now: Date): { words: string; look: TagLook } | null => {
  if (state === 'draft') return { words: '草稿', look: 'plain' }
  if (state === 'cancelled') return { words: '已取消', look: 'plain' }
  if (state === 'finished' || (until && new Date(until) <= now)) return { words: '已结束', look: 'plain' }
  if (from && new Date(from) <= now) return { words: '进行中', look: 'green' }
  return (mine && mineWords[mine]) ?? null
}

/** Seats that are left; nothing where that is of no use any more. */
export const seatsLeftWords = ({ seats, taken, state, from, mine }: ActivityCard, now: Date): string | null => {
  if (state !== 'published' || (from && new Date(from) <= now)) return null
  if (seats === null) return '名额不限'
  if (taken < seats) return `余 ${seats - taken} 位`
  // What is left for whom is offered a seat is that one.
  if (mine === 'offered') return null
  // Whoever has a seat or waits for one need not be told that they could.
  return mine && !isGone(mine) ? '已满' : '已满，可候补'
}
