import { refuse, type Refusal } from '../../../core/refusal'
import type { Flaw, TableRow } from '../../../core/stations/sheet/table'
import { decodeText } from './decode-text'

/** Longer than any row of ours; a file with a quote that never closes is one such row. */
const LONGEST_ROW = 100_000

/** What separates the cells of the first row: tabs where text was saved from Excel as Unicode, semicolons in some countries. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  return [',', '\t', ';'].find((sign) => first.includes(sign)) ?? ','
}

/** Excel's way to keep the noughts of a number in CSV: `="0571"`. */
const AS_TEXT = /^="([^"]*)"$/

const rowOf = (row: number, given: readonly string[]): TableRow => {
  const cells = given.map((cell) => AS_TEXT.exec(cell)?.[1] ?? cell)
  const flaws = new Map<number, Flaw>()
  for (const [place, cell] of cells.entries()) if (cell.startsWith('=')) flaws.set(place, 'FORMULA_EMPTY')
  return flaws.size > 0 ? { row, cells, flaws } : { row, cells }
}

/** The rows of CSV that are not empty, as far as the first `limit` of them. */
export const readCsv = async (file: Uint8Array, limit: number): Promise<TableRow[] | Refusal<'UNREADABLE'>> => {
  const text = decodeText(file)?.replace('\ufeff', '')
  if (text === undefined) return refuse('UNREADABLE')
  const { CsvError, parse } = await import('csv-parse/sync')
  const rows: TableRow[] = []
  let row = 0
  const keep = (cells: string[]): null => {
    row++
    if (rows.length < limit && cells.some((cell) => cell.trim())) rows.push(rowOf(row, cells))
    return null
  }
  try {
    const form = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true }
    parse(text, { ...form, max_record_size: LONGEST_ROW, on_record: keep })
    return rows
  } catch (error) {
    if (error instanceof CsvError) return refuse('UNREADABLE', { row: row + 1 })
    throw error
  }
}
