import type { ColumnName } from './columns'
import { isUnreadable, type Unreadable } from './lists'
import type { ProblemCode } from './problems'
import type { SheetRow } from './table'
import { writeRow, type Identified } from './write-row'

/** More than anybody writes into a cell. */
const LONGEST = 4000

export interface ToRead {
  readonly row: SheetRow
  /** The station that the row means, null for a new one. */
  readonly old: Identified | null
  readonly organisationId: string
  /** An Asia/Shanghai day. */
  readonly today: string
  readonly newId: () => string
  readonly wrong: (column: ColumnName, code: ProblemCode, given: string, about?: string) => void
}

type Wrong = { readonly code: ProblemCode; readonly about?: string }

/** What a cell means, or what is wrong with it. */
export type Read<Value> = { readonly value: Value } | Wrong

export const value = <Value>(given: Value): Read<Value> => ({ value: given })

export const unless = <Value>(given: Value | null, code: ProblemCode): Read<Value> =>
  given === null ? { code } : { value: given }

export const listed = <Value>(given: readonly Value[] | Unreadable, code: ProblemCode): Read<Value[]> =>
  isUnreadable(given) ? { code, about: given.unreadable } : { value: [...given] }

/** Reads cells one by one. What is as it would be written of the station there is stays as it is, to the last digit. */
export const cellsOf = ({ row, old, wrong }: ToRead) => {
  const written = old && writeRow(old)

  /** What a cell says; undefined where there is no such column, or no telling what is in it. */
  const said = (column: ColumnName): string | undefined => {
    const flaw = row.flaw(column)
    return flaw && flaw !== 'MERGED' ? undefined : row.text(column)?.trim()
  }

  const isKept = (column: ColumnName): boolean => {
    const text = said(column)
    return written !== null && (text === undefined || text === String(written[column]))
  }

  /** `missing` is the value of the station there is, or what a new one has without being told. */
  const take = <Value>(column: ColumnName, missing: Value, read: (text: string) => Read<Value>): Value => {
    const text = said(column)
    if (text === undefined || isKept(column)) return missing
    const result = text.length > LONGEST ? { code: 'TOO_LONG' as const } : read(text)
    if ('value' in result) return result.value
    wrong(column, result.code, text, result.about)
    return missing
  }

  return { said, isKept, take }
}

export type Cells = ReturnType<typeof cellsOf>
