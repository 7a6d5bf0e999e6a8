import type * as z from '../../zod'
import { dayColumns, type ColumnName } from './columns'
import type { ProblemCode } from './problems'

type Unfit = readonly [column: ColumnName, code: ProblemCode, about?: string]

const unfit = (column: ColumnName, about: string): Unfit => [column, 'UNFIT', about]

/**
 * Where an entry as a whole says that something does not fit, and what to do about it: by the fields on the way there,
 * and for lists also by what is said of them.
 */
const places: Readonly<Record<string, Unfit>> = {
  name: ['name', 'TOO_LONG'],
  district: ['district', 'TOO_LONG'],
  address: ['address', 'TOO_LONG'],
  phone: ['phone', 'PHONE'],
  spot: ['lat', 'NO_PLACE'],
  openedOn: ['openedOn', 'DAY'],
  closedOn: ['closedOn', 'CLOSED_BEFORE_OPENED'],
  offers: unfit('offers', '同一种服务写了不止一次，一种只写一次'),
  'offers.name': unfit('offers', '服务的名字最多 40 个字，不能有看不见的字符，请改短'),
  'offers.note': unfit('offers', '服务的说明最多 200 个字，不能有看不见的字符，请改短'),
  rooms: unfit('rooms', '有同名的房间，请写成不同的名字'),
  'rooms too_big': unfit('rooms', '房间最多 30 个，请去掉一些'),
  'rooms.name': unfit('rooms', '房间的名字最多 40 个字，不能有看不见的字符，请改短'),
  'rooms.capacity': unfit('rooms', '房间坐的人数要在 1 到 1000 之间，请改过来'),
  'hours.exceptions': ['exceptions', 'DAY_TWICE'],
  'hours.exceptions too_big': unfit('exceptions', '特别日期最多 60 天，请去掉已经过去的'),
  'hours.exceptions.day': ['exceptions', 'EXCEPTIONS'],
  'hours.exceptions.why': unfit('exceptions', '特别日期的说明最多 40 个字，请改短'),
  'hours.exceptions.open': ['exceptions', 'HOURS'],
  'hours.closedUntil': ['closedUntil', 'DAY'],
  'hours.holidays': ['holidays', 'HOURS'],
}

const anything = unfit('name', '这一行有读不懂的内容，请对照模板逐格核对')

type Issue = Pick<z.core.$ZodIssue, 'code' | 'path'>

/** Which column is to be put right, and how. */
export const unfitAt = ({ code, path }: Issue): Unfit => {
  const [field, part, index] = path
  // Hours that were stored before the rules for new ones, and that a row leaves as they are, have columns of their own.
  if (field === 'hours' && part === 'week') return [dayColumns[Number(index)] ?? 'hours', 'HOURS']
  const names = path.filter((each) => typeof each === 'string')
  const ways = names.map((_, end) => names.slice(0, names.length - end).join('.'))
  const found = [`${ways[0] ?? ''} ${code}`, ...ways].find((way) => way in places)
  return found ? places[found]! : anything
}
