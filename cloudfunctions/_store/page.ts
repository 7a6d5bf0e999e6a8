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

/** The parts of a cursor, or null where somebody made one up. The last part may be any text, with a `~` in it too. */
export const readCursor = (
  cursor: string | undefined,
  parts: readonly ((part: string) => boolean)[],
): string[] | null => {
  if (cursor === undefined) return null
  const all = cursor.split('~')
  const read = [...all.slice(0, parts.length - 1), all.slice(parts.length - 1).join('~')]
  return all.length >= parts.length && parts.every((isRight, index) => isRight(read[index]!)) ? read : null
}

/** An instant that there is, written as `toISOString` writes it: not the thirtieth of February, nor the year nought. */
export const isInstant = (text: string): boolean => {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text && /^(?!0000)\d{4}-/.test(text)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
export const isUuid = (text: string): boolean => UUID.test(text)

export const isAny = (): boolean => true
