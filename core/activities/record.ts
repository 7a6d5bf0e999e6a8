import { action } from '../action'
import { cursor } from '../cursor'
import { id, searchText } from '../text'
import * as z from '../zod'
import { dutyKinds, dutyStates, waivers } from './due'
import { activityKinds } from './kinds'

const year = z.int().check(z.gte(2015), z.lte(2099))

const duty = z.object({
  kind: z.enum(dutyKinds),
  /** One is due in each of so many months. */
  months: z.int(),
  /** Why it is not asked of that branch, where it is not. */
  waived: z.nullable(z.enum(waivers)),
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
  /** How many are signed up, with the guests they bring. */
  people: z.int(),
  /** How many members are recorded as having come. */
  came: z.int(),
})

export type Held = z.output<typeof held>

const refusals = ['NO_SUCH_ORGANISATION', 'NOT_IN_YOUR_ORGANISATION'] as const

const branch = z.object({
  organisationId: id(),
  name: z.string(),
  /** Of everything it hosted that year. */
  held: z.int(),
  /** Of what was due so far: how many periods are done, and how many still run. */
  done: z.int(),
  open: z.int(),
  missed: z.array(z.object({ kind: z.enum(dutyKinds), periods: z.int() })),
})

export type BranchStanding = z.output<typeof branch>

const sheet = z.object({ name: z.string(), base64: z.string() })

/**
 * What branches did in a year, month by month, against what is due: 三会一课 and 主题党日. An activity was held when it is
 * over and its leader finished it, or somebody is recorded as having come; the timer alone makes nothing held.
 */
export const record = {
  record: action('activities.record', {
    who: 'officer',
    summary:
      'What an organisation hosted in a year, latest first, by kind and month, and what of 三会一课 and 主题党日 was due of it, if it is a branch.',
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

  recordSheet: action('activities.recordSheet', {
    who: 'officer',
    summary: 'The same as an .xlsx file: counts by kind and month against what was due, and all activities.',
    input: z.object({ organisationId: id(), year }),
    output: sheet,
    refusals,
  }),

  records: action('activities.records', {
    who: 'officer',
    summary:
      'The branches that the asker answers for, with what of what was due in a year each has done, left open and missed: most missed first.',
    input: z.object({ year, search: z._default(searchText(), ''), cursor: cursor('count') }),
    output: z.object({
      /** Of all pages: how many there are, and how many of them missed something. */
      total: z.object({ branches: z.int(), behind: z.int() }),
      branches: z.array(branch),
      next: z.nullable(z.string()),
    }),
  }),

  recordsSheet: action('activities.recordsSheet', {
    who: 'officer',
    summary: 'All of them as an .xlsx file: a row for each branch.',
    input: z.object({ year }),
    output: sheet,
  }),
} as const
