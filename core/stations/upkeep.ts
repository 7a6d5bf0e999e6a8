import { action } from '../action'
import { cursor } from '../cursor'
import { basis } from '../instant'
import { draftText, id, searchText, text } from '../text'
import * as z from '../zod'
import { entryPart, stationEntry, storedEntry } from './entry'
import { stationKinds } from './offers'
import { reportKinds, reportStates } from './report-rules'
import { spot } from './spot'

const heldStation = z.object({
  stationId: id(),
  name: z.string(),
  kind: z.enum(stationKinds),
  district: z.string(),
  organisation: z.string(),
  openedOn: z.iso.date(),
  closedOn: z.nullable(z.iso.date()),
  /** The day somebody who runs it last said that all of it is right. */
  checkedOn: z.iso.date(),
  /** Reports that nobody has looked into. */
  reports: z.int(),
  sample: z.boolean(),
})

export type HeldStation = z.output<typeof heldStation>

/** The details of `LIKE_ANOTHER`: what stands near under a like name. */
export const likeAnother = z.object({ stationId: id(), name: z.string(), metres: z.int() })

export type LikeAnother = z.output<typeof likeAnother>

const change = z.object({
  changeId: id(),
  at: z.iso.datetime(),
  /** Null where it came with an import on the server. */
  by: z.nullable(z.string()),
  before: entryPart,
  after: entryPart,
})

const report = z.object({
  reportId: id(),
  station: z.object({ stationId: id(), name: z.string() }),
  kind: z.enum(reportKinds),
  note: z.string(),
  at: z.iso.datetime(),
  state: z.enum(reportStates),
  /** What the station says to it. */
  answer: z.string(),
})

export type Report = z.output<typeof report>

const byTime = { cursor: cursor('instant', 'id') }

/** How the directory is kept true: officers write it, everybody may say where it is wrong, and what was changed stays known. */
export const upkeep = {
  held: action('stations.held', {
    who: 'officer',
    summary: 'The stations the asker answers for, those not yet or no longer in service among them, by name.',
    input: z.object({ search: z._default(searchText(), ''), cursor: cursor('id', 'text') }),
    output: z.object({ stations: z.array(heldStation), next: z.nullable(z.string()) }),
  }),

  entry: action('stations.entry', {
    who: 'officer',
    summary: 'All that is written down about a station, to be changed.',
    input: z.object({ stationId: id() }),
    output: z.object({
      entry: storedEntry,
      organisation: z.string(),
      pictures: z.array(z.object({ fileId: id(), url: z.string() })),
      updatedAt: z.iso.datetime(),
    }),
    refusals: ['NO_SUCH_STATION', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  saveEntry: action('stations.saveEntry', {
    who: 'officer',
    summary: 'Write a station down, whole: a new one, or what has changed. The same again says that it is still right.',
    input: z.object({
      stationId: id(),
      changeId: id(),
      basis: basis(),
      entry: stationEntry,
      /** Like stations nearby that were seen, and are others. */
      alike: z._default(z.array(id()).check(z.maxLength(40)), []),
      /** The place that was pointed out as doubtful, and is right. */
      sureOf: z.optional(spot),
      /** Those whose time or room this takes are called off with a reason: all whom `STILL_EXPECTED` told of, and no others. */
      callingOff: z.optional(z.object({ seen: z.string().check(z.maxLength(100)), reason: text(300) })),
    }),
    output: z.object({ updatedAt: z.iso.datetime() }),
    refusals: [
      'NO_SUCH_STATION',
      'NO_SUCH_ORGANISATION',
      'NOT_IN_YOUR_ORGANISATION',
      'CHANGED_MEANWHILE',
      'DOUBTFUL_PLACE',
      'STILL_EXPECTED',
      'LIKE_ANOTHER',
      'ROOM_ELSEWHERE',
      'NO_SUCH_FILE',
      'TEXT_REFUSED',
      'ALREADY_USED',
    ],
  }),

  changes: action('stations.changes', {
    who: 'officer',
    summary: 'What was changed of a station, by whom and when; latest first.',
    input: z.object({ stationId: id(), ...byTime }),
    output: z.object({
      changes: z.array(change),
      /** What those are called that ran it before or after a change. */
      organisations: z.array(z.object({ organisationId: id(), organisation: z.string() })),
      next: z.nullable(z.string()),
    }),
    refusals: ['NO_SUCH_STATION', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  report: action('stations.report', {
    who: 'member',
    summary: 'Say what is otherwise than the directory says. Officers are not told who did.',
    input: z.object({
      reportId: id(),
      stationId: id(),
      kind: z.enum(reportKinds),
      note: z._default(draftText(200), ''),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_STATION', 'NOTE_NEEDED', 'ALREADY_REPORTED', 'TOO_MANY', 'TEXT_REFUSED', 'ALREADY_USED'],
  }),

  myReports: action('stations.myReports', {
    who: 'member',
    summary: 'What the asker reported and what became of it; latest first.',
    input: z.object(byTime),
    output: z.object({ reports: z.array(report), next: z.nullable(z.string()) }),
  }),

  reports: action('stations.reports', {
    who: 'officer',
    summary: 'What was reported of the stations the asker answers for; latest first.',
    input: z.object({ open: z.boolean(), ...byTime }),
    output: z.object({ reports: z.array(report), next: z.nullable(z.string()) }),
  }),

  settleReport: action('stations.settleReport', {
    who: 'officer',
    summary: 'Say that a report was right and the directory is mended, or that all is as it says.',
    input: z.object({ reportId: id(), as: z.enum(['mended', 'kept']), answer: z._default(draftText(200), '') }),
    output: z.object({}),
    refusals: ['NO_SUCH_REPORT', 'SETTLED', 'TEXT_REFUSED'],
  }),
} as const
