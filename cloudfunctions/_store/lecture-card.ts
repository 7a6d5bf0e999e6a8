import sql, { type Sql } from 'sql-template-tag'
import type { CountedLecture, LectureCard } from '../../core/lectures/lecture'

/** A card as stored: the cover is a location, which a handler makes an address of. */
export interface StoredCard extends Omit<LectureCard, 'author'> {
  readonly author: string
  readonly organisation: string
}

/** The columns of a card, for `from lecture l` with `cardSources` joined. They are few and plain: each costs every row. */
export const cardColumns: Sql = sql`
  l.lecture_id as "lectureId", l.title, l.topic, a.name as author, o.name as organisation,
  l.duration_ms as "durationMs", l.cover, l.deck_id is not null as dubbed, l.sample, l.featured`

export const cardSources: Sql = sql`
  join member a on a.member_id = l.author_id
  join organisation o on o.organisation_id = l.organisation_id`

export interface StoredCountedCard extends StoredCard, Pick<CountedLecture, 'sharers' | 'learners'> {
  readonly publishedAt: Date | null
}

/** The same with how far the lecture went, with `countedSources` joined. */
export const countedColumns: Sql = sql`
  ${cardColumns},
  l.published_at as "publishedAt", coalesce(ever.sharers, 0) as sharers, coalesce(ever.learners, 0) as learners`

/** The totals of all time stand in every scope of a lecture’s path; its own branch’s row is at hand. */
export const everSource: Sql = sql`
  left join popular ever
    on ever.lecture_id = l.lecture_id and ever.scope_id = l.organisation_id and ever.period = 'all'`

export const countedSources: Sql = sql`${cardSources} ${everSource}`
