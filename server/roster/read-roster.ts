import type { ListedMember, ListedOrganisation } from '../../cloudfunctions/_store/roster'
import { text } from '../../core/text'
import * as z from '../../core/zod'
import { readRows, rowNumber, type Row } from '../read-rows'

/** What is wrong in which row (as a spreadsheet counts them) of which file. */
export interface Problem {
  readonly file: string
  readonly row: number
  readonly says: string
}

export interface Roster {
  readonly organisations: readonly ListedOrganisation[]
  readonly members: readonly ListedMember[]
}

const kinds = { 党委: 'committee', 党总支: 'general_branch', 党支部: 'branch' } as const
const statuses = { 正式党员: 'full', 预备党员: 'probationary', 入党积极分子: 'activist', 群众: 'masses' } as const
const offices = {
  书记: 'secretary',
  运营官: 'operations',
  财务官: 'finance',
  宣传官: 'publicity',
  工作人员: 'staff',
} as const

type Report = (row: number, says: string) => void

const rowsOf = (file: string, bytes: Uint8Array, columns: readonly string[], problems: Problem[]): readonly Row[] => {
  const rows = readRows(bytes, columns)
  if (typeof rows !== 'string') return rows
  problems.push({ file, row: 1, says: rows })
  return []
}

const choose = <T>(
  choices: Readonly<Record<string, T>>,
  word: string,
  column: string,
  report: (says: string) => void,
): T | null => {
  if (Object.hasOwn(choices, word)) return choices[word]!
  report(`${column}: "${word}" is none of ${Object.keys(choices).join(', ')}`)
  return null
}

const isName = (name: string): boolean => z.safeParse(text(60), name).success

/** Read organisations (组织, 类别, 上级, 区) and people (姓名, 组织, 身份, 职务); `known` are organisations there already. */
export const readRoster = (
  files: { organisations: Uint8Array; members: Uint8Array },
  known: ReadonlySet<string>,
): Roster | Problem[] => {
  const problems: Problem[] = []
  const reporter =
    (file: string): Report =>
    (row, says) =>
      problems.push({ file, row: rowNumber(row), says })

  const organisationRows = rowsOf('organisations', files.organisations, ['组织', '类别', '上级'], problems)
  const memberRows = rowsOf('members', files.members, ['姓名', '组织', '身份'], problems)
  const names = new Set(known)
  const organisations = readOrganisations(organisationRows, names, reporter('organisations'))
  const members = readMembers(memberRows, names, reporter('members'))
  return problems.length > 0 ? problems : { organisations, members }
}

const readOrganisations = (rows: readonly Row[], names: Set<string>, report: Report): ListedOrganisation[] =>
  rows.flatMap((row, index) => {
    const { 组织: name = '', 类别: word = '', 上级: parent = '', 区: district = '' } = row
    // What an earlier import brought stays as it is, so that the same file may be given again.
    if (names.has(name)) return []
    if (!isName(name)) report(index, `组织: "${name}" is not a name of 1 to 60 characters`)
    if (parent ? !names.has(parent) : names.size > 0)
      report(
        index,
        parent ? `上级: "${parent}" is in no earlier row` : '上级: only the first organisation has none above it',
      )
    const kind = choose(kinds, word, '类别', (says) => report(index, says))
    names.add(name)
    return kind ? [{ name, kind, parent: parent || null, district: district || null }] : []
  })

const readMembers = (rows: readonly Row[], names: ReadonlySet<string>, report: Report): ListedMember[] => {
  const people = new Set<string>()
  return rows.flatMap((row, index) => {
    const { 姓名: name = '', 组织: organisation = '', 身份: word = '', 职务: duty = '' } = row
    const person = `${organisation}\n${name}`
    if (people.has(person)) report(index, `姓名: "${name}" stands in ${organisation} twice: tell them apart`)
    people.add(person)
    if (!isName(name)) report(index, `姓名: "${name}" is not a name of 1 to 60 characters`)
    if (!names.has(organisation)) report(index, `组织: "${organisation}" is not among the organisations`)
    const status = choose(statuses, word, '身份', (says) => report(index, says))
    const office = duty ? choose(offices, duty, '职务', (says) => report(index, says)) : null
    return status ? [{ name, organisation, status, office }] : []
  })
}
