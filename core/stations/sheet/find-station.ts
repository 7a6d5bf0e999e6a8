import { answersFor, type Path } from '../../organisation/rules'
import type { ColumnName } from './columns'
import type { Facts, KnownOrganisation, KnownStation, Tell } from './facts'
import type { SheetRow } from './table'

const grouped = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> => {
  const groups = new Map<string, Value[]>()
  for (const each of values) {
    const group = groups.get(keyOf(each))
    if (group) group.push(each)
    else groups.set(keyOf(each), [each])
  }
  return groups
}

/** What tells stations without a number apart: who runs them, and their name. */
export const nameKey = (organisationId: string, name: string): string => `${organisationId} ${name}`

/** Where somebody holds an office and none above it: what a row that names nobody is taken to mean, if it is one. */
const highest = ({ organisations, offices }: Facts): string[] => {
  const own = new Set(offices?.map(({ organisationId }) => organisationId))
  const isTop = ({ organisationId, path }: KnownOrganisation) =>
    own.has(organisationId) && !path.some((above) => above !== organisationId && own.has(above))
  return organisations.filter(isTop).map(({ organisationId }) => organisationId)
}

/** Which organisation a row names, and which station it means; undefined where that cannot be told. */
export const createFinder = (facts: Facts) => {
  const { organisations, offices, stations } = facts
  const byName = grouped(organisations, ({ name }) => name)
  const byId = new Map(stations.map((each) => [each.stationId, each]))
  const byKey = grouped(stations, ({ entry }) => nameKey(entry.organisationId, entry.name))
  const mine = (path: Path): boolean => offices === null || answersFor(offices, path)
  const [own, ...others] = highest(facts)

  const organisation = (text: string, old: KnownStation | undefined, tell: Tell): string | undefined => {
    if (old && (!text || text === old.organisation)) return old.entry.organisationId
    if (!text) {
      if (own && others.length === 0) return own
      tell('organisation', 'ORGANISATION_NEEDED', '')
      return undefined
    }
    const named = byName.get(text) ?? []
    const held = named.filter(({ path }) => mine(path))
    if (held.length === 1) return held[0]!.organisationId
    if (held.length > 1) tell('organisation', 'ORGANISATIONS_ALIKE', text)
    else tell('organisation', named.length > 0 ? 'NOT_YOUR_ORGANISATION' : 'NO_SUCH_ORGANISATION', text)
    return undefined
  }

  /** By its number. */
  const numbered = (text: string, tell: Tell): KnownStation | undefined => {
    const station = byId.get(text.toLowerCase())
    if (station && mine(station.path)) return station
    tell('id', station ? 'NOT_YOUR_STATION' : 'NO_SUCH_STATION', text)
    return undefined
  }

  /** By its name and who runs it. */
  const named = (organisationId: string, name: string, tell: Tell): KnownStation | null | undefined => {
    const [station = null, another] = byKey.get(nameKey(organisationId, name)) ?? []
    if (!another) return station
    tell('name', 'STATIONS_ALIKE', name)
    return undefined
  }

  return (row: SheetRow, tell: Tell): { organisationId: string; old: KnownStation | null } | undefined => {
    const text = (column: ColumnName) => row.text(column)?.trim() ?? ''
    const byNumber = text('id') ? numbered(text('id'), tell) : undefined
    if (text('id') && !byNumber) return undefined
    const organisationId = organisation(text('organisation'), byNumber, tell)
    if (organisationId === undefined) return undefined
    const old = byNumber ?? named(organisationId, text('name'), tell)
    return old === undefined ? undefined : { organisationId, old }
  }
}
