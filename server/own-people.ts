import type { Store } from '../cloudfunctions/_store/store'
import { CannotStart } from './cannot-start'

/** An organisation’s own people and the demonstration’s invented ones do not share a database. */
export const refuseDemonstration = async (store: Store): Promise<void> => {
  if (await store.roster.hasSamples())
    throw new CannotStart(
      'DATA_DIR (or DATABASE_URL): this database holds the demonstration’s invented people; choose another for your own.',
    )
}
