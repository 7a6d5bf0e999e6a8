import { action } from '../action'
import { cursor } from '../cursor'
import { id, searchText } from '../text'
import * as z from '../zod'
import { card, counted, lectureStates, part, progress, step, token, topic, voices } from './lecture'

export const windows = ['week', 'month', 'all'] as const

/** The longest a popular list gets. */
export const RANKED = 50

const next = z.nullable(z.string())

/** Listed, ranked and looked at. */
export const finding = {
  list: action('lectures.list', {
    who: 'anyone',
    summary: 'Published lectures, newest first, by topic and by words in the title.',
    input: z.object({
      topic: z.optional(topic),
      search: z._default(searchText(), ''),
      cursor: cursor('instant', 'id'),
    }),
    output: z.object({ lectures: z.array(counted), next }),
  }),

  popular: action('lectures.popular', {
    who: 'anyone',
    summary:
      'What most different people spread with effect, in a window and an organisation; by default the whole city.',
    input: z.object({
      window: z.enum(windows),
      organisationId: z.optional(id()),
      /** How many places are shown. */
      top: z._default(z.int().check(z.gte(1), z.lte(RANKED)), RANKED),
    }),
    output: z.object({
      lectures: z.array(z.object({ card, /** In this window: */ sharers: z.int(), learners: z.int(), rank: z.int() })),
    }),
    refusals: ['NO_SUCH_ORGANISATION'],
  }),

  featured: action('lectures.featured', {
    who: 'anyone',
    summary: 'The frozen 精品党课 lists, newest period first.',
    input: z.object({ kind: z.enum(['week', 'month']), cursor: cursor('instant') }),
    output: z.object({
      lists: z.array(
        z.object({
          period: z.string(),
          from: z.iso.datetime(),
          until: z.iso.datetime(),
          frozenAt: z.iso.datetime(),
          lectures: z.array(
            z.object({
              rank: z.int(),
              sharers: z.int(),
              learners: z.int(),
              /** Null once the lecture was taken down; its place stays. */
              card: z.nullable(card),
            }),
          ),
        }),
      ),
      next,
    }),
  }),

  view: action('lectures.view', {
    who: 'anyone',
    summary: 'One lecture with its parts, and how far the caller got.',
    input: z.object({ lectureId: id(), share: z.optional(token) }),
    output: z.object({
      lecture: z.extend(counted, {
        summary: z.string(),
        script: z.string(),
        state: z.enum(lectureStates),
        /** When it was last handed in; a reviewer says with this which version they saw. */
        submittedAt: z.nullable(z.iso.datetime()),
        deck: z.nullable(z.object({ deckId: id(), title: z.string() })),
        voice: z.enum(voices),
        parts: z.array(part),
      }),
      mine: z.boolean(),
      /** The caller may review or take it down. */
      reviewer: z.boolean(),
      progress: z.nullable(progress),
      /** Its life so far, for its author and those who review it; empty for everyone else. */
      steps: z.array(step),
      /** Who sent the caller here, when they came by a share. */
      sharedBy: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_LECTURE'],
  }),

  share: action('lectures.share', {
    who: 'member',
    summary: 'The caller’s share token for a lecture; always the same one.',
    input: z.object({ lectureId: id() }),
    output: z.object({ token }),
    refusals: ['NO_SUCH_LECTURE'],
  }),
} as const
