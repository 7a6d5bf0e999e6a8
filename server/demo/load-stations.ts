import type { Writing } from '../../cloudfunctions/_store/writing'
import type { Store } from '../../cloudfunctions/_store/store'
import type { Spot } from '../../core/geo'
import type { StationEntry } from '../../core/stations/entry'
import type { Hours, OpenInterval } from '../../core/stations/hours'
import { serviceKinds, type StationKind } from '../../core/stations/offers'
import { inShanghai } from '../../core/time'
import type { Chance } from './chance'
import { demoId } from './demo-id'
import { withPictures } from './station-pictures'
import { HUB, hubFacilities, nameOf, offerTexts, places, roomFacilities, roomNames, type DemoPlace } from './stations'

/** One degree of latitude, about. */
const METRES_A_DEGREE = 111_195
/** How far from the middle of a place its stations stand. */
const SPREAD_M = 1300

const between = (from: number, until: number): OpenInterval => [from * 60, until * 60]

const week = (workday: OpenInterval[], weekend: OpenInterval[]): Hours => ({
  week: [workday, workday, workday, workday, workday, weekend, weekend],
  holidays: [],
  exceptions: [],
  closedUntil: null,
})

/** Hubs are open into the evening and at weekends; rooms keep one of three kinds of hours. */
const hoursOf = (kind: StationKind, random: Chance): Hours => {
  if (kind === 'hub') return week([between(9, 21)], [between(9, 17)])
  const kinds = [
    week([between(9, 18)], []),
    week([between(9, 12), between(13, 17.5)], []),
    week([between(12, 20)], [between(10, 18)]),
  ]
  return kinds[Math.floor(random.next() * kinds.length)]!
}

/** Stations whose hours are out of the common: one into the night, one under repair, one that is closed on a day to come. */
const unusual = (name: string, hours: Hours, now: Date): Hours => {
  const inDays = (days: number) => inShanghai(now).add(days, 'day').format('YYYY-MM-DD')
  if (name === '网商路') return week([between(12, 26)], [between(12, 26)])
  if (name === '学院路') return { ...hours, closedUntil: inDays(20) }
  if (name !== HUB) return hours
  return { ...hours, exceptions: [{ day: inDays(6), open: [], why: '设备检修（示例）' }] }
}

/** Nobody’s: no number in Hangzhou begins with a nought. */
const phoneOf = (index: number): string => `0571-0000${String(index + 1).padStart(4, '0')}`

/** Somewhere around a spot. */
export const around = ({ lat, lng }: Spot, random: Chance, spreadM = SPREAD_M): Spot => {
  const [angle, metres] = [random.next() * 2 * Math.PI, Math.sqrt(random.next()) * spreadM]
  const digits = (degrees: number) => Number(degrees.toFixed(6))
  return {
    lat: digits(lat + (metres * Math.sin(angle)) / METRES_A_DEGREE),
    lng: digits(lng + (metres * Math.cos(angle)) / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180))),
  }
}

export const stationOf = (place: DemoPlace, name: string, kind: StationKind, random: Chance): Writing => {
  const hub = kind === 'hub'
  const rooms = random.some(roomNames, hub ? 3 : 1).map((room) => ({
    roomId: demoId('room', `${name}${room}`),
    name: room,
    capacity: hub ? 12 + Math.floor(random.next() * 48) : 6 + Math.floor(random.next() * 10),
    facilities: ['projector' as const],
  }))
  const offers = random.some(serviceKinds, hub ? 4 : 1).map((service) => ({ kind: service, ...offerTexts[service] }))
  const entry: StationEntry = {
    organisationId: demoId('organisation', place.organisation),
    name: nameOf(name, kind),
    kind,
    district: place.district,
    address: `${place.district}${name} ${1 + Math.floor(random.next() * 300)} 号（示例地址）`,
    spot: hub ? { lat: place.lat, lng: place.lng } : around(place, random),
    hours: hoursOf(kind, random),
    facilities: hub ? [...hubFacilities] : random.some(roomFacilities, 3),
    phone: null,
    offers,
    rooms,
    openedOn: '2023-01-01',
    closedOn: null,
    pictures: [],
  }
  const ids = { stationId: demoId('station', name), changeId: demoId('station-change', name) }
  return { ...ids, basis: null, old: null, entry, pictures: [], sample: true }
}

/** The invented directory. */
export const loadStations = async (store: Store, media: string, random: Chance, now: Date): Promise<void> => {
  const writings = places.flatMap((place, index) =>
    place.stations.map((name, at): Writing => {
      const writing = stationOf(place, name, at === 0 ? 'hub' : 'room', random)
      const { entry } = writing
      const phone = at === 0 ? phoneOf(index) : null
      return { ...writing, entry: { ...entry, hours: unusual(name, entry.hours, now), phone } }
    }),
  )
  await store.stationEntries.save(await withPictures(store, media, writings, now), null, now)
}
