import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { inShanghai } from '../../../core/time'

/** Text stays text when somebody works on it: what begins with = + - or @ becomes no formula. */
export const AS_TEXT = '@'

export interface Column {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly numFmt?: string
}

export const textColumn = (heading: string, width: number): Column => ({ heading, width, numFmt: AS_TEXT })

/** A page with what it is about in its first row, and headings that stay in sight. */
export const sheetPage = (
  name: string,
  about: string,
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet => ({
  name,
  columns: columns.map(({ heading: _, ...column }) => column),
  rows: [[about], columns.map(({ heading }) => heading), ...rows.map((row) => [...row])],
  freezePane: { rows: 2 },
})

/** An Asia/Shanghai time, as text: a spreadsheet has no time zone. */
export const sheetTime = (at: Date): string => inShanghai(at).format('YYYY-MM-DD HH:mm')

const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\n]/g
/** File systems count bytes, 255 at most; a Chinese character has three. */
const LONGEST = 60

const fileName = (name: string): string =>
  `${Array.from(name.replace(NOT_IN_FILE_NAMES, '_')).slice(0, LONGEST).join('')}.xlsx`

/** An .xlsx file in the answer itself: no copy of it stays anywhere. */
export const giveBook = async (name: string, sheets: WriteSheet[]): Promise<{ name: string; base64: string }> => {
  // Half a megabyte, wanted for sheets only.
  const { writeXlsx } = await import('hucre/xlsx')
  return { name: fileName(name), base64: Buffer.from(await writeXlsx({ sheets })).toString('base64') }
}
