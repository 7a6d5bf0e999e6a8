import { storage } from '../../../platform/storage'
import type { ActivityForm } from './activity-form'

/** What was begun from, and what it has become. */
export interface KeptForm {
  readonly activityId: string
  readonly basis: string | null
  readonly begin: ActivityForm
  readonly form: ActivityForm
}

/** Another form than this version of the app knows is not taken up. */
const VERSION = 2

/** What was filled in and not saved, as this device keeps it; of this member, for a phone may be shared. */
export const keptForm = (memberId: string, begunFor: string | null) => {
  const key = `post:${memberId}:${begunFor ?? 'new'}`
  return {
    read: (): KeptForm | null => {
      const kept = storage.read(key) as ({ version?: number } & KeptForm) | undefined
      return kept?.version === VERSION ? kept : null
    },
    write: (form: KeptForm): void => void storage.write(key, { version: VERSION, ...form }),
    remove: (): void => storage.remove(key),
  }
}

export type Keeper = ReturnType<typeof keptForm>
