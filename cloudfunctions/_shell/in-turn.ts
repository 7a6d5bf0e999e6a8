import { isAway } from '../_store/database'
import type { Log } from './host'

type Works = Readonly<Record<string, () => Promise<unknown>>>
type Done<W extends Works> = { [Name in keyof W]: Awaited<ReturnType<W[Name]>> }

/**
 * Do these one after another, each also where one before it broke: that is logged under its name, and in the end thrown,
 * so that whoever asked for them is told.
 */
export const inTurn = async <W extends Works>(works: W, log: Log): Promise<Done<W>> => {
  const done: Record<string, unknown> = {}
  const broken: unknown[] = []
  for (const [name, work] of Object.entries(works))
    try {
      done[name] = await work()
    } catch (error) {
      // Without a database none of the others is of any use.
      if (isAway(error)) throw error
      log.error({ step: name, err: error }, 'a step broke, and those after it go on')
      broken.push(error)
    }
  if (broken.length > 0)
    throw new AggregateError(broken, `${broken.length} of ${Object.keys(works).length} steps broke`)
  return done as Done<W>
}

/** How many of these come to something, each in its turn and known in the log by its id. */
export const countInTurn = async (
  ids: readonly string[],
  work: (id: string) => Promise<boolean>,
  log: Log,
): Promise<number> => {
  const done = await inTurn(Object.fromEntries(ids.map((id) => [id, () => work(id)])), log)
  return Object.values(done).filter(Boolean).length
}
