import sql from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { EntryPart } from '../../core/stations/entry'
import type { Database } from './database'
import { LAST_ID, page, type Page } from './page'
import type { CallingOff } from './call-off'
import { mustStandAlone } from './stands-beside'
import { writeEntries } from './write-entries'
import { NotWritten, type Unwritten, type Writing } from './writing'

export interface StoredChange {
  readonly changeId: string
  readonly at: Date
  readonly by: string | null
  readonly before: EntryPart
  readonly after: EntryPart
}

const LIST_PAGE = 20

/** What somebody who writes a station down was told of and agreed to. */
interface Agreed {
  /** Those of a like name nearby that are others. */
  readonly alike: readonly string[]
  /** Those who are expected there in vain are called off. */
  readonly callingOff: CallingOff | null
}

export const stationEntryStore = (db: Database) => ({
  /**
   * Write stations down with their rooms, menus, pictures and history: all of them, or none, and
   * why. `by` is null for whoever runs the server, who is not asked about others of a like name.
   */
  save: async (
    writings: readonly Writing[],
    by: string | null,
    now: Date,
    agreed: Agreed | null = null,
  ): Promise<true | Unwritten> => {
    try {
      await db.transaction(async (tx) => {
        if (agreed) for (const writing of writings) await mustStandAlone(tx, writing, agreed.alike, now)
        await writeEntries(tx, writings, by, now, agreed?.callingOff)
      })
      return true
    } catch (error) {
      if (error instanceof NotWritten) return error.why
      throw error
    }
  },

  /** Whose change that was, of which station. */
  findChange: (changeId: string): Promise<{ stationId: string; memberId: string | null } | undefined> =>
    db.row(sql`
      select station_id as "stationId", member_id as "memberId" from station_change where change_id = ${changeId}`),

  changes: async (stationId: string, cursor?: string): Promise<Page<StoredChange>> => {
    const [at, changeId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredChange>(sql`
      select c.change_id as "changeId", c.changed_at as at, m.name as by, c.before, c.after
      from station_change c left join member m on m.member_id = c.member_id
      where c.station_id = ${stationId} and (c.changed_at, c.change_id) < (${at}::timestamptz, ${changeId}::uuid)
      order by c.changed_at desc, c.change_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.at.toISOString(), row.changeId])
  },
})
