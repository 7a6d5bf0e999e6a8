import { isInReach } from '../../../../core/day'
import { PHONE, phoneOf, stationEntry, type StationEntry } from '../../../../core/stations/entry'
import { dayNames, readExceptions, readIntervals } from '../../../../core/stations/hours-text'
import type { OpenInterval } from '../../../../core/stations/hours'
import { readSpot } from './coordinates'
import { WORKDAYS, type EntryForm } from './entry-form'
import type { Part } from './parts'

/** What is wrong, in words, by the part of the form that it is in. */
export type Wrong = Partial<Record<Part, string>>

/** What field a mistake in the entry is in, as the contract names it. */
const partOf: Readonly<Record<keyof StationEntry, Part>> = {
  ...{ organisationId: 'basics', name: 'basics', kind: 'basics', district: 'basics', address: 'basics' },
  ...{ phone: 'basics', spot: 'place', hours: 'hours', rooms: 'rooms', facilities: 'offers', offers: 'offers' },
  ...{ pictures: 'pictures', openedOn: 'days', closedOn: 'days' },
}

const generally: Readonly<Record<Part, string>> = {
  basics: '名称最多 40 个字，城区最多 20 个，地址最多 100 个，都写在一行里。',
  place: '请看看位置是否填好。',
  hours: '每天最多分 6 段，特别的日子最多 60 个，每个的说明最多 40 个字。',
  rooms: '每个房间都要有名称（最多 40 个字），不能重复。',
  offers: '每项服务都要有名称（最多 40 个字），说明最多 200 个字。',
  pictures: '照片最多 6 张。',
  days: '停用的日期不能早于启用的日期。',
}

const HOW = '请写成 09:00-12:00、13:00-18:00，前后不重叠，不开门就写“休息”。'

const readHours = (form: EntryForm): StationEntry['hours'] | string => {
  const week = form.week.map(readIntervals)
  const unread = week.indexOf(null)
  if (unread >= 0) return `${form.daily || unread >= WORKDAYS ? dayNames[unread] : '周一至周五'}的时间看不懂。${HOW}`
  const holidays = form.holidays.trim() ? readIntervals(form.holidays) : null
  if (form.holidays.trim() && !holidays) return `法定节假日的时间看不懂。${HOW}`
  const exceptions = readExceptions(form.exceptions)
  if ('twice' in exceptions) return `${exceptions.twice} 写了不止一行，一天只写一行。`
  if (!Array.isArray(exceptions))
    return `“${exceptions.unreadable}”看不懂。每行一天，如：2026-12-31 休息 年终盘点，年份在 1949 到 2099 之间。`
  if (form.closedUntil && !isInReach(form.closedUntil)) return '暂停到的日期不对，请重新选。'
  return { week: week as OpenInterval[][], holidays, exceptions, closedUntil: form.closedUntil }
}

const CAPACITY = /^[1-9]\d{0,2}$|^1000$/

const capacityOf = (typed: string): string => typed.normalize('NFKC').trim()

const basicsWrong = ({ name, district, address, phone }: EntryForm): string | undefined => {
  if (!name.trim()) return '请填写名称。'
  if (!district.trim()) return '请填写城区。'
  if (!address.trim()) return '请填写地址。'
  return phoneOf(phone) && !PHONE.test(phoneOf(phone)) ? '电话只能写一个，用数字、空格和短横线。' : undefined
}

const roomsWrong = ({ rooms }: EntryForm): string | undefined => {
  const unread = rooms.findIndex(({ capacity }) => !CAPACITY.test(capacityOf(capacity)))
  return unread < 0 ? undefined : `请填写房间 ${unread + 1} 可坐多少人，1 到 1000 的整数。`
}

const daysWrong = ({ openedOn, closedOn }: EntryForm): string | undefined => {
  if (![openedOn, closedOn ?? openedOn].every(isInReach)) return '日期不对，请重新选。'
  return closedOn && closedOn < openedOn ? generally.days : undefined
}

/** The entry that is meant, or what is wrong in which part of the form. */
export const readForm = (form: EntryForm): { entry: StationEntry } | { wrong: Wrong } => {
  const [hours, spot] = [readHours(form), readSpot(form)]
  const [basics, rooms, days] = [basicsWrong(form), roomsWrong(form), daysWrong(form)]
  const wrong: Wrong = {
    ...(basics && { basics }),
    ...(typeof spot === 'string' && { place: spot }),
    ...(typeof hours === 'string' && { hours }),
    ...(rooms && { rooms }),
    ...(days && { days }),
  }
  const read = stationEntry.safeParse({
    ...form,
    ...{ spot, hours, phone: phoneOf(form.phone) || null },
    rooms: form.rooms.map((room) => ({ ...room, capacity: Number(capacityOf(room.capacity)) })),
    pictures: form.pictures.map(({ fileId }) => fileId),
  })
  if (read.success && Object.keys(wrong).length === 0) return { entry: read.data }
  const parts = (read.error?.issues ?? []).map(({ path }) => partOf[path[0] as keyof StationEntry])
  return { wrong: { ...Object.fromEntries(parts.map((part) => [part, generally[part]])), ...wrong } }
}
