import * as z from '../../../../core/zod'
import { storage } from '../../../platform/storage'

/** A list that this phone keeps until it is sent. */
export const createQueue = <Schema extends z.core.$ZodType>(key: string, item: Schema) => {
  type Item = z.output<Schema>
  const all = (): Item[] => {
    const kept = storage.read(key)
    return Array.isArray(kept)
      ? kept.flatMap((each) => {
          const read = z.safeParse(item, each)
          return read.success ? [read.data] : []
        })
      : []
  }
  let changes = 0
  const watchers = new Set<() => void>()
  const write = (items: Item[]): boolean => {
    const written = storage.write(key, items)
    changes += 1
    for (const tell of watchers) tell()
    return written
  }
  return {
    all,
    /** Whether there was room for it. */
    add: (added: Item): boolean => write([...all(), added]),
    /** Those that arrived meanwhile stay. */
    change: (change: (items: Item[]) => Item[]): void => void write(change(all())),
    /** For a screen that shows it: how often it changed, and to be told when it does. */
    changes: () => changes,
    watch: (tell: () => void): (() => void) => {
      watchers.add(tell)
      return () => void watchers.delete(tell)
    },
  }
}
