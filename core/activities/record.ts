import { action } from '../action'
import { cursor } from '../cursor'
import { id } from '../text'
import * as z from '../zod'
import { dutyKinds, dutyStates } from './due'
import { activityKinds } from './kinds'

const year = z.int().check(z.gte(2015), z.lte(2099))

const duty = z.object({
  kind: z.enum(dutyKinds),
  /** One is due in each of so many months. */
  months: z.int(),
  periods: z.array(
    z.object({
      /** The first and the last month, 1 to 12. */
      first: z.int(),
      last: z.int(),
      held: z.int(),
      state: z.enum(dutyStates),
    }),
  ),
})

export type Duty = z.output<typeof duty>

const held = z.object({
  activityId: id(),
  kind: z.enum(activityKinds),
  title: z.string(),
  from: z.iso.datetime(),
  /** Whether others host it as well. */
  joint: z.boolean(),
  /** How many had a seat when it began. */
  people: z.int(),
})

export type Held = z.output<typeof held>

const refusals = ['NO_SUCH_ORGANISATION', 'NOT_IN_YOUR_ORGANISATION'] as const

/** What branches did in a year, month by month, against what is due: 三会一课 and 主题党日. */
export const record = {
  record: action('activities.record', {
    who: 'officer',
    summary:
      'What an organisation hosted in a year, latest first, by kind and month, and what of 三会一课 and 主题党日 was due.',
    input: z.object({ organisationId: id(), year }),
    output: z.object({
      organisation: z.string(),
      activities: z.array(held),
      /** By kind: how many in each month, January first. */
      counts: z.array(z.object({ kind: z.enum(activityKinds), months: z.array(z.int()) })),
      duties: z.array(duty),
    }),
    refusals,
  }),

  records: action('activities.records', {
    who: 'officer',
    summary: 'The branches that the asker answers for, with what each has missed of what was due in a year.',
    input: z.object({ year, cursor: cursor('id', 'text') }),
    output: z.object({
      branches: z.array(
        z.object({
          organisationId: id(),
          name: z.string(),
          /** Of everything it hosted that year. */
          held: z.int(),
          missed: z.array(z.object({ kind: z.enum(dutyKinds), periods: z.int() })),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  }),
} as const
