/** A page ends at a cursor: the sort key of its last row, as the client hands it back. */
export interface Page<Row> {
  readonly rows: Row[]
  readonly next: string | null
}

/** `rows` holds one more than the page where there is a next one. */
export const page = <Row>(rows: Row[], size: number, cursorOf: (row: Row) => readonly string[]): Page<Row> => {
  const shown = rows.slice(0, size)
  const last = shown[shown.length - 1]
  return { rows: shown, next: rows.length > size && last ? cursorOf(last).join('~') : null }
}

/** The parts of a cursor, or null where somebody made one up. */
export const readCursor = (cursor: string | undefined, patterns: readonly RegExp[]): string[] | null => {
  const parts = cursor?.split('~')
  return parts?.length === patterns.length && parts.every((part, index) => patterns[index]?.test(part)) ? parts : null
}

export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const ANY = /^.*$/s
