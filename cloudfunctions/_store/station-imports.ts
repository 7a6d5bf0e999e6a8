import sql from 'sql-template-tag'
import { refuse } from '../../core/refusal'
import type { SheetReport } from '../../core/stations/sheet'
import type { Facts } from '../../core/stations/sheet/facts'
import type { Database, Queries } from './database'
import { isUnseenBeside, oneByOne } from './stands-beside'
import { writeEntries } from './write-entries'
import { NotWritten, type Writing } from './writing'

export interface StationImport {
  readonly importId: string
  /** Null for whoever runs the server. */
  readonly memberId: string | null
  /** What was uploaded, which goes when it is read; null where nothing was. */
  readonly fileId: string | null
  readonly report: SheetReport
}

/** What an import writes down, and all the places that it was held against. */
interface Planned {
  readonly writings: readonly Writing[]
  readonly places: Facts['places']
}

/** One import waits for another: fifty thousand stations take a few seconds. */
const WAITS_MS = '40000'

export const stationImportStore = (db: Database) => ({
  find: (importId: string): Promise<(StationImport & { importedAt: Date }) | undefined> =>
    db.row(sql`
      select import_id as "importId", member_id as "memberId", file_id as "fileId", imported_at as "importedAt", report
      from station_import where import_id = ${importId}`),

  /**
   * Write all of a sheet's stations down. `again` where that import was made already; `changed`, and nothing is written,
   * where one of them is not as it was read any more, or one that may be the same has come to be there.
   */
  run: async (
    { importId, memberId, fileId, report }: StationImport,
    { writings, places }: Planned,
    now: Date,
  ): Promise<'made' | 'again' | 'changed'> => {
    try {
      return await db.transaction(async (tx) => {
        await tx.rows(sql`select set_config('statement_timeout', ${WAITS_MS}, true)`)
        await oneByOne(tx)
        const made = await tx.rows(sql`
          insert into station_import (import_id, member_id, file_id, imported_at, report)
          values (${importId}, ${memberId}, ${fileId}, ${now}, ${JSON.stringify(report)})
          on conflict do nothing returning 1`)
        if (made.length === 0) return 'again'
        if ((await anyIsThere(tx, writings)) || (await isUnseenBeside(tx, writings, places, now)))
          throw new NotWritten(refuse('CHANGED_MEANWHILE'))
        await writeEntries(tx, writings, memberId, now)
        await tx.rows(sql`
          update file set stray_since = '-infinity' where member_id = ${memberId} and file_id = ${fileId}`)
        return 'made'
      })
    } catch (error) {
      if (error instanceof NotWritten) return 'changed'
      throw error
    }
  },
})

/** Whether a station that is to be new has come to be there meanwhile, under the name it is known by. */
const anyIsThere = async (tx: Queries, writings: readonly Writing[]): Promise<boolean> => {
  const added = writings.filter(({ old }) => !old).map(({ entry }) => [entry.organisationId, entry.name])
  const there = await tx.row(sql`
    select 1 from station s
    join jsonb_array_elements(${JSON.stringify(added)}::jsonb) as a on s.name = a ->> 1
    where s.organisation_id = (a ->> 0)::uuid limit 1`)
  return there !== undefined
}
