import { action } from '../action'
import { id } from '../text'
import * as z from '../zod'

/** How many days ahead somebody is reminded of a turn of theirs. */
export const TURN_AHEAD_DAYS = 31

const awaitedThing = z.discriminatedUnion('awaits', [
  /** A turn of a rota that comes up, for which nothing is posted. */
  z.object({ awaits: z.literal('turn'), id: id(), name: z.string(), dueOn: z.iso.date() }),
  /** Another asks to swap turns; the id is the rota’s. */
  z.object({ awaits: z.literal('swap'), id: id(), name: z.string() }),
  /** Bids of a tender that the asker, as one of the jury, has not scored. */
  z.object({ awaits: z.literal('scores'), id: id(), name: z.string(), bids: z.int(), until: z.iso.datetime() }),
  /** Bids of a tender of theirs that nobody has scored, and none of the jury may: with one of those nobody can win. */
  z.object({ awaits: z.literal('unjudged'), id: id(), name: z.string(), bids: z.int(), until: z.iso.datetime() }),
  /** A tender that was won, for which nothing is posted. */
  z.object({ awaits: z.literal('won'), id: id(), name: z.string() }),
])

export type Awaited = z.output<typeof awaitedThing>

/** What is hosted together waits for somebody, as an activity of their own does in its tasks. */
export const awaited = {
  awaited: action('activities.awaited', {
    who: 'officer',
    summary: 'What waits for the asker in what their own organisations host together, other than invitations.',
    input: z.object({}),
    output: z.object({ things: z.array(awaitedThing) }),
  }),
} as const
