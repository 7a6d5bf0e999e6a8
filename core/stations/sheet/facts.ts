import type { Office, Path } from '../../organisation/rules'
import type { StationEntry } from '../entry'
import type { Circumstances, Expected } from '../expected'
import type { ColumnName } from './columns'
import type { ProblemCode } from './problems'
import type { SheetArea } from './areas'
import type { Identified } from './write-row'

/** A station as it stands in the directory, with the organisation that runs it. */
export interface KnownStation extends Identified {
  readonly path: Path
  /** When it was last written down. */
  readonly updatedAt: Date
}

export interface KnownOrganisation {
  readonly organisationId: string
  readonly name: string
  readonly path: Path
}

/** All that a sheet is held against. */
export interface Facts {
  readonly organisations: readonly KnownOrganisation[]
  /** Those of the importer; null for whoever runs the server and answers for all. */
  readonly offices: readonly Office[] | null
  /** Those that the sheet may mean, by their ids or their names. */
  readonly stations: readonly KnownStation[]
  /** All that there are, for what is alike. */
  readonly places: readonly { stationId: string; name: string; district: string; spot: StationEntry['spot'] }[]
  /** Who is expected at each of the stations. */
  readonly expected: ReadonlyMap<string, readonly Expected[]>
  readonly circumstances: Circumstances
}

export interface Stated {
  readonly area: SheetArea
  /** Where all of the stations are said to be. */
  readonly district?: string | undefined
  /** The Asia/Shanghai day of the import. */
  readonly today: string
  readonly newId: () => string
}

/** A station to be written down: a new one, or what a row changes of one there is. */
export interface PlannedEntry {
  readonly row: number
  readonly old: KnownStation | null
  readonly entry: StationEntry
}

/** Says that something is wrong or doubtful in a column of the row at hand. */
export type Tell = (column: ColumnName, code: ProblemCode, given: string, about?: string) => void
