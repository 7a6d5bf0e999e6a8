import type { StationEntry } from '../entry'
import { facilityNames, kindNames, serviceNames } from '../offer-names'
import type { Facility, ServiceKind, StationKind } from '../offers'

/** What cannot be read, as it was written. */
export interface Unreadable {
  readonly unreadable: string
}

export const isUnreadable = (read: unknown): read is Unreadable =>
  typeof read === 'object' && read !== null && 'unreadable' in read

const swapped = <Value extends string>(names: Readonly<Record<Value, string>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries<string>(names).map(([value, name]) => [name, value as Value]))

const kinds = new Map<string, StationKind>([
  ...swapped(kindNames),
  ...(['枢纽型', '枢纽型阵地', '党群服务中心', 'hub'] as const).map((each) => [each, 'hub'] as const),
  ...(['活动站室', '活动站', '活动室', '党群服务站', 'room'] as const).map((each) => [each, 'room'] as const),
])
const facilities = swapped(facilityNames)
const services = swapped(serviceNames)

export const readKind = (text: string): StationKind | null => kinds.get(text.trim().toLowerCase()) ?? null

export const writeFacilities = (given: readonly Facility[]): string =>
  given.map((each) => facilityNames[each]).join('、')

/** `图书角、饮水`, each once. */
export const readFacilities = (text: string): Facility[] | Unreadable => {
  const names = text.split(/[\s、，,;；|/]+/).filter(Boolean)
  const unknown = names.find((name) => !facilities.has(name))
  return unknown === undefined ? [...new Set(names.map((name) => facilities.get(name)!))] : { unreadable: unknown }
}

type Offer = StationEntry['offers'][number]

/** In a cell, what ends an offer is no part of one. */
const inCell = (text: string): string => text.replace(/[\n;；]+/g, '，')

const writeOffer = ({ kind, name, note }: Offer): string => {
  const said = [serviceNames[kind], ...(note || name !== serviceNames[kind] ? [inCell(name)] : []), inCell(note)]
  return said.filter(Boolean).join('：')
}

export const writeOffers = (offers: readonly Offer[]): string => offers.map(writeOffer).join('；')

const readOffer = (text: string): Offer | null => {
  const [word = '', name = '', ...note] = text.split(/[:：]/).map((each) => each.trim())
  const kind: ServiceKind | undefined = services.get(word)
  return kind ? { kind, name: name || serviceNames[kind], note: note.join('：') } : null
}

/** Kinds alone may stand between commas; with a name they have a colon, and a comma may be part of that. */
const apart = (text: string): string[] =>
  text.split(/[;；\n]+/).flatMap((each) => (/[:：]/.test(each) ? [each] : each.split(/[、，,]+/)))

/** `法律咨询：法律门诊：每周四下午；观影`. One that stands as it was written stays as it was. */
export const readOffers = (text: string, old: readonly Offer[]): Offer[] | Unreadable => {
  const given = apart(text)
    .map((each) => each.trim())
    .filter(Boolean)
  const read = given.map((each) => old.find((offer) => writeOffer(offer) === each) ?? readOffer(each))
  const wrong = read.indexOf(null)
  return wrong >= 0 ? { unreadable: given[wrong]! } : (read as Offer[])
}

type Room = StationEntry['rooms'][number]

const writeRoom = ({ name, capacity, facilities: there }: Room): string =>
  `${name}:${capacity}${there.length > 0 ? `（${writeFacilities(there)}）` : ''}`

export const writeRooms = (rooms: readonly Room[]): string => rooms.map(writeRoom).join('、')

const NUMBERED = /^(.+)[:：]\s*([\d０-９]{1,5})\s*人?\s*(?:[（(]([^（）()]*)[）)])?$/
const BRACKETED = /^(.+?)[（(]\s*([\d０-９]{1,5})\s*人?\s*[）)]$/
/** What stands between separators; one within brackets is none. */
const ROOMS = /(?:[^；;、，,\n（(]|[（(][^）)]*[）)]?)+/g

const readRoom = (text: string, old: readonly Room[], newId: () => string): Room | null => {
  const [, given = '', capacity = '', there = ''] = NUMBERED.exec(text) ?? BRACKETED.exec(text) ?? []
  const name = given.trim()
  const found = readFacilities(there)
  if (!name || isUnreadable(found)) return null
  const roomId = old.find((room) => room.name === name)?.roomId ?? newId()
  return { roomId, name, capacity: Number(capacity.normalize('NFKC')), facilities: found }
}

/** `一号会议室:20（投影、饮水）、谈心室:6`. A room of the same name is the same room. */
export const readRooms = (text: string, old: readonly Room[], newId: () => string): Room[] | Unreadable => {
  const given = Array.from(text.matchAll(ROOMS), ([each]) => each.trim()).filter(Boolean)
  const read = given.map((each) => readRoom(each, old, newId))
  const wrong = read.indexOf(null)
  return wrong >= 0 ? { unreadable: given[wrong]! } : (read as Room[])
}
