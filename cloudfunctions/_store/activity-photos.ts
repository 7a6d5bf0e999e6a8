import sql, { type Sql } from 'sql-template-tag'
import { MAX_PHOTOS, type PhotoState } from '../../core/activities/photos'
import { readCursor } from '../../core/cursor'
import type { Refusal } from '../../core/refusal'
import { claimFiles, claiming } from './claim-files'
import type { Database } from './database'
import { LAST_ID, page, type Page } from './page'
import type { StoredPicture } from './stations'

export interface StoredPhoto extends StoredPicture {
  readonly memberId: string
  readonly by: string
  readonly state: PhotoState
  readonly reason: string | null
}

const ownPhotos = (activityId: string, memberId: string) => sql`
  select file_id as "fileId" from activity_photo where activity_id = ${activityId} and member_id = ${memberId}`

interface Onlooker {
  readonly memberId: string
  readonly organises: boolean
}

const PAGE = 60

/** Of photos `p`, what somebody sees: what is shown, all of their own, and what waits if they organise. */
const seenBy = ({ memberId, organises }: Onlooker): Sql => sql`
  (p.state = 'shown' or p.member_id = ${memberId} or (${organises} and p.state = 'waiting'))`

export const activityPhotos = (db: Database) => ({
  /** What waits in front, then the newest. */
  photos: async (activityId: string, who: Onlooker, cursor?: string): Promise<Page<StoredPhoto>> => {
    const [waits, addedAt, fileId] = readCursor(cursor, ['true', 'infinity', LAST_ID])
    const rows = await db.rows<StoredPhoto & { addedAt: Date }>(sql`
      select p.file_id as "fileId", p.location, p.member_id as "memberId", m.name as by, p.state, p.reason,
             p.added_at as "addedAt"
      from activity_photo p join member m using (member_id)
      where p.activity_id = ${activityId} and ${seenBy(who)}
        and (p.state = 'waiting', p.added_at, p.file_id) < (${waits}::boolean, ${addedAt}::timestamptz, ${fileId}::uuid)
      order by p.state = 'waiting' desc, p.added_at desc, p.file_id desc
      limit ${PAGE + 1}`)
    return page(rows, PAGE, ({ state, addedAt, fileId }) => [
      String(state === 'waiting'),
      addedAt.toISOString(),
      fileId,
    ])
  },

  /** How many somebody sees, and how many are theirs. */
  photoCounts: async (activityId: string, who: Onlooker): Promise<{ inAll: number; own: number }> =>
    (await db.row(sql`
      select count(*) as "inAll", count(*) filter (where p.member_id = ${who.memberId}) as own
      from activity_photo p where p.activity_id = ${activityId} and ${seenBy(who)}`))!,

  /** Whose photo it is; undefined where there is none. */
  photographer: async (activityId: string, fileId: string): Promise<string | undefined> =>
    (
      await db.row<{ memberId: string }>(sql`
        select member_id as "memberId" from activity_photo where activity_id = ${activityId} and file_id = ${fileId}`)
    )?.memberId,

  ownPhotos: async (activityId: string, memberId: string): Promise<string[]> => {
    const rows = await db.rows<{ fileId: string }>(ownPhotos(activityId, memberId))
    return rows.map(({ fileId }) => fileId)
  },

  /**
   * Add uploads; those that are there already stay as they are. `false`, and none is added, where somebody has too many;
   * refused where one is another’s by now, or gone.
   */
  addPhotos: (
    activityId: string,
    files: readonly StoredPicture[],
    by: string,
    state: PhotoState,
    now: Date,
  ): Promise<boolean | Refusal<'NO_SUCH_FILE'>> =>
    claiming(db, async (tx) => {
      // Uploads that arrive at once are counted one after another.
      await tx.rows(sql`select from activity where activity_id = ${activityId} for no key update`)
      const own = await tx.rows<{ fileId: string }>(ownPhotos(activityId, by))
      const all = new Set([...own, ...files].map(({ fileId }) => fileId))
      if (all.size > MAX_PHOTOS) return false
      await tx.rows(sql`
        insert into activity_photo (activity_id, file_id, member_id, location, state, added_at)
        select ${activityId}, "fileId", ${by}, location, ${state}, ${now}
        from jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as f ("fileId" uuid, location text)
        on conflict do nothing`)
      await claimFiles(
        tx,
        'activity',
        files.map((file) => ({ ...file, ownerId: activityId })),
      )
      return true
    }),

  decidePhoto: async (
    activityId: string,
    fileId: string,
    decision: { state: PhotoState; reason: string | null; by: string },
    now: Date,
  ): Promise<void> => {
    await db.rows(sql`
      update activity_photo
      set state = ${decision.state}, reason = ${decision.reason}, decided_by = ${decision.by}, decided_at = ${now}
      where activity_id = ${activityId} and file_id = ${fileId}`)
  },

  /** Its file is a stray then, and goes. */
  removePhoto: (activityId: string, fileId: string, by: string, now: Date): Promise<void> =>
    db.transaction(async (tx) => {
      const removed = await tx.rows(sql`
        delete from activity_photo
        where activity_id = ${activityId} and file_id = ${fileId} and member_id = ${by} returning 1`)
      if (removed.length > 0)
        await tx.rows(sql`
          update file set activity_id = null, stray_since = ${now} where member_id = ${by} and file_id = ${fileId}`)
    }),
})
