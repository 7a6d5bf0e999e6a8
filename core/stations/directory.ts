import { action } from '../action'
import { cursor } from '../cursor'
import { id, searchText, text } from '../text'
import * as z from '../zod'
import { bookers } from './booking-rules'
import { hours } from './hours'
import { facilities, serviceKinds, stationKinds } from './offers'
import { spot } from './spot'

/** As many of the nearest are told, and no more. */
export const NEAREST_SHOWN = 20

/** Minutes are by ways on foot, by the rule of core/geo.ts, or by that rule while who knows the ways is away. */
export const walkedBy = ['ways', 'rule', 'rule_for_now'] as const

export type WalkedBy = (typeof walkedBy)[number]

/** One of some words, or a few of them that have to be there together. */
const oneOrMore = <const Word extends string>(words: readonly Word[]) =>
  z.optional(z.union([z.enum(words), z.array(z.enum(words)).check(z.minLength(1), z.maxLength(5))]))

/** What somebody needs; all of it together. */
const wishes = {
  openNow: z.optional(z.boolean()),
  facility: oneOrMore(facilities),
  service: oneOrMore(serviceKinds),
  /** A room for at least so many. */
  roomFor: z.optional(z.int().check(z.gte(1), z.lte(1000))),
}

const card = z.object({
  stationId: id(),
  name: z.string(),
  kind: z.enum(stationKinds),
  district: z.string(),
  address: z.string(),
  spot,
  open: z.boolean(),
  /** When that changes; null where nothing is in sight. */
  openUntil: z.nullable(z.iso.datetime()),
  facilities: z.array(z.enum(facilities)),
  services: z.array(z.enum(serviceKinds)),
  sample: z.boolean(),
})

export type StationCard = z.output<typeof card>

/** How far a place in a list of what is near is on foot. */
export const way = {
  /** In a straight line. */
  metres: z.int(),
  minutes: z.int(),
  /** No way there is known: these minutes are by the rule, where those of others in the list are by ways. */
  wayUnknown: z.boolean(),
}

const near = z.extend(card, way)

export type NearStation = z.output<typeof near>

export const station = z.extend(card, {
  organisation: z.string(),
  openedOn: z.iso.date(),
  /** It serves no longer from that day on; null while no end is known. */
  closedOn: z.nullable(z.iso.date()),
  /** The day somebody who runs it last said that all of this is right. */
  checkedOn: z.iso.date(),
  hours,
  phone: z.nullable(z.string()),
  pictures: z.array(z.string()),
  offers: z.array(
    z.object({
      kind: z.enum(serviceKinds),
      name: z.string(),
      note: z.string(),
      /** How often it was done, and what was thought of it on average: not said before five have. */
      done: z.int(),
      stars: z.nullable(z.number()),
    }),
  ),
  rooms: z.array(
    z.object({
      roomId: id(),
      name: z.string(),
      capacity: z.int(),
      facilities: z.array(z.enum(facilities)),
      /** Whose it is to book; by which rules, `stations.roomDay` tells. */
      bookableBy: z.enum(bookers),
      /** Whether the asker may book it. */
      may: z.boolean(),
    }),
  ),
})

export type Station = z.output<typeof station>

/** Where stations are, what they have and whether they are open. */
export const directory = {
  nearby: action('stations.nearby', {
    who: 'member',
    summary:
      'Stations around a position, nearest first; those open now out of the two thousand nearest. The position is used for the answer and not kept.',
    input: z.object({ ...wishes, ...spot.shape }),
    output: z.object({ stations: z.array(near), walkedBy: z.enum(walkedBy) }),
  }),

  list: action('stations.list', {
    who: 'member',
    summary:
      'The directory by name, of a district or of all, a page at a time; of those open now a page may be short, or empty, and others follow.',
    input: z.object({
      ...wishes,
      district: z.optional(text(20)),
      search: z.optional(searchText()),
      cursor: cursor('id', 'text'),
    }),
    output: z.object({ stations: z.array(card), next: z.nullable(z.string()) }),
  }),

  districts: action('stations.districts', {
    who: 'member',
    summary: 'The districts that have stations, how many each, and which is the asker’s own.',
    input: z.object({}),
    output: z.object({
      districts: z.array(z.object({ district: z.string(), stations: z.int() })),
      /** Where their organisation is, or what is above it; null where that is not known, or has no stations. */
      own: z.nullable(z.string()),
    }),
  }),

  view: action('stations.view', {
    who: 'member',
    summary: 'All about one station.',
    input: z.object({ stationId: id() }),
    output: z.object({
      station,
      /** Whether the asker answers for the organisation that runs it. */
      runs: z.boolean(),
      /** Several members found it closed within a day, and nobody has looked into that. */
      saidClosed: z.boolean(),
      /** The public holidays ahead, when a station may keep other hours. */
      holidays: z.array(z.iso.date()),
      /** The last day of which it is known whether it is a public holiday. */
      holidaysKnownUntil: z.iso.date(),
    }),
    refusals: ['NO_SUCH_STATION'],
  }),
} as const
