import { minute } from '../instant'
import { once } from '../once'
import { spot } from '../stations/spot'
import { draftLine, draftText, id, line, text } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'

export const MAX_SEATS = 100_000
export const MAX_GUESTS = 9
export const MAX_QUESTIONS = 5
export const MAX_ATTACHMENTS = 5

const atStation = z.object({ kind: z.literal('station'), stationId: id(), roomId: z.nullable(id()) })
const atAddress = z.object({ kind: z.literal('address'), address: line(100), spot: z.nullable(spot) })
const online = z.object({ kind: z.literal('online'), link: text(500) })

const place = z.discriminatedUnion('kind', [atStation, atAddress, online])

export type Place = z.output<typeof place>

/** Asked of everybody who signs up: one of some choices, or, without choices, a line of their own. */
export const question = z.object({
  questionId: id(),
  ask: line(60),
  choices: z.array(line(20)).check(z.maxLength(10)),
  required: z.boolean(),
})

export type Question = z.output<typeof question>

const fields = z.object({
  kind: z.enum(activityKinds),
  /** The host, or the leader of several. */
  organisationId: id(),
  /** The club of that organisation that hosts it. */
  clubId: z._default(z.nullable(id()), null),
  title: draftLine(40),
  about: draftText(2000),
  /** What to bring. */
  bring: draftText(200),
  from: z.nullable(minute()),
  until: z.nullable(minute()),
  place: z.nullable(place),
  /** Null for as many as come. */
  seats: z.nullable(z.int().check(z.gte(1), z.lte(MAX_SEATS))),
  /** The organisations whose people may come, with all below them; null for everyone on the roster. */
  audience: z.nullable(z.array(id()).check(z.minLength(1), z.maxLength(50), z.refine(once, 'each organisation once'))),
  /** For party members alone, or for 积极分子 and 群众 as well. */
  membersOnly: z.boolean(),
  /** Null for until it begins. */
  signUpUntil: z.nullable(minute()),
  /** Whom somebody may bring along, at most. */
  guests: z.int().check(z.gte(0), z.lte(MAX_GUESTS)),
  questions: z.array(question).check(
    z.maxLength(MAX_QUESTIONS),
    z.refine((all) => once(all.map(({ questionId }) => questionId)), 'each question once'),
  ),
  /** Whether coming brings points, by the rule `activity.attended`. */
  earnsPoints: z.boolean(),
  /** Whether people are checked out as well, because hours count. */
  countsHours: z.boolean(),
  /** Files of the one who writes it. */
  cover: z.nullable(id()),
  attachments: z.array(z.object({ fileId: id(), name: line(60) })).check(
    z.maxLength(MAX_ATTACHMENTS),
    z.refine((all) => once(all.map(({ fileId }) => fileId)), 'each file once'),
  ),
})

/** All of an activity that its organisers write down. A draft may lack what core/activities/completeness.ts asks for. */
export const activityEntry = fields.check(
  z.refine(({ from, until }) => !from || !until || until > from, {
    error: 'an end after the beginning',
    path: ['until'],
  }),
  z.refine(({ from, signUpUntil }) => !from || !signUpUntil || signUpUntil <= from, {
    error: 'no later than the beginning',
    path: ['signUpUntil'],
  }),
)

export type ActivityEntry = z.output<typeof activityEntry>

/** Some of an entry: what was changed, and nothing that was not. */
export const entryPart = z.partial(z.extend(fields, { clubId: z.nullable(id()) }))

export type EntryPart = z.output<typeof entryPart>

const entryFields = Object.keys(fields.shape) as (keyof ActivityEntry)[]

/** The database keeps the fields of what lies inside a field in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** Whether two values of a field say the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder)

/** The fields in which two entries differ, as they were and as they are; what the later one leaves out stays as it was. */
export const entryChange = (before: ActivityEntry, after: ActivityEntry): { before: EntryPart; after: EntryPart } => {
  const changed = entryFields.filter((field) => after[field] !== undefined && !isSame(before[field], after[field]))
  const part = (entry: ActivityEntry): EntryPart => Object.fromEntries(changed.map((field) => [field, entry[field]]))
  return { before: part(before), after: part(after) }
}

/** What those who signed up plan by: they are told when it changes. */
export const planned = [
  ...(['title', 'from', 'until', 'place', 'about', 'bring', 'attachments'] as const),
  ...(['earnsPoints', 'countsHours'] as const),
] as const satisfies readonly (keyof ActivityEntry)[]

/** What was changed, as those it is told to may know it: without the link, which is for those with a seat. */
export const toldPart = z.extend(entryPart, {
  place: z.optional(z.nullable(z.discriminatedUnion('kind', [atStation, atAddress, z.omit(online, { link: true })]))),
})

export type ToldPart = z.output<typeof toldPart>

export type Planned = (typeof planned)[number]

export const isTold = (changed: EntryPart): boolean => planned.some((field) => field in changed)
