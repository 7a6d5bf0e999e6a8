import type { Store } from '../cloudfunctions/_store/store'
import { CannotStart } from './cannot-start'

/** An organisation’s own people and the demonstration’s invented ones do not share a database. */
export const refuseDemonstration = async (store: Store): Promise<void> => {
  if (await store.roster.hasSamples())
    throw new CannotStart(
      'DATA_DIR (or DATABASE_URL): this database holds the demonstration’s invented people; choose another for your own.',
    )
}

/** And the other way round: people of one’s own must not find themselves where anybody may step into anybody. */
export const refuseOwnPeople = async (store: Store): Promise<void> => {
  if (await store.roster.hasOwn())
    throw new CannotStart(
      'DEMO is on, and DATA_DIR (or DATABASE_URL) holds an organisation’s own people: set DEMO=off, or choose another for the demonstration.',
    )
}
