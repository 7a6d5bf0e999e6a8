import type { WriteSheet } from 'hucre/xlsx'
import { columns, columnNames, type ColumnName } from '../../../core/stations/sheet/columns'
import { guide } from '../../../core/stations/sheet/guide'
import { writeRow, writtenColumns, type Identified } from '../../../core/stations/sheet/write-row'
import { AS_TEXT } from './give-book'

/** All else is text: no number loses its noughts. */
const NUMBERS: readonly ColumnName[] = ['lat', 'lng']

const heading = (name: ColumnName): string => columns[name].heading

const stationsSheet = (stations: readonly Identified[]): WriteSheet => ({
  name: '阵地',
  columns: writtenColumns.map((name) => ({
    width: columns[name].width,
    ...(NUMBERS.includes(name) ? {} : { numFmt: AS_TEXT }),
  })),
  rows: [
    writtenColumns.map(heading),
    ...stations.map((station) => {
      const cells = writeRow(station)
      return writtenColumns.map((name) => (cells[name] === '' ? null : cells[name]))
    }),
  ],
  freezePane: { rows: 1 },
})

const REQUIRED = '必填'

const guideSheet = (): WriteSheet => ({
  name: '填写说明',
  columns: [{ width: 12 }, { width: 8 }, { width: 90 }, { width: 40 }],
  rows: [
    ['列', '要求', '怎么填', '示例'],
    ...columnNames.map((name) => [
      heading(name),
      'required' in columns[name] ? REQUIRED : '',
      guide[name].help,
      guide[name].example,
    ]),
  ],
})

/** Stations as a spreadsheet with a page that says how it is filled in; without stations, a template. */
export const writeBook = async (stations: readonly Identified[]): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({ sheets: [stationsSheet(stations), guideSheet()] })
}
