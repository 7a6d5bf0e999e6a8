import { columnNames, columnOf, dayColumns, headingOf, requiredColumns, type ColumnName } from './columns'
import type { Problem } from './problems'

/** Why a cell is not what it seems. */
export type Flaw = 'MERGED' | 'FORMULA_EMPTY' | 'FORMULA_FAILED'

export interface TableRow {
  /** As the spreadsheet counts them, from 1. */
  readonly row: number
  readonly cells: readonly string[]
  readonly flaws?: ReadonlyMap<number, Flaw>
}

/** What a file holds: the rows that are not empty, and the names of sheets that were left aside. */
export interface Table {
  readonly rows: readonly TableRow[]
  readonly otherSheets: readonly string[]
}

/** So many stations at a time. */
export const MAX_ROWS = 50_000

/** Above the headings there may be a title, and who made the sheet. */
export const TITLE_ROWS = 10

/** A row by its columns; one that the sheet does not have is undefined. */
export interface SheetRow {
  readonly row: number
  readonly text: (column: ColumnName) => string | undefined
  readonly flaw: (column: ColumnName) => Flaw | undefined
}

export interface Sheet {
  readonly rows: readonly SheetRow[]
  /** What is wrong with the sheet itself. */
  readonly problems: readonly Problem[]
}

const known = (cells: readonly string[]): number => new Set(cells.flatMap((cell) => columnOf(cell) ?? [])).size

/** A row is the headings’ where at least two of them are ours. */
const FEWEST = 2

/** Whether these rows, from the first of a sheet on, have headings of ours. */
export const hasHeadings = (rows: readonly (readonly string[])[]): boolean =>
  rows.slice(0, TITLE_ROWS).some((cells) => known(cells) >= FEWEST)

/** The more of them are ours, the likelier: headings may have headings. */
const findHeadings = ({ rows }: Table): TableRow | undefined =>
  rows
    .slice(0, TITLE_ROWS)
    .filter(({ cells }) => known(cells) >= FEWEST)
    .sort((a, b) => known(b.cells) - known(a.cells))[0]

const missing = (places: ReadonlyMap<ColumnName, number>): string[] => {
  const lacking = requiredColumns.filter((column) => !places.has(column)).map(headingOf)
  const hours = [...dayColumns, 'hours' as const].some((column) => places.has(column))
  return hours ? lacking : [...lacking, '开放时间（或周一到周日）']
}

/** The columns of a table, in whatever order, and the rows under them. */
export const sheetOf = (table: Table): Sheet => {
  const problems: Problem[] = table.otherSheets.map((name) => ({
    row: null,
    heading: null,
    code: 'OTHER_SHEETS',
    given: name,
  }))
  const headings = findHeadings(table)
  if (!headings)
    return { rows: [], problems: [...problems, { row: null, heading: null, code: 'NO_HEADINGS', given: '' }] }

  const places = new Map<ColumnName, number>()
  const row = headings.row
  for (const [place, cell] of headings.cells.entries()) {
    const column = columnOf(cell)
    if (column && places.has(column))
      problems.push({ row, heading: headingOf(column), code: 'COLUMN_TWICE', given: cell })
    else if (column) places.set(column, place)
    else if (cell.trim()) problems.push({ row, heading: cell.trim(), code: 'COLUMN_UNKNOWN', given: cell })
  }
  for (const heading of missing(places)) problems.push({ row, heading, code: 'COLUMN_MISSING', given: '' })

  const rows = table.rows.filter((each) => each.row > row && columnNames.some((name) => each.cells[places.get(name)!]))
  if (rows.length === 0) problems.push({ row: null, heading: null, code: 'NO_ROWS', given: '' })
  return { rows: rows.map((each) => rowOf(each, places)), problems }
}

const rowOf = ({ row, cells, flaws }: TableRow, places: ReadonlyMap<ColumnName, number>): SheetRow => ({
  row,
  text: (column) => {
    const place = places.get(column)
    return place === undefined ? undefined : (cells[place] ?? '')
  },
  flaw: (column) => flaws?.get(places.get(column) ?? -1),
})
