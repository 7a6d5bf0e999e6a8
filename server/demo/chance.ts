/** Chance that repeats itself: the same seed gives the same demonstration on every machine (mulberry32). */
export const chance = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    /** One of them. */
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    /** So many of them, each once, in no order. */
    some: <T>(from: readonly T[], count: number): T[] =>
      from
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .slice(0, count)
        .map(({ item }) => item),
  }
}

export type Chance = ReturnType<typeof chance>
