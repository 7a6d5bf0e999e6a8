import sql from 'sql-template-tag'
import type { Spot } from '../../core/geo'
import { refuse } from '../../core/refusal'
import { isElsewhere } from '../../core/stations/sheet/doubts'
import type { Facts } from '../../core/stations/sheet/facts'
import { neighbourhood } from '../../core/stations/sheet/likeness'
import { dayOf } from '../../core/time'
import type { Queries } from './database'
import { stationSheetStore } from './station-sheets'
import { NotWritten, type Writing } from './writing'

/** More do not stand within a house’s length of each other. */
const AROUND = 40

/** Those nearest to a spot that are not closed for good on that day. */
const placesAround = (tx: Queries, { lat, lng }: Spot, day: string) =>
  tx.rows<{ stationId: string; name: string; spot: Spot }>(sql`
    select station_id as "stationId", name, json_build_object('lat', lat, 'lng', lng) as spot
    from station where closed_on is null or closed_on > ${day}::date
    order by spot <-> sphere(${lat}, ${lng}) limit ${AROUND}`)

/** Stations come to where they were not one by one, so that two just alike do not each find the other missing. */
export const oneByOne = async (tx: Queries): Promise<void> => {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('station-place', 0))`)
}

/**
 * Whether one of a like name has come to be near what is to be written, since `places` were all there were: nobody was
 * shown that one.
 */
export const isUnseenBeside = async (
  tx: Queries,
  writings: readonly Writing[],
  places: Facts['places'],
  now: Date,
): Promise<boolean> => {
  const as = ({ name, spot }: Facts['places'][number]) => `${spot.lat} ${spot.lng} ${name}`
  const seen = new Map(places.map((place) => [place.stationId, as(place)]))
  const all = await stationSheetStore(tx).places(dayOf(now))
  const come = all.filter((place) => seen.get(place.stationId) !== as(place))
  if (come.length === 0) return false
  const around = neighbourhood<Facts['places'][number]>()
  for (const place of come) around.add(place)
  return writings.some(
    ({ stationId, old, entry }) =>
      isElsewhere(old, entry) && around.like(entry, (other) => other.stationId === stationId),
  )
}

/**
 * Throws `NotWritten` where one of a like name stands near what is to be written, and nobody has said that it is another:
 * `alike` are those that were.
 */
export const mustStandAlone = async (
  tx: Queries,
  { stationId, old, entry }: Writing,
  alike: readonly string[],
  now: Date,
): Promise<void> => {
  if (!isElsewhere(old, entry)) return
  await oneByOne(tx)
  const around = neighbourhood<{ stationId: string; name: string; spot: Spot }>()
  for (const place of await placesAround(tx, entry.spot, dayOf(now))) around.add(place)
  const found = around.like(entry, (other) => other.stationId === stationId || alike.includes(other.stationId))
  if (!found) return
  const { other, metres } = found
  throw new NotWritten(refuse('LIKE_ANOTHER', { stationId: other.stationId, name: other.name, metres }))
}
