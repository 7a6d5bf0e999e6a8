import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Wishes } from '../../cloudfunctions/_store/station-wishes'
import { metresBetween, type Spot } from '../../core/geo'
import type { StationEntry } from '../../core/stations/entry'
import { facilities, serviceKinds } from '../../core/stations/offers'
import { NOON } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const DAY = '2026-11-16'
const HERE: Spot = { lat: 30.2, lng: 120.1 }

/** The same on every run. */
const chances = (seed: number) => () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
const chance = chances(2026)
const some = <Item>(all: readonly Item[], share: number): Item[] => all.filter(() => chance() < share)
const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(chance() * all.length)]!

type Having = Pick<StationEntry, 'spot' | 'facilities' | 'offers' | 'rooms'>

const having = (): Having => ({
  spot: { lat: HERE.lat + chance() - 0.5, lng: HERE.lng + chance() - 0.5 },
  facilities: some(facilities, 0.3),
  offers: some(serviceKinds, 0.3).map((kind) => ({ kind, name: '示例', note: '' })),
  rooms: some([4, 12, 30, 31, 200], 0.3).map((capacity) => ({
    roomId: newId(),
    name: `${capacity} 人的房间`,
    capacity,
    facilities: [],
  })),
})

const wish = (): Wishes => ({
  ...(chance() < 0.4 && { facility: pick(facilities) }),
  ...(chance() < 0.4 && { service: pick(serviceKinds) }),
  ...(chance() < 0.2 && { facility: some(facilities, 0.2) }),
  ...(chance() < 0.2 && { service: some(serviceKinds, 0.2) }),
  ...(chance() < 0.6 && { roomFor: pick([1, 5, 12, 30, 31, 199, 200, 201]) }),
})

const grants = ({ facility, service, roomFor }: Wishes, each: Having): boolean =>
  [facility ?? []].flat().every((wished) => each.facilities.includes(wished)) &&
  [service ?? []].flat().every((wished) => each.offers.some(({ kind }) => kind === wished)) &&
  (!roomFor || each.rooms.some(({ capacity }) => capacity >= roomFor))

const nearest = (all: ReadonlyMap<string, Having>, wishes: Wishes, from: Spot): string[] =>
  [...all]
    .filter(([, each]) => grants(wishes, each))
    .sort(([, a], [, b]) => metresBetween(from, a.spot) - metresBetween(from, b.spot))
    .map(([stationId]) => stationId)
    .slice(0, 20)

it('the nearest are those that sorting all by distance finds, whatever is wished for together and however they changed', async () => {
  const { store, stationEntry } = world()
  const all = new Map<string, Having>()
  const entries = new Map<string, StationEntry>()
  const write = async (stationIds: readonly string[]) => {
    const writings = []
    for (const stationId of stationIds) {
      const [old, had] = [entries.get(stationId) ?? null, having()]
      const entry = old ? { ...old, ...had } : await stationEntry(had)
      entries.set(stationId, entry)
      all.set(stationId, had)
      const changed = { stationId, changeId: newId(), old, entry, pictures: [] }
      writings.push({ ...changed, basis: old ? NOON : null })
    }
    expect(await store.stationEntries.save(writings, null, NOON)).toBe(true)
  }
  const agrees = async () => {
    for (let check = 0; check < 60; check++) {
      const [wishes, from] = [wish(), { lat: HERE.lat + chance() - 0.5, lng: HERE.lng + chance() - 0.5 }]
      const found = await store.stations.near(from, wishes, DAY, 20)
      expect([wishes, found.map(({ stationId }) => stationId)]).toEqual([wishes, nearest(all, wishes, from)])
    }
  }
  await write(Array.from({ length: 400 }, newId))
  await agrees()
  // Services and facilities come and go, rooms are retired and others built.
  await write([...all.keys()].filter((_, index) => index % 2 === 0))
  await agrees()
  const services = [...entries].map(([stationId, { offers }]) => [stationId, offers.map(({ kind }) => kind).sort()])
  const listed = await Promise.all(services.map(([stationId]) => store.stations.find(stationId as string)))
  expect(listed.map((found) => [found!.stationId, found!.services])).toEqual(services)
})

it('no two facilities or services are the same to the index', async () => {
  const words = [...facilities, ...serviceKinds]
  const found = await world().database.row<{ traits: number[] }>(sql`select traits(${words}::text[], '{}') as traits`)
  expect(new Set(found!.traits).size).toBe(words.length)
})
