import pg from 'pg'

/** Asks of one set at most. */
const MOST = 64
/** For how long those who arrive wait for the set that is under way: a set that a lock holds up holds up nobody else. */
const PATIENCE_MS = 50

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Make one deed for many asks into one for each: those that arrive in the same turn of the event loop, or while a set is
 * under way, travel together. Alone, an ask leaves at once; under load a statement is shared by all who wait. Answers
 * stand in the order of the asks. Where the database refuses a set, each of it is tried alone, so that nobody fails for
 * what somebody else asked.
 */
export const gather = <Ask, Answer>(
  answerAll: (asks: readonly Ask[]) => Promise<readonly Answer[]>,
): ((ask: Ask) => Promise<Answer>) => {
  const waiting: Waiting<Ask, Answer>[] = []
  let held = false

  const alone = ({ ask, resolve, reject }: Waiting<Ask, Answer>) =>
    answerAll([ask]).then(([answer]) => resolve(answer!), reject)

  const together = async (set: readonly Waiting<Ask, Answer>[]): Promise<void> => {
    try {
      const answers = await answerAll(set.map(({ ask }) => ask))
      set.forEach(({ resolve }, place) => resolve(answers[place]!))
    } catch (error) {
      if (set.length > 1 && error instanceof pg.DatabaseError) await Promise.all(set.map(alone))
      else for (const { reject } of set) reject(error)
    }
  }

  const leave = (): void => {
    if (held || waiting.length === 0) return
    held = true
    let waitedFor = true
    const goOn = () => {
      if (waitedFor) held = waitedFor = false
      leave()
    }
    const patience = setTimeout(goOn, PATIENCE_MS)
    void together(waiting.splice(0, MOST)).finally(() => {
      clearTimeout(patience)
      goOn()
    })
  }

  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.push({ ask, resolve, reject })
      if (waiting.length === 1) setImmediate(leave)
    })
}

/** One list of answers, cut to the lengths of the sets that were asked. */
export const split = <Answer>(answers: readonly Answer[], sets: readonly (readonly unknown[])[]): Answer[][] => {
  let from = 0
  return sets.map(({ length }) => answers.slice(from, (from += length)))
}

/** Rows in the places of what they answer, which each names, counted from 1; nothing where there is no row. */
export const inPlaces = <Row extends { readonly place: number }>(
  rows: readonly Row[],
  asks: readonly unknown[],
): (Row | undefined)[] => {
  const byPlace = new Map(rows.map((row) => [row.place, row]))
  return asks.map((_, index) => byPlace.get(index + 1))
}
