import type { EntryPart, StationEntry } from '../../../../core/stations/entry'
import { intervalWords, weekWords } from '../hours-words'
import { facilityNames, kindNames, serviceNames } from '../words'
import type { Facility } from '../../../../core/stations/offers'

/** One thing that was changed, in words. */
export interface ChangeLine {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What a field says: one or more things by name, each a list. */
type Said = readonly (readonly [name: string, words: readonly string[]])[]

const having = (facilities: readonly Facility[]): string[] => facilities.map((each) => facilityNames[each])

const opt = (value: string | null): string[] => (value ? [value] : [])

type Sayings = { readonly [Field in keyof StationEntry]: (value: StationEntry[Field]) => Said }

const sayings = (organisationOf: (organisationId: string) => string): Sayings => ({
  organisationId: (value) => [['由谁管理', [organisationOf(value)]]],
  name: (value) => [['名称', [value]]],
  kind: (value) => [['类型', [kindNames[value]]]],
  district: (value) => [['城区', [value]]],
  address: (value) => [['地址', [value]]],
  phone: (value) => [['电话', opt(value)]],
  spot: ({ lat, lng }) => [['位置', [`${lat.toFixed(6)}，${lng.toFixed(6)}`]]],
  hours: (hours) => [
    ['每周', weekWords(hours).map(({ days, open }) => `${days} ${open}`)],
    ['法定节假日', [hours.holidays ? intervalWords(hours.holidays) : '与平日一样']],
    ['特别的日子', hours.exceptions.map(({ day, open, why }) => [day, intervalWords(open), ...opt(why)].join(' '))],
    ['恢复开放', opt(hours.closedUntil)],
  ],
  facilities: (value) => [['设施', having(value)]],
  offers: (value) => [['服务', value.map(({ kind, name, note }) => `${serviceNames[kind]}“${name}”${note}`)]],
  rooms: (value) => [
    ['房间', value.map((room) => `${room.name}（${[`${room.capacity} 人`, ...having(room.facilities)].join('、')}）`)],
  ],
  pictures: (value) => [['照片', [`${value.length} 张`]]],
  openedOn: (value) => [['启用', [value]]],
  closedOn: (value) => [['停用', opt(value)]],
})

const joined = (words: readonly string[]): string => words.join('；') || '无'

/** Of what was said and is said, only what is not both. */
const lineOf = (field: string, was: readonly string[], is: readonly string[]): ChangeLine => ({
  field,
  before: joined(was.filter((words) => !is.includes(words))),
  after: joined(is.filter((words) => !was.includes(words))),
})

const linesOf = (was: Said, is: Said): ChangeLine[] => {
  const lines = is
    .map(([name, words], index) => lineOf(name, was[index]![1], words))
    .filter(({ before, after }) => before !== after)
  if (lines.length > 0) return lines
  // It reads the same and is not: another photograph, a room in another’s place.
  const [name, words] = is[0]!
  return [{ field: name, before: joined(words), after: `${joined(words)}（换过）` }]
}

/** What was changed, thing by thing; nothing for a station that was new. */
export const changeLines = (
  before: EntryPart,
  after: EntryPart,
  organisationOf: (organisationId: string) => string,
): ChangeLine[] => {
  const say = sayings(organisationOf)
  const said = <Field extends keyof StationEntry>(field: Field, part: EntryPart): Said =>
    say[field](part[field] as StationEntry[Field])
  return (Object.keys(before) as (keyof StationEntry)[]).flatMap((field) =>
    linesOf(said(field, before), said(field, after)),
  )
}
