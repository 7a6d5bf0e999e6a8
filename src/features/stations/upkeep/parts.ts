import type { EntryForm } from './entry-form'

/** The parts in which a station is filled in, in their order. */
export const parts = ['basics', 'place', 'hours', 'rooms', 'offers', 'pictures', 'days'] as const

export type Part = (typeof parts)[number]

export const partNames: Readonly<Record<Part, string>> = {
  basics: '基本信息',
  place: '位置',
  hours: '开放时间',
  rooms: '房间',
  offers: '设施与服务',
  pictures: '照片',
  days: '启用与停用',
}

type Fields = readonly (keyof EntryForm)[]

/** What each part holds; fields that say something only together stand together. */
const held: Readonly<Record<Part, readonly Fields[]>> = {
  basics: [['organisationId'], ['name'], ['kind'], ['district'], ['address'], ['phone']],
  place: [['lat', 'lng', 'system']],
  hours: [['week', 'daily'], ['holidays'], ['exceptions'], ['closedUntil']],
  rooms: [['rooms']],
  offers: [['facilities'], ['offers']],
  pictures: [['pictures']],
  days: [['openedOn'], ['closedOn']],
}

/** The address of a picture is signed anew each time it is read. */
const said = (form: EntryForm, field: keyof EntryForm): unknown =>
  field === 'pictures' ? form.pictures.map(({ fileId }) => fileId) : form[field]

const agree = (one: EntryForm, other: EntryForm, fields: Fields): boolean =>
  fields.every((field) => JSON.stringify(said(one, field)) === JSON.stringify(said(other, field)))

export const isSame = (one: EntryForm, other: EntryForm): boolean =>
  parts.every((part) => held[part].every((fields) => agree(one, other, fields)))

/**
 * What was typed, begun from `begin`, on top of what somebody else has saved since; and the parts in which both changed
 * the same, where what was typed stays.
 */
export const rebase = (begin: EntryForm, typed: EntryForm, latest: EntryForm): { form: EntryForm; both: Part[] } => {
  let form = latest
  const both = new Set<Part>()
  for (const part of parts)
    for (const fields of held[part]) {
      if (agree(typed, begin, fields)) continue
      form = { ...form, ...Object.fromEntries(fields.map((field) => [field, typed[field]])) }
      if (!agree(latest, begin, fields) && !agree(latest, typed, fields)) both.add(part)
    }
  return { form, both: [...both] }
}
