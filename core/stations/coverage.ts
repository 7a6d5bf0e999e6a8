import { action } from '../action'
import { cursor } from '../cursor'
import { day } from '../day'
import { id, text } from '../text'
import * as z from '../zod'
import { spot } from './spot'

const asked = {
  /** Stations as they were written down by the end of it, and enterprises as they were, or are to be, on it. */
  day: day(),
  /** One district; without it all that the caller’s committees watch over. */
  district: z.optional(text(20)),
}

const figures = {
  enterprises: z.int(),
  /**
   * Those with an open station within fifteen minutes on foot: one in service and not closed till later, which opens at all
   * in the week around the day.
   */
  covered: z.int(),
  /** Those that a party organisation covers. */
  organised: z.int(),
  /** Party members who work at one of them, as far as that is known; and those who work at a covered one. */
  members: z.int(),
  membersCovered: z.int(),
}

export type Figures = z.output<z.ZodMiniObject<typeof figures>>

/** How many people, or null where they are fewer than five. */
const people = z.nullable(z.int())

const gap = z.object({
  /** The enterprise at whose door the station is thought of. */
  enterpriseId: id(),
  name: z.string(),
  district: z.string(),
  spot,
  /** What a station there would newly cover, once those before it in the list are built. */
  enterprises: z.int(),
  members: people,
  /** Minutes on foot to the nearest station that is open now; null where there is none at all. */
  minutes: z.nullable(z.int()),
})

export type Gap = z.output<typeof gap>

const dot = z.object({
  enterpriseId: id(),
  name: z.string(),
  spot,
  covered: z.boolean(),
  organised: z.boolean(),
  members: people,
})

export type Dot = z.output<typeof dot>

const refusals = ['ONLY_COMMITTEES', 'NOT_YOUR_DISTRICT'] as const

/** The fifteen-minute circle as committees see it: who is in it, who is not, and what would change that. */
export const coverage = {
  coverage: action('stations.coverage', {
    who: 'officer',
    summary: 'How many enterprises and members have an open station within fifteen minutes on foot, by district.',
    input: z.object(asked),
    output: z.object({
      /** The districts that this is about, whether enterprises are there or not; null for all there are. */
      watched: z.nullable(z.array(z.string())),
      total: z.object(figures),
      /** The least covered first; `middle` is about where its enterprises are. */
      districts: z.array(z.object({ ...figures, district: z.string(), middle: spot })),
    }),
    refusals,
  }),

  gaps: action('stations.gaps', {
    who: 'officer',
    summary:
      'Where one more station would newly cover the most, the hundred biggest gaps first to last, a page at a time.',
    input: z.object({ ...asked, cursor: cursor('count') }),
    output: z.object({ gaps: z.array(gap), next: z.nullable(z.string()) }),
    refusals,
  }),

  whatIf: action('stations.whatIf', {
    who: 'officer',
    summary: 'What a station at a spot would newly cover.',
    input: z.object({ ...asked, ...spot.shape }),
    output: z.object({
      /** How many enterprises there are, and how many are covered without the station; with it, so many more. */
      enterprises: z.int(),
      covered: z.int(),
      gained: z.object({ enterprises: z.int(), members: people }),
    }),
    refusals,
  }),

  surroundings: action('stations.surroundings', {
    who: 'officer',
    summary: 'The enterprises and the open stations nearest to a spot, for a map.',
    input: z.object({ ...asked, ...spot.shape }),
    output: z.object({
      enterprises: z.array(dot),
      stations: z.array(z.object({ stationId: id(), name: z.string(), spot })),
    }),
    refusals,
  }),
} as const
