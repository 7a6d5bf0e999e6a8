import sql from 'sql-template-tag'
import type { voices } from '../../core/lectures/lecture'
import type { Topic } from '../../core/lectures/topics'
import { MAX_UNDECIDED } from '../../core/lectures/room'
import { refuse, type Refusal } from '../../core/refusal'
import { claimFiles, claiming } from './claim-files'
import type { Database, Queries } from './database'
import type { StoredPart } from './lectures'
import type { StoredPicture } from './stations'

export interface Draft {
  readonly lectureId: string
  /** Made by whoever saves, so that a retry is known for one. */
  readonly changeId: string
  /** The `updatedAt` of what is replaced; null for a draft that is new. */
  readonly basis: Date | null
  readonly authorId: string
  readonly organisationId: string
  readonly title: string
  readonly summary: string
  readonly topic: Topic
  readonly script: string
  readonly voice: (typeof voices)[number]
  readonly deckId: string | null
  readonly parts: readonly StoredPart[]
  /** Those of its parts that are the author’s; the others are its deck’s. */
  readonly files: readonly StoredPicture[]
  readonly sample?: boolean
}

/** A phone that was without a network for longer does not send again. */
const DAYS_REMEMBERED = 30

const isThere = async (tx: Queries, lectureId: string): Promise<boolean> =>
  (await tx.row(sql`select 1 from lecture where lecture_id = ${lectureId} for update`)) !== undefined

/** Whether a new draft would be one more than its author may have. */
const isOneTooMany = async (tx: Queries, { lectureId, authorId }: Draft): Promise<boolean> => {
  // An author's drafts are counted in turn, so that fifty at once are not each the last.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('author:' || ${authorId}, 0))`)
  const full = await tx.row(sql`
    select 1 from lecture where author_id = ${authorId} and state in ('draft', 'submitted')
    having count(*) >= ${MAX_UNDECIDED} and not bool_or(lecture_id = ${lectureId})`)
  return full !== undefined
}

export const draftStore = (db: Database) => ({
  /** Create or replace a draft; false where it is not, or not any more, what the save was built on. */
  save: (draft: Draft, now: Date): Promise<boolean | Refusal<'TOO_MANY_DRAFTS' | 'NO_SUCH_FILE'>> =>
    claiming(db, async (tx) => {
      const isNew = !(await isThere(tx, draft.lectureId))
      if (isNew && draft.basis) return false
      if (isNew && (await isOneTooMany(tx, draft))) return refuse('TOO_MANY_DRAFTS', { limit: MAX_UNDECIDED })
      const saved = await tx.rows(sql`
        insert into lecture as l (lecture_id, author_id, organisation_id, title, summary, topic, script, voice, deck_id,
                                  state, sample, parts, duration_ms, cover, updated_at, change_id)
        values (${draft.lectureId}, ${draft.authorId}, ${draft.organisationId}, ${draft.title}, ${draft.summary},
                ${draft.topic}, ${draft.script}, ${draft.voice}, ${draft.deckId}, 'draft', ${draft.sample ?? false},
                ${draft.parts.length}, ${draft.parts.reduce((sum, part) => sum + part.durationMs, 0)},
                ${draft.parts.find((part) => part.image)?.image ?? null}, ${now}, ${draft.changeId})
        on conflict (lecture_id) do update
          set organisation_id = excluded.organisation_id, title = excluded.title, summary = excluded.summary,
              topic = excluded.topic, script = excluded.script, voice = excluded.voice, deck_id = excluded.deck_id,
              parts = excluded.parts, duration_ms = excluded.duration_ms, cover = excluded.cover,
              updated_at = excluded.updated_at, change_id = excluded.change_id
          where l.state = 'draft' and l.author_id = excluded.author_id and l.updated_at = ${draft.basis}
        returning 1`)
      if (saved.length === 0) return false

      await tx.rows(sql`delete from part where lecture_id = ${draft.lectureId}`)
      await tx.rows(sql`
        insert into part (lecture_id, position, part_id, kind, video_id, image_id, audio_id, narration, video, image,
                          audio, duration_ms)
        select ${draft.lectureId}::uuid, position, "partId", kind, "videoId", "imageId", "audioId", narration, video,
               image, audio, "durationMs"
        from rows from (
          jsonb_to_recordset(${JSON.stringify(draft.parts)}::jsonb)
            as ("partId" uuid, kind text, "videoId" uuid, "imageId" uuid, "audioId" uuid, narration text, video text,
                image text, audio text, "durationMs" int)
        ) with ordinality as p ("partId", kind, "videoId", "imageId", "audioId", narration, video, image, audio,
                                "durationMs", position)`)
      await tx.rows(sql`
        update file set lecture_id = null, stray_since = ${now}
        where lecture_id = ${draft.lectureId} and not file_id = any (${draft.files.map(({ fileId }) => fileId)}::uuid[])`)
      await claimFiles(
        tx,
        'lecture',
        draft.files.map((file) => ({ ...file, ownerId: draft.lectureId })),
      )
      return true
    }),

  /** Delete a lecture that never left its author’s hands, or came back refused; its files become strays. */
  discard: (lectureId: string, authorId: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const gone = await tx.rows(sql`
        delete from lecture
        where lecture_id = ${lectureId} and author_id = ${authorId} and state in ('draft', 'refused') returning 1`)
      if (gone.length === 0) return false
      await tx.rows(sql`
        update file set lecture_id = null, stray_since = ${now}
        where member_id = ${authorId} and lecture_id = ${lectureId}`)
      await tx.rows(sql`
        delete from discarded_draft
        where member_id = ${authorId} and at < ${now}::timestamptz - make_interval(days => ${DAYS_REMEMBERED})`)
      await tx.rows(sql`
        insert into discarded_draft (member_id, lecture_id, at) values (${authorId}, ${lectureId}, ${now})
        on conflict (member_id, lecture_id) do update set at = excluded.at`)
      return true
    }),

  /** Whether the author threw it away within the last month. */
  isDiscarded: async (lectureId: string, authorId: string): Promise<boolean> =>
    (await db.row(sql`
      select 1 from discarded_draft where member_id = ${authorId} and lecture_id = ${lectureId}`)) !== undefined,
})
