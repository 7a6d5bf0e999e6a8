import type { CellValue, MergeRange, Sheet } from 'hucre/xlsx'
import { refuse, type Refusal } from '../../../core/refusal'
import { hasHeadings, TITLE_ROWS, type Flaw, type Table, type TableRow } from '../../../core/stations/sheet/table'

/** Nothing is looked for right of or below this; whole empty columns that somebody coloured would be too much to hold. */
const COLUMNS = 60
const RANGE = 'A1:BH300000'

const DAY_LENGTH = 10

/** What a cell says. Days are days: a spreadsheet has no time zone. */
const textOf = (value: CellValue): string => {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, DAY_LENGTH)
  return value === null ? '' : String(value)
}

type Flaws = Map<number, Map<number, Flaw>>

const put = (flaws: Flaws, row: number, column: number, flaw: Flaw): void => {
  const there = flaws.get(row)
  if (there) there.set(column, flaw)
  else flaws.set(row, new Map([[column, flaw]]))
}

/** Formulas whose results were not saved, and those that came out wrong. */
const flawsOf = ({ cells }: Sheet): Flaws => {
  const flaws: Flaws = new Map()
  for (const [at, { type, value, formula }] of cells ?? []) {
    const [row = 0, column = 0] = at.split(',').map(Number)
    if (type === 'error') put(flaws, row, column, 'FORMULA_FAILED')
    else if (formula !== undefined && value === null) put(flaws, row, column, 'FORMULA_EMPTY')
  }
  return flaws
}

/** Merged cells show one value, and people mean it for each of them. `false` where they overlap beyond all sense. */
const fillMerges = (rows: CellValue[][], merges: readonly MergeRange[], flaws: Flaws): boolean => {
  let left = rows.length * COLUMNS
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null
    const [lastRow, lastColumn] = [Math.min(endRow, rows.length - 1), Math.min(endCol, COLUMNS - 1)]
    left -= Math.max(0, lastRow - startRow + 1) * Math.max(0, lastColumn - startCol + 1)
    if (left < 0) return false
    if (value === null) continue
    for (let row = startRow; row <= lastRow; row++)
      for (let column = startCol; column <= lastColumn; column++) {
        if (row === startRow && column === startCol) continue
        rows[row]![column] = value
        put(flaws, row, column, 'MERGED')
      }
  }
  return true
}

const rowsOf = (sheet: Sheet, limit: number): TableRow[] | null => {
  const flaws = flawsOf(sheet)
  if (!fillMerges(sheet.rows, sheet.merges ?? [], flaws)) return null
  const kept: TableRow[] = []
  for (const [index, values] of sheet.rows.entries()) {
    const cells = values.map(textOf)
    const own = flaws.get(index)
    if (!own && !cells.some((cell) => cell.trim())) continue
    kept.push(own ? { row: index + 1, cells, flaws: own } : { row: index + 1, cells })
    if (kept.length === limit) break
  }
  return kept
}

/** The rows of the first sheet with headings of ours that is not hidden, or of the first that has anything. */
export const readBook = async (file: Uint8Array, limit: number): Promise<Table | Refusal<'UNREADABLE'>> => {
  // Half a megabyte, wanted for sheets only.
  const { readXlsx } = await import('hucre/xlsx')
  const visible = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => !hidden && !veryHidden
  let sheets: Sheet[]
  try {
    sheets = (await readXlsx(file, { sheets: visible, range: RANGE })).sheets
  } catch {
    // The parser throws wherever it notices that a file is damaged, and it does nothing but parse.
    return refuse('UNREADABLE')
  }
  const headed = sheets.filter(({ rows }) => hasHeadings(rows.slice(0, TITLE_ROWS).map((values) => values.map(textOf))))
  const sheet = headed[0] ?? sheets.find(({ rows }) => rows.length > 0)
  const rows = sheet ? rowsOf(sheet, limit) : []
  return rows ? { rows, otherSheets: headed.slice(1).map(({ name }) => name) } : refuse('UNREADABLE')
}
