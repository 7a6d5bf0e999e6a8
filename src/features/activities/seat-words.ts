import type { ActivityCard } from '../../../core/activities/activity'

/** `还有 12 个名额（共 30）`, `名额已满（共 30）`, `名额不限，已报 8 人`. */
export const seatWords = ({ seats, taken }: Pick<ActivityCard, 'seats' | 'taken'>, waiting = 0): string => {
  if (seats === null) return `名额不限，已报 ${taken} 人`
  const free = seats - taken
  if (free > 0) return `还有 ${free} 个名额（共 ${seats}）`
  return waiting > 0 ? `名额已满（共 ${seats}），${waiting} 组候补` : `名额已满（共 ${seats}）`
}
