import { readFile } from 'node:fs/promises'
import { inspectSheet } from '../cloudfunctions/_shell/sheet/inspect-sheet'
import { planFile, type PlannedFile } from '../cloudfunctions/_shell/sheet/plan-file'
import { newId } from '../cloudfunctions/_store/new-id'
import { isRefusal, type Refusal } from '../core/refusal'
import type { SheetReport } from '../core/stations/sheet'
import { CannotStart } from './cannot-start'
import { withOwnStore } from './own-store'
import { runCommand } from './run-command'

const USAGE =
  'Usage: npm run stations -- sheet.xlsx, and with --import at its end once it says what you expect (see README.zh-CN.md).'

const why: Record<string, string> = {
  WRONG_TYPE: 'it is neither .xlsx nor CSV. In Excel or WPS, save it as .xlsx, without a password',
  TOO_BIG: 'it is too large: take out pictures and other sheets, or make several of it',
  UNREADABLE: 'it is damaged. In Excel or WPS, save it as .xlsx once more',
  TOO_MANY_ROWS: 'it has more than 50000 rows: make several sheets of it',
}

/** What was made of a file, or a sentence on why nothing can be. */
const unless = <T>(path: string, made: T | Refusal): T => {
  if (isRefusal(made)) throw new CannotStart(`${path}: ${why[made.refused] ?? made.refused}. Nothing was written.`)
  return made
}

const tell = ({ groups }: SheetReport): void => {
  for (const { level, heading, says, count, examples } of groups) {
    const say = level === 'error' ? console.error : console.log
    say([level, heading, says, count > examples.length ? `(${count})` : ''].filter(Boolean).join(' '))
    for (const { row, given, about } of examples) {
      const example = [row === null ? '' : `row ${row}`, given, about].filter(Boolean).join('  ')
      if (example) say(`  ${example}`)
    }
  }
}

const counts = ({ added, changed, unchanged }: SheetReport): string =>
  `${added} new, ${changed} changed, ${unchanged} as they were`

const plan = async (path: string, file: Uint8Array, about: Parameters<typeof planFile>[2]): Promise<PlannedFile> => {
  const extension = unless(path, inspectSheet(file))
  const planned = unless(path, await planFile(file, extension, about))
  tell(planned.report)
  if (planned.report.errors > 0)
    throw new CannotStart('Nothing was written: put right what is said above, and try again.')
  return planned
}

/** `npm run stations`: say what a sheet would do to the directory; with `--import`, write it down, all or nothing. */
runCommand(async ([path, ...options]) => {
  const isImport = options.includes('--import')
  if (!path || options.length > (isImport ? 1 : 0)) throw new CannotStart(USAGE)
  const file = await readFile(path).catch(() => {
    throw new CannotStart(`${path} cannot be read. ${USAGE}`)
  })
  await withOwnStore(async ({ store }) => {
    const now = new Date()
    const { report, places, writings } = await plan(path, file, { store, offices: null, area: 'hangzhou', now })
    if (!isImport) return console.log(`${counts(report)}. Nothing was written yet: add --import to do it.`)
    const made = { importId: newId(), memberId: null, fileId: null, report }
    if ((await store.stationImports.run(made, { writings: writings(), places }, now)) !== 'made')
      throw new CannotStart('Nothing was written: somebody changed a station meanwhile. Try again.')
    console.log(`Written down: ${counts(report)}.`)
  })
})
