import { isRefusal, refuse, type Refusal } from '../../../core/refusal'
import { MAX_ROWS, TITLE_ROWS, type Table } from '../../../core/stations/sheet/table'
import type { SheetExtension } from './inspect-sheet'
import { readBook } from './read-book'
import { readCsv } from './read-csv'

/** What a title and the headings leave room for, and one that is too many. */
const LIMIT = MAX_ROWS + TITLE_ROWS + 1

/** The table in a file that was inspected. */
export const readTable = async (
  file: Uint8Array,
  extension: SheetExtension,
): Promise<Table | Refusal<'UNREADABLE' | 'TOO_MANY_ROWS'>> => {
  const read = extension === 'xlsx' ? await readBook(file, LIMIT) : await readCsv(file, LIMIT)
  if (isRefusal(read)) return read
  const table = 'rows' in read ? read : { rows: read, otherSheets: [] }
  return table.rows.length < LIMIT ? table : refuse('TOO_MANY_ROWS', { limit: MAX_ROWS })
}
