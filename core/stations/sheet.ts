import { action } from '../action'
import { id, text } from '../text'
import * as z from '../zod'
import { problems, type ProblemCode } from './sheet/problems'
import { sheetAreas } from './sheet/areas'

/** Reading and writing fifty thousand stations takes longer than anything else here. */
const SECONDS = 60

const asked = {
  /** An upload for the purpose `sheet`: .xlsx, or CSV in UTF-8 or GBK. */
  fileId: id(),
  /** Where the importer says the stations are; what lies outside is pointed out. */
  area: z._default(z.enum(sheetAreas), 'hangzhou'),
  district: z.optional(text(20)),
}

const report = z.object({
  /** Rows with a station each, and what becomes of them: errors leave some of them uncounted. */
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  errors: z.int(),
  warnings: z.int(),
  /** What is wrong or doubtful, errors first: how often, and the first of each. */
  groups: z.array(
    z.object({
      level: z.enum(['error', 'warning']),
      code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
      /** The column’s; null for the sheet as a whole. */
      heading: z.nullable(z.string()),
      says: z.string(),
      count: z.int(),
      examples: z.array(
        z.object({
          /** As the spreadsheet counts them; null for the sheet as a whole. */
          row: z.nullable(z.int()),
          given: z.string(),
          about: z.optional(z.string()),
        }),
      ),
    }),
  ),
  /** How many stations change in which column. */
  changes: z.array(z.object({ heading: z.string(), count: z.int() })),
})

export type SheetReport = z.output<typeof report>

const refusals = ['NO_SUCH_FILE', 'UNREADABLE', 'TOO_MANY_ROWS'] as const

/** The directory as a spreadsheet: taken out, worked on, brought back in. */
export const sheet = {
  checkSheet: action('stations.checkSheet', {
    who: 'officer',
    summary: 'What importing a sheet would do, and all that is wrong with it. Nothing is written.',
    seconds: SECONDS,
    input: z.object(asked),
    output: z.object({
      report,
      /** Stands for all that would be written: importing is for what was checked. */
      seen: z.string(),
    }),
    refusals,
  }),

  importSheet: action('stations.importSheet', {
    who: 'officer',
    summary: 'Write a checked sheet into the directory, all of it or nothing.',
    seconds: SECONDS,
    input: z.object({ ...asked, importId: id(), seen: z.string().check(z.maxLength(100)) }),
    output: z.object({
      /** Null where something is wrong, and nothing was written. */
      importedAt: z.nullable(z.iso.datetime()),
      report,
    }),
    refusals: [...refusals, 'CHANGED_MEANWHILE', 'TEXT_REFUSED', 'ALREADY_USED'],
  }),

  exportSheet: action('stations.exportSheet', {
    who: 'officer',
    summary:
      'The stations the asker answers for as an .xlsx file that can be imported again, or an empty template of it.',
    seconds: SECONDS,
    input: z.object({ what: z.enum(['stations', 'template']) }),
    output: z.object({
      /** Where to get it, for some hours; a `cloud://` id in WeChat. */
      url: z.string(),
      name: z.string(),
      stations: z.int(),
    }),
    refusals: ['NO_ROOM'],
  }),
} as const
