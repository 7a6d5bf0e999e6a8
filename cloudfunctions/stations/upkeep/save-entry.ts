import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import type { Handler } from '../../_shell/feature'
import { entryOf } from './entry-of'
import { heldStation } from './held-station'
import { wordsOf } from './words-of'

type Save = Handler<typeof stations.saveEntry>
type Given = Parameters<Save>[0]
type Context = Parameters<Save>[1]

/** The entry to be changed, null for a new station, or why it is not the caller’s to change. */
const before = async ({ stationId, basis }: Given, { caller, store }: Context) => {
  if (basis === null) return (await store.stations.find(stationId)) ? refuse('CHANGED_MEANWHILE') : null
  const station = await heldStation(stationId, caller, store)
  if (isRefusal(station)) return station
  return station.updatedAt.toISOString() === basis ? entryOf(station) : refuse('CHANGED_MEANWHILE')
}

/** Only who answers for an organisation gives it a station to run. */
const mayRun = async (organisationId: string, { caller, store }: Context) => {
  const path = await store.organisations.path(organisationId)
  if (!path) return refuse('NO_SUCH_ORGANISATION')
  return answersFor(caller.offices, path) ? null : refuse('NOT_IN_YOUR_ORGANISATION')
}

export const saveEntry: Save = async (input, context) => {
  const { stationId, changeId, entry } = input
  const { caller, identity, store, allowsText, now } = context
  const made = await store.stationEntries.findChange(changeId)
  if (made) {
    // A retry of what was written already.
    const station = await store.stations.find(stationId)
    return station && made.stationId === stationId && made.memberId === caller.memberId
      ? { updatedAt: station.updatedAt.toISOString() }
      : refuse('ALREADY_USED')
  }

  const old = await before(input, context)
  if (isRefusal(old)) return old
  const runs = await mayRun(entry.organisationId, context)
  if (runs) return runs

  const files = await store.files.findForStation(caller.memberId, entry.pictures, stationId)
  const pictures = entry.pictures.flatMap((fileId) => files.find((file) => file.fileId === fileId) ?? [])
  if (pictures.length < entry.pictures.length) return refuse('NO_SUCH_FILE')
  if (identity && !(await allowsText(wordsOf(entry).join('\n'), identity))) return refuse('TEXT_REFUSED')

  const basis = input.basis === null ? null : new Date(input.basis)
  const writing = { stationId, changeId, basis, old, entry, pictures }
  const saved = await store.stationEntries.save([writing], caller.memberId, now)
  return isRefusal(saved) ? saved : { updatedAt: now.toISOString() }
}
