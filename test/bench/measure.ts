/** How many times a second `deed` is done by so many callers, each beginning anew when it is done. */
export const rate = async (callers: number, milliseconds: number, deed: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  const until = begun + milliseconds
  let done = 0
  const caller = async () => {
    for (; performance.now() < until; done++) await deed()
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return (done / (performance.now() - begun)) * 1000
}

/** All of these in the order given, so many at once; how long that takes, in seconds. */
export const allAtOnce = async (atOnce: number, deeds: readonly (() => Promise<unknown>)[]): Promise<number> => {
  const left = deeds.values()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const deed of left) await deed()
    }),
  )
  return (performance.now() - begun) / 1000
}

/** The value below which that share of the sorted values lies. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!

export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  )

/** Rounds in turn, so that whatever else the machine does falls on each rival alike; the median of each. */
export const inTurn = async <Name extends string>(
  rounds: number,
  rivals: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> => {
  const names = Object.keys(rivals) as Name[]
  const measured = new Map(names.map((name): [Name, number[]] => [name, []]))
  for (let round = 0; round < rounds; round++) for (const name of names) measured.get(name)!.push(await rivals[name]())
  return Object.fromEntries(names.map((name) => [name, median(measured.get(name)!)])) as Record<Name, number>
}

/** How long one call after another takes, in milliseconds; the rivals take turns at every call. */
export const latencies = async <Name extends string>(
  calls: number,
  rivals: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, { p50: number; p99: number }>> => {
  const names = Object.keys(rivals) as Name[]
  const measured = new Map(names.map((name): [Name, number[]] => [name, []]))
  for (let call = 0; call < calls; call++)
    for (const name of names) {
      const begun = performance.now()
      await rivals[name]()
      measured.get(name)!.push(performance.now() - begun)
    }
  const summary = (name: Name) => {
    const sorted = measured.get(name)!.sort((a, b) => a - b)
    return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
  }
  return Object.fromEntries(names.map((name) => [name, summary(name)])) as Record<Name, { p50: number; p99: number }>
}

export const show = (title: string, rows: readonly Readonly<Record<string, string | number>>[]): void => {
  console.log(`\n${title}`)
  console.table(rows)
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
