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
  return {
    all,
    /** Whether there was room for it. */
    add: (added: Item): boolean => storage.write(key, [...all(), added]),
    /** Those that arrived meanwhile stay. */
    change: (change: (items: Item[]) => Item[]): void => void storage.write(key, change(all())),
  }
}
