import { metresBetween } from '../../../core/geo'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { isSameEntry, type StationEntry } from '../../../core/stations/entry'
import { doubtPlace } from '../../../core/stations/place-doubts'
import { dayOf } from '../../../core/time'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { entryOf } from './entry-of'
import { heldStation } from './held-station'
import { wordsOf } from './words-of'

type Save = Handler<typeof stations.saveEntry>
type Given = Parameters<Save>[0]
type Context = Parameters<Save>[1]

/** The entry to be changed, null for a new station, or why it is not the caller’s to change. */
const changedFrom = async ({ stationId, basis }: Given, { caller, store }: Context) => {
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

/** What is doubtful about where the station is put, where nobody has said that it is right. */
const doubtsOf = async ({ stationId, entry, sureOf }: Given, old: StationEntry | null, { store, now }: Context) => {
  if (sureOf && metresBetween(sureOf, entry.spot) === 0) return null
  const there = await store.stationSheets.placesIn(entry.district, dayOf(now))
  return doubtPlace(
    old,
    entry,
    there.filter((place) => place.stationId !== stationId),
  )
}

/** The answer where all of it is as it is to be already: a save that changes nothing leaves no trace of its own. */
const unchanged = async ({ stationId, basis, entry }: Given, { caller, store }: Context) => {
  const station = basis && (await heldStation(stationId, caller, store))
  if (!station || isRefusal(station)) return null
  const updatedAt = station.updatedAt.toISOString()
  return updatedAt !== basis && isSameEntry(entryOf(station), entry) ? { updatedAt } : null
}

/** The answer to a change that was written, by whichever try of it. */
const made = async (input: Given, context: Context) => {
  const [{ changeId, stationId }, { caller, store }] = [input, context]
  const change = await store.stationEntries.findChange(changeId)
  if (!change) return unchanged(input, context)
  const station = await store.stations.find(stationId)
  return station && change.stationId === stationId && change.memberId === caller.memberId
    ? { updatedAt: station.updatedAt.toISOString() }
    : refuse('ALREADY_USED')
}

const write: Save = async (input, context) => {
  const { stationId, changeId, entry, callingOff } = input
  const { caller, store, now } = context
  const old = await changedFrom(input, context)
  if (isRefusal(old)) return old
  const runs = await mayRun(entry.organisationId, context)
  if (runs) return runs

  const doubts = await doubtsOf(input, old, context)
  if (doubts) return refuse('DOUBTFUL_PLACE', doubts)

  const files = await store.files.findForStation(caller.memberId, entry.pictures, stationId)
  const pictures = entry.pictures.flatMap((fileId) => files.find((file) => file.fileId === fileId) ?? [])
  if (pictures.length < entry.pictures.length) return refuse('NO_SUCH_FILE')
  const said = [...wordsOf(entry), callingOff?.reason ?? '']
  const text = await allowed(said, context)
  if (isRefusal(text)) return text

  const basis = input.basis === null ? null : new Date(input.basis)
  const writing = { stationId, changeId, basis, old, entry, pictures }
  const agreed = { alike: input.alike, callingOff: callingOff ? { ...callingOff, by: caller.memberId } : null }
  const saved = await store.stationEntries.save([writing], caller.memberId, now, agreed)
  return isRefusal(saved) ? saved : { updatedAt: now.toISOString() }
}

export const saveEntry: Save = async (input, context) => {
  const before = await made(input, context)
  if (before) return before
  const answer = await write(input, context)
  // Another try of the same change may have come first: what it wrote is what changed.
  return isRefusal(answer) ? ((await made(input, context)) ?? answer) : answer
}
