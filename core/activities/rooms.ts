import { action } from '../action'
import { instant } from '../instant'
import { unsuited } from '../stations/booking-rules'
import { id } from '../text'
import * as z from '../zod'

const time = { from: instant(), until: instant() }

/** How an activity stands to the room it names, as far as the asker is concerned. */
export const roomStanding = z.discriminatedUnion('is', [
  /**
   * asked: an officer of the station is still to agree; used: it has begun. For these half hours, which may be fewer
   * than it takes.
   */
  z.object({ is: z.literal('held'), state: z.enum(['asked', 'booked', 'used']), ...time, isAll: z.boolean() }),
  /** It has none, and may have it now; where `asks`, an officer of the station has to agree. */
  z.object({ is: z.literal('free'), asks: z.boolean() }),
  /** It is booked for something else then, be it by the asker. */
  z.object({ is: z.literal('taken'), taken: z.array(z.object(time)) }),
  z.object({
    is: z.literal('not'),
    because: z.enum([...unsuited, 'NOT_FOR_YOU']),
    /** Where it is too far ahead: the first day on which it may be booked. */
    opensOn: z.nullable(z.iso.date()),
    /** The minutes that are allowed, or the people it holds, where that is why. */
    limit: z.nullable(z.int()),
  }),
])

export type RoomStanding = z.output<typeof roomStanding>

/** The room of a station that an activity takes place in. */
export const rooms = {
  room: action('activities.room', {
    who: 'member',
    summary:
      'How an activity that the asker runs stands to the room it names; null where it names none, or needs none any more.',
    input: z.object({ activityId: id() }),
    output: z.object({
      room: z.nullable(roomStanding),
      /** Where it holds a part and may have the whole now: whether the station has to agree, to all of it anew. */
      whole: z.optional(z.object({ asks: z.boolean() })),
      /** How many the room holds, where the activity has seats without a limit. */
      holds: z.nullable(z.int()),
      /** What it had last and has no more, and why; without a reason one of its own let go of it. */
      lost: z.nullable(z.object({ state: z.enum(['refused', 'cancelled']), reason: z.nullable(z.string()), ...time })),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS'],
  }),

  roomAt: action('activities.roomAt', {
    who: 'member',
    summary:
      'How an activity would stand to a room at some time, if it were published with no more seats than it holds: asked while it is written.',
    input: z
      .object({ activityId: id(), stationId: id(), roomId: id(), ...time })
      .check(z.refine(({ from, until }) => from < until, { error: 'an end after the beginning', path: ['until'] })),
    output: z.object({
      room: roomStanding,
      capacity: z.int(),
      /** What it has, of this room or another, where it would give it up or a part of it. */
      gives: z.optional(z.object(time)),
    }),
    refusals: ['NO_SUCH_PLACE'],
  }),

  bookRoom: action('activities.bookRoom', {
    who: 'member',
    summary:
      'Book the room that a published activity names and does not have. One that it has stays, unless it is a part and the `whole` is wanted instead: a retry changes nothing.',
    input: z.object({ activityId: id(), whole: z._default(z.boolean(), false) }),
    output: z.object({ room: z.nullable(roomStanding) }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_BOOKABLE', 'ROOM_TAKEN', 'CHANGED_MEANWHILE'],
  }),
} as const
