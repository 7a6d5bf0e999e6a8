import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'

export type Row = Readonly<Record<string, string | undefined>>

/** As a spreadsheet counts them: the first is the header. */
export const rowNumber = (index: number): number => index + 2

/** The rows of a CSV with a header, as a spreadsheet saves it in UTF-8; or what is wrong with it. */
export const readRows = (bytes: Uint8Array, columns: readonly string[]): Row[] | string => {
  if (!isUtf8(bytes)) return 'not UTF-8: save it as "CSV UTF-8"'
  try {
    const csv = new TextDecoder().decode(bytes)
    const rows = parse<Row>(csv, { bom: true, columns: true, trim: true, skip_empty_lines: true })
    const missing = columns.filter((column) => rows[0] && !(column in rows[0]))
    return missing.length > 0 ? `the header lacks ${missing.join(', ')}` : rows
  } catch (error) {
    return (error as Error).message
  }
}
