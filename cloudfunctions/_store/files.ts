import sql from 'sql-template-tag'
import type { FilePurpose } from '../../core/lectures/files'
import type { Held } from '../../core/lectures/room'
import type { Queries } from './database'
import type { StoredPicture } from './stations'

export interface StoredFile {
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly location: string
  readonly bytes: number
  readonly durationMs: number
}

const STRAYS_AT_ONCE = 200

/** Nothing uses it: a file is a lecture’s, a station’s or an activity’s. */
export const STRAY = sql`lecture_id is null and station_id is null and activity_id is null`

export const fileStore = (db: Queries) => ({
  find: (memberId: string, fileId: string): Promise<StoredFile | undefined> =>
    db.row(sql`
      select file_id as "fileId", purpose, location, bytes, duration_ms as "durationMs"
      from file where member_id = ${memberId} and file_id = ${fileId}`),

  /**
   * Those of the given files that are the member’s own and that nothing else uses: a file goes when its lecture, or its
   * station, lets go of it, so it has one.
   */
  findUsable: (memberId: string, fileIds: readonly string[], lectureId: string): Promise<StoredFile[]> =>
    db.rows(sql`
      select file_id as "fileId", purpose, location, bytes, duration_ms as "durationMs"
      from file
      where member_id = ${memberId} and file_id = any (${fileIds}::uuid[])
        and station_id is null and activity_id is null and (lecture_id is null or lecture_id = ${lectureId})`),

  /** Those of the given files that a station may show: its own already, or pictures of the member that nothing else uses. */
  findForStation: (memberId: string, fileIds: readonly string[], stationId: string): Promise<StoredPicture[]> =>
    db.rows(sql`
      select distinct on (file_id) file_id as "fileId", location
      from file
      where file_id = any (${fileIds}::uuid[]) and purpose = 'slide'
        and (station_id = ${stationId} or (member_id = ${memberId} and ${STRAY}))
      order by file_id, station_id nulls last`),

  /** The same for an activity, which shares its files with those it repeats. */
  findForActivity: (
    memberId: string,
    fileIds: readonly string[],
    activityId: string,
  ): Promise<(StoredPicture & { purpose: FilePurpose })[]> =>
    db.rows(sql`
      select distinct on (file_id) file_id as "fileId", location, purpose
      from file
      where file_id = any (${fileIds}::uuid[]) and purpose in ('slide', 'document')
        and (activity_id = ${activityId}
             or activity_id in (select s.activity_id from activity a join activity s using (series_id)
                                where a.activity_id = ${activityId})
             or (member_id = ${memberId} and ${STRAY}))
      order by file_id, activity_id nulls last`),

  /** Keep what was inspected; `false` where the same file had been kept a moment earlier. */
  add: async (memberId: string, file: StoredFile, now: Date): Promise<boolean> => {
    const added = await db.rows(sql`
      insert into file (member_id, file_id, purpose, location, bytes, duration_ms, received_at, stray_since)
      values (${memberId}, ${file.fileId}, ${file.purpose}, ${file.location}, ${file.bytes}, ${file.durationMs}, ${now},
              ${now})
      on conflict do nothing returning 1`)
    return added.length > 0
  },

  /** What the member uploaded and no approval has made everybody’s: strays, drafts, and what waits for a review. */
  held: async (memberId: string): Promise<Held> =>
    (await db.row<Held>(sql`
      select count(*) as files, coalesce(sum(f.bytes), 0)::bigint as bytes
      from file f left join lecture l using (lecture_id)
      where f.member_id = ${memberId} and f.station_id is null and f.activity_id is null
        and (l.state is null or l.state not in ('published', 'taken_down'))`))!,

  /** Files that nothing has used for a day, some at a time. */
  strays: (now: Date): Promise<{ memberId: string; fileId: string; location: string }[]> =>
    db.rows(sql`
      select member_id as "memberId", file_id as "fileId", location from file
      where ${STRAY} and stray_since < ${now}::timestamptz - interval '1 day'
      order by stray_since limit ${STRAYS_AT_ONCE}`),

  /** Forget a stray that was removed, unless something took it up meanwhile. */
  forget: async (memberId: string, fileId: string): Promise<void> => {
    await db.rows(sql`
      delete from file where member_id = ${memberId} and file_id = ${fileId}
        and ${STRAY}`)
  },
})
