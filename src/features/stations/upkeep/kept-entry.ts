import * as z from '../../../../core/zod'
import { storage } from '../../../platform/storage'
import { entryForm } from './entry-form'

const kept = z.object({
  stationId: z.string(),
  /** The `updatedAt` of what was begun from, and what that was; null for a station that is new. */
  basis: z.nullable(z.string()),
  begin: entryForm,
  form: entryForm,
})

/** A station that is being filled in. */
export type EntryDraft = z.output<typeof kept>

/** What was typed and not saved yet, as this device keeps it; of this member, for a phone may be shared. */
export const keptEntry = (memberId: string, stationId: string | null) => {
  const key = `entry:${memberId}:${stationId ?? 'new'}`
  return {
    read: (): EntryDraft | null => z.catch(z.nullable(kept), null).parse(storage.read(key) ?? null),
    write: (draft: EntryDraft): void => void storage.write(key, draft),
    remove: (): void => storage.remove(key),
  }
}

export type KeptEntry = ReturnType<typeof keptEntry>
