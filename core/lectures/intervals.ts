/** A stretch of a lecture’s own timeline, in milliseconds: from (included) to (excluded). */
export type Interval = readonly [from: number, to: number]

/** The same stretches in order, without overlaps and without seams. */
export const union = (...lists: readonly (readonly Interval[])[]): Interval[] => {
  const merged: [number, number][] = []
  for (const [from, to] of lists.flat().sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1]
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (from < to) merged.push([from, to])
  }
  return merged
}

export const length = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0)

export const clip = (intervals: readonly Interval[], end: number): Interval[] =>
  intervals.map(([from, to]): Interval => [Math.min(from, end), Math.min(to, end)]).filter(([from, to]) => from < to)

/** What is in `intervals` and not in `known`; both in union form, which lets both be gone through once. */
export const without = (intervals: readonly Interval[], known: readonly Interval[]): Interval[] => {
  const rest: Interval[] = []
  let next = 0
  for (const [from, to] of intervals) {
    while (next < known.length && known[next]![1] <= from) next++
    let start = from
    for (let at = next; at < known.length && known[at]![0] < to; at++) {
      if (start < known[at]![0]) rest.push([start, known[at]![0]])
      start = known[at]![1]
    }
    if (start < to) rest.push([start, to])
  }
  return rest
}

/** The earliest `budget` milliseconds of the intervals. */
export const first = (intervals: readonly Interval[], budget: number): Interval[] => {
  let left = budget
  return intervals.flatMap(([from, to]): Interval[] => {
    const taken = Math.min(to - from, left)
    left -= taken
    return taken > 0 ? [[from, from + taken]] : []
  })
}
