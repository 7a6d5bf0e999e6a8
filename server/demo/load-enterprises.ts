import type { NewEnterprise } from '../../cloudfunctions/_store/enterprises'
import type { Store } from '../../cloudfunctions/_store/store'
import { DAY_MS, dayOf } from '../../core/time'
import type { Chance } from './chance'
import { demoId } from './demo-id'
import { areas, enterpriseNames, type DemoArea } from './enterprises'
import { around, stationOf } from './load-stations'
import { city, districts, type DemoBranch } from './roster'

/** So many of a hundred have moved away within the year. */
const LEFT_PERCENT = 8
const LATEST_DAYS = 300

interface Made extends NewEnterprise {
  /** The branch that covers it. */
  readonly branch: string | null
}

const branches = new Map<string, DemoBranch>(
  districts
    .flatMap(({ generalBranches }) => generalBranches)
    .flatMap((general) => general.branches)
    .map((branch) => [branch.name, branch]),
)

/** Enterprises and the people who work there, with stations that came later or went: 示例, all of it. */
export const loadEnterprises = async (store: Store, random: Chance, now: Date): Promise<void> => {
  const daysAgo = (days: number): string => dayOf(new Date(now.getTime() - days * DAY_MS))
  const names = enterpriseNames[Symbol.iterator]()
  const made = areas.flatMap((area) => enterprisesOf(area, names, random, daysAgo))
  for (const { branch: _, ...enterprise } of made) await store.enterprises.add(enterprise)
  for (const area of areas) await loadStation(store, area, random, daysAgo, now)
  for (const [name, { people }] of branches) {
    const workplaces = made.filter(({ branch, untilOn }) => branch === name && untilOn === null)
    for (const person of people) {
      const { enterpriseId, fromOn } = random.pick(workplaces)
      await store.members.employ(demoId('member', person), enterpriseId, fromOn)
    }
  }
}

const enterprisesOf = (
  area: DemoArea,
  names: Iterator<string, undefined>,
  random: Chance,
  daysAgo: (days: number) => string,
): Made[] =>
  Array.from({ length: area.enterprises }, (_, index) => {
    const own = area.own[index]
    const branch = own ?? (index < area.own.length + (area.joint?.enterprises ?? 0) ? area.joint!.branch : null)
    const name = own ? own.replace('党支部', '') : names.next().value!
    const came = LATEST_DAYS + Math.floor(random.next() * 2500)
    const organised = Math.floor(random.next() * came)
    const left = !branch && random.next() * 100 < LEFT_PERCENT ? Math.floor(random.next() * LATEST_DAYS) : null
    return {
      enterpriseId: demoId('enterprise', name),
      name: `${name}（示例）`,
      district: area.district,
      address: `${area.district}示例路 ${1 + Math.floor(random.next() * 300)} 号（示例地址）`,
      spot: around(area, random, area.spreadM),
      employees: 10 + Math.floor(random.next() ** 3 * 600),
      fromOn: daysAgo(came),
      untilOn: left === null ? null : daysAgo(left),
      organised: branch ? { organisationId: demoId('organisation', branch), on: daysAgo(organised) } : null,
      sample: true,
      branch,
    }
  })

const loadStation = async (
  store: Store,
  { station, ...area }: DemoArea,
  random: Chance,
  daysAgo: (days: number) => string,
  now: Date,
): Promise<void> => {
  if (!station) return
  const place = { ...area, organisation: city, stations: [] }
  const { entry, ...writing } = stationOf(place, station.name, 'room', random)
  const inPlace = {
    ...entry,
    spot: { lat: area.lat, lng: area.lng },
    openedOn: daysAgo(station.openedDaysAgo),
    closedOn: station.closedDaysAgo === null ? null : daysAgo(station.closedDaysAgo),
  }
  await store.stationEntries.save([{ ...writing, entry: inPlace }], null, now)
}
