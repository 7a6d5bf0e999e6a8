import sql from 'sql-template-tag'
import type { FilePurpose } from '../../core/lectures/files'
import type { Queries } from './database'

export interface StoredFile {
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly location: string
  readonly bytes: number
  readonly durationMs: number
}

export const fileStore = (db: Queries) => ({
  find: (memberId: string, fileId: string): Promise<StoredFile | undefined> =>
    db.row(sql`
      select file_id as "fileId", purpose, location, bytes, duration_ms as "durationMs"
      from file where member_id = ${memberId} and file_id = ${fileId}`),

  /**
   * Those of the given files that are the member’s own and that no other lecture uses: a file goes when its lecture
   * lets go of it, so it has one.
   */
  findUsable: (memberId: string, fileIds: readonly string[], lectureId: string): Promise<StoredFile[]> =>
    db.rows(sql`
      select file_id as "fileId", purpose, location, bytes, duration_ms as "durationMs"
      from file
      where member_id = ${memberId} and file_id = any (${fileIds}::uuid[])
        and (lecture_id is null or lecture_id = ${lectureId})`),

  /** Keep what was inspected; `false` where the same file had been kept a moment earlier. */
  add: async (memberId: string, file: StoredFile, now: Date): Promise<boolean> => {
    const added = await db.rows(sql`
      insert into file (member_id, file_id, purpose, location, bytes, duration_ms, received_at)
      values (${memberId}, ${file.fileId}, ${file.purpose}, ${file.location}, ${file.bytes}, ${file.durationMs}, ${now})
      on conflict do nothing returning 1`)
    return added.length > 0
  },

  /** Forget files that no lecture has used for a day; their locations, to be removed. */
  takeStrays: async (now: Date): Promise<string[]> => {
    const strays = await db.rows<{ location: string }>(sql`
      delete from file where lecture_id is null and received_at < ${now}::timestamptz - interval '1 day'
      returning location`)
    return strays.map(({ location }) => location)
  },
})
