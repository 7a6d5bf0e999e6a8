import { action } from '../action'
import { cursor } from '../cursor'
import { id } from '../text'
import * as z from '../zod'

export const ruleNames = [
  'lecture.published',
  'lecture.dubbed',
  'lecture.learned',
  'lecture.reached',
  'lecture.shared',
  'lecture.featured',
  'activity.attended',
  'activity.hosted',
] as const

export type RuleName = (typeof ruleNames)[number]

export const entry = z.object({
  entryId: id(),
  rule: z.enum(ruleNames),
  /** What was entered: less than `full` where the day’s cap was near, 0 where it was reached, negative for a reversal. */
  points: z.int(),
  /** What the rule gives when no cap is near. */
  full: z.int(),
  at: z.iso.datetime(),
  /** The Asia/Shanghai day it counts for. */
  day: z.iso.date(),
  /** What it is for: the one or the other. */
  lecture: z.nullable(z.object({ lectureId: id(), title: z.string() })),
  activity: z.nullable(z.object({ activityId: id(), title: z.string(), cancelled: z.boolean() })),
  /** Set on a reversal: what it undoes, and when that was entered. */
  reverses: z.nullable(z.object({ entryId: id(), at: z.iso.datetime(), points: z.int() })),
  /** Set on an entry that was undone later. */
  reversed: z.boolean(),
})

export type Entry = z.output<typeof entry>

export const rule = z.object({
  rule: z.enum(ruleNames),
  version: z.int(),
  points: z.int(),
  /** Points a day at most, null for none. */
  cap: z.nullable(z.int()),
})

export type Rule = z.output<typeof rule>

export const points = {
  mine: action('points.mine', {
    who: 'member',
    summary: 'The caller’s points: total, today, this month, the last thirty days, and what today still has room for.',
    input: z.object({}),
    output: z.object({
      total: z.int(),
      today: z.int(),
      month: z.int(),
      /** Thirty Asia/Shanghai days, oldest first, today last. */
      days: z.array(z.object({ day: z.iso.date(), points: z.int() })),
      /** Points already entered today, by rule. */
      tallies: z.array(z.object({ rule: z.enum(ruleNames), points: z.int() })),
    }),
  }),

  entries: action('points.entries', {
    who: 'member',
    summary: 'Every entry of the caller’s ledger, newest first, a page at a time.',
    input: z.object({ cursor: cursor('instant', 'id') }),
    output: z.object({ entries: z.array(entry), next: z.nullable(z.string()) }),
  }),

  rules: action('points.rules', {
    who: 'anyone',
    summary: 'The points rules in force.',
    input: z.object({}),
    output: z.object({ rules: z.array(rule) }),
  }),
} as const
