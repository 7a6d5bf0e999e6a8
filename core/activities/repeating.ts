import { action } from '../action'
import { once } from '../once'
import { id } from '../text'
import * as z from '../zod'
import { MAX_REPEATS, repeatWays } from './repeat'

const way = z.enum(repeatWays)
const months = z.int().check(z.gte(1), z.lte(MAX_REPEATS))

/** A public holiday is pointed out and not moved: whoever plans it knows whether it suits. Null where none is known yet. */
const held = {
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  holiday: z.nullable(z.boolean()),
}

/** What comes each month: 主题党日 has a fixed day. */
export const repeating = {
  repeats: action('activities.repeats', {
    who: 'member',
    summary: 'When the coming months’ activities would be, if one were repeated, and which are there already.',
    input: z.object({ activityId: id(), count: months, way }),
    output: z.object({
      /** What it repeats on: the date, or its how manieth weekday, from 0 for Sunday. */
      on: z.object({ date: z.int(), weekday: z.int(), nth: z.int() }),
      days: z.array(
        z.object({
          ...held,
          /** Whether one of the same series stands in that month already: none is made for it. */
          there: z.boolean(),
        }),
      ),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'INCOMPLETE'],
  }),

  repeat: action('activities.repeat', {
    who: 'member',
    summary:
      'Make the coming months’ activities from one that are not there yet, as drafts or published, each to be changed on its own.',
    input: z.object({
      activityId: id(),
      /** How many months ahead, those in which one stands already among them. */
      count: months,
      /** One for each of them that is to be made, made by the client: a retry makes nothing twice. */
      activityIds: z.array(id()).check(z.minLength(1), z.maxLength(MAX_REPEATS), z.refine(once, 'each id once')),
      way,
      publish: z.boolean(),
    }),
    output: z.object({ activities: z.array(z.object({ activityId: id(), ...held })) }),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NOT_IN_YOUR_ORGANISATION',
      'WRONG_STATE',
      'INCOMPLETE',
      'DEADLINE_PAST',
      'TOO_FAR',
      'TOO_LONG',
      'NO_SUCH_PLACE',
      'ROOM_TAKEN',
      'TOO_MANY_PEOPLE',
      'ALREADY_USED',
      'ALL_THERE',
      'CHANGED_MEANWHILE',
    ],
  }),
} as const
