import sql, { type Sql } from 'sql-template-tag'
import type { LectureCard } from '../../core/lectures/contract'

/** A card as stored: times are dates and the cover is a location, which a handler makes an address of. */
export type StoredCard = Omit<LectureCard, 'publishedAt'> & { readonly publishedAt: Date | null }

/** The columns of a card, for `from lecture l` with `cardSources` joined. */
export const cardColumns: Sql = sql`
  l.lecture_id as "lectureId", l.title, l.topic, json_build_object('name', a.name, 'organisation', o.name) as author,
  l.duration_ms as "durationMs", l.cover, l.deck_id is not null as dubbed, l.sample,
  exists (select from featured f where f.lecture_id = l.lecture_id) as featured,
  l.published_at as "publishedAt", coalesce(ever.sharers, 0) as sharers, coalesce(ever.learners, 0) as learners`

/** The totals of all time stand in every scope of a lecture’s path; its own branch’s row is at hand. */
export const cardSources: Sql = sql`
  join member a on a.member_id = l.author_id
  join organisation o on o.organisation_id = l.organisation_id
  left join popular ever
    on ever.lecture_id = l.lecture_id and ever.scope_id = l.organisation_id and ever.period = 'all'`
