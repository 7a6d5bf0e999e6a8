import { MAX, NIL } from 'uuid'
import { writeCursor } from '../../core/cursor'

/** Some rows of a list, and the cursor of the page after; null where there is none. */
export interface Page<Row> {
  readonly rows: Row[]
  readonly next: string | null
}

/** `rows` holds one more than the page where there is a next one. */
export const page = <Row>(rows: Row[], size: number, cursorOf: (row: Row) => readonly string[]): Page<Row> => {
  const shown = rows.slice(0, size)
  const last = shown[shown.length - 1]
  return { rows: shown, next: rows.length > size && last ? writeCursor(cursorOf(last)) : null }
}

/** What sorts before and after every id. */
export const FIRST_ID = NIL
export const LAST_ID = MAX
