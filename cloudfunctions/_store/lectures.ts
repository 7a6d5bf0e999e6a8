import sql, { empty, type Sql } from 'sql-template-tag'
import { readCursor } from '../../core/cursor'
import type { lectureStates, voices } from '../../core/lectures/lecture'
import type { Topic } from '../../core/lectures/topics'
import type { Path } from '../../core/organisation/rules'
import type { Queries } from './database'
import { countedColumns, countedSources, everSource, type StoredCountedCard } from './lecture-card'
import { containing } from './like'
import { LAST_ID, page, type Page } from './page'

type State = (typeof lectureStates)[number]

export interface StoredPart {
  readonly partId: string
  readonly kind: 'video' | 'slide'
  readonly videoId: string | null
  readonly imageId: string | null
  readonly audioId: string | null
  /** Locations of the same files. */
  readonly video: string | null
  readonly image: string | null
  readonly audio: string | null
  readonly durationMs: number
  readonly narration: string
}

export interface StoredLecture extends StoredCountedCard {
  readonly authorId: string
  readonly path: Path
  readonly state: State
  readonly submittedAt: Date | null
  readonly updatedAt: Date
  /** Of the last save; null where that was before saves had ids. */
  readonly changeId: string | null
  readonly summary: string
  readonly script: string
  readonly voice: (typeof voices)[number]
  readonly deck: { deckId: string; title: string } | null
  readonly parts: StoredPart[]
}

export interface MyLecture {
  readonly lectureId: string
  readonly title: string
  readonly topic: Topic
  readonly state: State
  readonly dubbed: boolean
  readonly cover: string | null
  readonly durationMs: number
  readonly parts: number
  readonly updatedAt: Date
  readonly reason: string | null
  readonly sharers: number
  readonly learners: number
}

const LIST_PAGE = 20

const ownColumns: Sql = sql`
  l.lecture_id as "lectureId", l.title, l.topic, l.state, l.deck_id is not null as dubbed, l.cover,
  l.duration_ms as "durationMs", l.parts, l.updated_at as "updatedAt",
  (select s.reason from step s where s.lecture_id = l.lecture_id order by s.at desc, s.step_id desc limit 1) as reason,
  coalesce(ever.sharers, 0) as sharers, coalesce(ever.learners, 0) as learners`

const partsOf: Sql = sql`
  coalesce((
    select json_agg(json_build_object(
      'partId', p.part_id, 'kind', p.kind, 'videoId', p.video_id, 'imageId', p.image_id, 'audioId', p.audio_id,
      'video', p.video, 'image', p.image, 'audio', p.audio, 'durationMs', p.duration_ms, 'narration', p.narration
    ) order by p.position)
    from part p where p.lecture_id = l.lecture_id
  ), '[]')`

export const lectureStore = (db: Queries) => ({
  /** Published lectures, newest first. */
  list: async (topic: Topic | undefined, search: string, cursor?: string): Promise<Page<StoredCountedCard>> => {
    const [publishedAt, lectureId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<StoredCountedCard>(sql`
      select ${countedColumns} from lecture l ${countedSources}
      where l.state = 'published'
        ${topic ? sql`and l.topic = ${topic}` : empty}
        ${search ? sql`and l.title ilike ${containing(search)}` : empty}
        and (l.published_at, l.lecture_id) < (${publishedAt}::timestamptz, ${lectureId}::uuid)
      order by l.published_at desc, l.lecture_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.publishedAt!.toISOString(), row.lectureId])
  },

  find: (lectureId: string): Promise<StoredLecture | undefined> =>
    db.row(sql`
      select ${countedColumns}, l.author_id as "authorId", o.path, l.state, l.summary, l.script, l.voice,
             l.submitted_at as "submittedAt", l.updated_at as "updatedAt", l.change_id as "changeId",
             case when d.deck_id is not null then json_build_object('deckId', d.deck_id, 'title', d.title) end as deck,
             ${partsOf} as parts
      from lecture l ${countedSources} left join deck d on d.deck_id = l.deck_id
      where l.lecture_id = ${lectureId}`),

  /** An author’s own lectures but what they put away, latest change first, with what was said last. */
  mine: async (authorId: string, cursor?: string): Promise<Page<MyLecture>> => {
    const [updatedAt, lectureId] = readCursor(cursor, ['infinity', LAST_ID])
    const rows = await db.rows<MyLecture>(sql`
      select ${ownColumns} from lecture l ${everSource}
      where l.author_id = ${authorId} and l.put_away_at is null
        and (l.updated_at, l.lecture_id) < (${updatedAt}::timestamptz, ${lectureId}::uuid)
      order by l.updated_at desc, l.lecture_id desc
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [row.updatedAt.toISOString(), row.lectureId])
  },

  /** Those of an author’s that nobody has decided about, which have a limit, and those of the given ids. */
  undecided: (authorId: string, alsoIds: readonly string[]): Promise<MyLecture[]> =>
    db.rows(sql`
      select ${ownColumns} from lecture l ${everSource}
      where l.author_id = ${authorId} and (l.state in ('draft', 'submitted') or l.lecture_id = any (${alsoIds}::uuid[]))
      order by l.updated_at desc, l.lecture_id desc`),

  /** The member’s token for a lecture: the given one, unless they have one already. */
  share: async (lectureId: string, sharerId: string, token: string, now: Date): Promise<string> => {
    const kept = await db.row<{ token: string }>(sql`
      insert into share as s (lecture_id, token, sharer_id, shared_at)
      values (${lectureId}, ${token}, ${sharerId}, ${now})
      on conflict (lecture_id, sharer_id) do update set sharer_id = s.sharer_id
      returning token`)
    return kept!.token
  },

  /** Whose token it is, on this lecture. */
  sharer: (lectureId: string, token: string): Promise<{ memberId: string; name: string } | undefined> =>
    db.row(sql`
      select m.member_id as "memberId", m.name
      from share s join member m on m.member_id = s.sharer_id
      where s.lecture_id = ${lectureId} and s.token = ${token}`),
})
