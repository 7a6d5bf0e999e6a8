import { readIntervals } from '../hours-text'
import type { OpenInterval } from '../hours'

const WORDS: Readonly<Record<string, readonly number[]>> = {
  每天: [0, 1, 2, 3, 4, 5, 6],
  每日: [0, 1, 2, 3, 4, 5, 6],
  全周: [0, 1, 2, 3, 4, 5, 6],
  工作日: [0, 1, 2, 3, 4],
  平日: [0, 1, 2, 3, 4],
  双休日: [5, 6],
  周末: [5, 6],
}

const DIGITS = '一二三四五六日'

const dayOf = (given: string): number => {
  if ('天七'.includes(given)) return 6
  return /\d/.test(given) ? Number(given) - 1 : DIGITS.indexOf(given)
}

/** From one day to another, past Sunday where it is written so. */
const stretch = (from: number, until: number): number[] =>
  Array.from({ length: ((until - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7)

/** A digit that goes on as a clock’s is an hour and no day. */
const sign = '(?:[一二三四五六日天七]|[1-7](?![\\d:]))'
const week = '(?:周|星期|礼拜)'
/** 周一至周五, 周一三五, 周六, 周末. */
const unit = [
  ...Object.keys(WORDS),
  `${week}${sign}\\s*[-–—~〜至到]\\s*${week}?${sign}`,
  `${week}${sign}{2,7}`,
  `${week}${sign}`,
].join('|')
const UNITS = new RegExp(unit, 'g')
const RUNS = new RegExp(`(?:${unit})(?:[\\s、,和及]*(?:${unit}))*`, 'g')
const SPAN = /[-–—~〜至到]/
const EDGES = /^[\s:、,;。]+|[\s:、,;。]+$/g

const daysOf = (run: string): number[] =>
  Array.from(run.matchAll(UNITS), ([found]) => {
    if (WORDS[found]) return [...WORDS[found]]
    const days = Array.from(found.matchAll(new RegExp(sign, 'g')), ([each]) => dayOf(each))
    return SPAN.test(found) ? stretch(days[0]!, days[1]!) : days
  }).flat()

/** Which days a text names, and what it says after them; all days where it names none. */
const linesOf = (text: string): { days: number[]; says: string }[] => {
  const runs = [...text.matchAll(RUNS)]
  if (runs.length === 0) return [{ days: [...WORDS.每天!], says: text }]
  const ends = [...runs.slice(1).map(({ index }) => index), text.length]
  return runs.map((run, nth) => ({ days: daysOf(run[0]), says: text.slice(run.index + run[0].length, ends[nth]) }))
}

/**
 * A week of opening hours in words, Monday first: `周一至周五 09:00-18:00；周六 10:00-16:00`, `每天 09:00-21:00`, `全天`.
 * Days that are not mentioned are closed; null for what cannot be read, or names a day twice.
 */
export const readWeek = (text: string): OpenInterval[][] | null => {
  const given = text.normalize('NFKC').trim()
  const before = given.search(RUNS)
  if (!given || before > 0) return null
  const read: (OpenInterval[] | undefined)[] = Array.from({ length: 7 })
  for (const { days, says } of linesOf(given)) {
    const open = readIntervals(says.replace(EDGES, ''))
    if (!open || days.some((day) => read[day])) return null
    for (const day of days) read[day] = open
  }
  return read.map((open) => open ?? [])
}
