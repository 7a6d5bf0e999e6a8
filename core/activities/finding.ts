import { action } from '../action'
import { cursor } from '../cursor'
import { day } from '../day'
import { spot } from '../stations/spot'
import { walkedBy, way } from '../stations/directory'
import { searchText } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'
import { activityCard } from './activity'
import { task } from './tasks'

/** all: everything that is for the asker; branch: of it, what their branch or one above it hosts; mine: signed up for. */
export const circles = ['all', 'branch', 'mine'] as const

export type Circle = (typeof circles)[number]

/** A month of Asia/Shanghai, `YYYY-MM`. */
const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2026-11'))

const whose = z._default(z.enum(circles), 'all')
const kind = z.optional(z.enum(activityKinds))

const near = z.extend(activityCard, way)

export type NearActivity = z.output<typeof near>

const onDay = z.object({
  day: z.iso.date(),
  /** How many there are that day; of many, only the first are in the list, the asker’s own before others. */
  count: z.int(),
  activities: z.array(activityCard),
})

export type CalendarDay = z.output<typeof onDay>

const hosted = z.extend(activityCard, {
  tasks: z.array(task),
  /** Whether the asker may change it. */
  leads: z.boolean(),
})

export type HostedActivity = z.output<typeof hosted>

/** Activities that are for whoever asks, and those that are theirs to run. */
export const finding = {
  list: action('activities.list', {
    who: 'member',
    summary: 'Activities that are for the asker: what is to come, soonest first, or what is over, latest first.',
    input: z
      .object({
        whose,
        past: z._default(z.boolean(), false),
        kind,
        /** Asia/Shanghai days, both included; either alone will do. */
        from: z.optional(day()),
        until: z.optional(day()),
        /** Words of the title. */
        search: z.optional(searchText()),
        cursor: cursor('instant', 'id'),
      })
      .check(
        z.refine(({ from, until }) => !from || !until || from <= until, {
          error: 'a day no earlier than `from`',
          path: ['until'],
        }),
      ),
    output: z.object({ activities: z.array(activityCard), next: z.nullable(z.string()) }),
  }),

  nearby: action('activities.nearby', {
    who: 'member',
    summary:
      'What is for the asker within the next fortnight and twenty kilometres, nearest first. The position is used for the answer and not kept.',
    input: z.object({ ...spot.shape, kind, cursor: cursor('count') }),
    output: z.object({
      activities: z.array(near),
      next: z.nullable(z.string()),
      walkedBy: z.enum(walkedBy),
    }),
  }),

  month: action('activities.month', {
    who: 'member',
    summary: 'The days of a month that have something for the asker, over or to come. What lasts for days is on each.',
    input: z.object({ month, whose }),
    output: z.object({ days: z.array(onDay) }),
  }),

  hosted: action('activities.hosted', {
    who: 'member',
    summary: 'What the asker has the running of, or is invited to host, with what needs doing about it.',
    input: z.object({
      /** What organisations below the asker’s own host, in place of what theirs and they themselves do. */
      below: z._default(z.boolean(), false),
      over: z._default(z.boolean(), false),
      cursor: cursor('instant', 'id'),
    }),
    output: z.object({ activities: z.array(hosted), next: z.nullable(z.string()) }),
  }),
} as const
