import sql, { type Sql } from 'sql-template-tag'
import type { ActivityEntry } from '../../core/activities/entry'
import type { Occasion } from '../../core/activities/occasion'
import type { Spot } from '../../core/geo'
import { changeRoom, type RoomWish } from './activity-rooms'
import { claimFiles } from './claim-files'
import type { Queries } from './database'
import { newId } from './new-id'
import type { StoredPicture } from './stations'

/** An activity as somebody wrote it down. */
export interface WritingActivity {
  readonly activityId: string
  readonly changeId: string
  /** The `updatedAt` of what was changed; null for one that is new. */
  readonly basis: Date | null
  readonly entry: ActivityEntry
  /** Where it is on the map. */
  readonly spot: Spot | null
  readonly cover: StoredPicture | null
  readonly attachments: readonly (StoredPicture & { name: string })[]
  readonly publish: boolean
  /** Of the room at its place; one that is left out stays as it is. */
  readonly room?: RoomWish
  /** What a new one is posted for. */
  readonly occasion?: Occasion | null
  readonly sample?: boolean
}

/** Write down one that is new, of that series; `false` where its id is there already. */
export const addActivity = async (
  tx: Queries,
  writing: WritingActivity,
  seriesId: string | null,
  by: string,
  now: Date,
): Promise<boolean> => {
  const { activityId, entry } = writing
  const added = await tx.rows(sql`
    insert into activity (activity_id, state, organisation_id, made_by, made_at, updated_at,
                          changed_by, change_id, door, series_id, sample, published_at,
                          kind, club_id, title, about, bring, from_at, until_at, place, lat, lng, audience,
                          members_only, sign_up_until, guests, questions, earns_points, counts_hours, cover,
                          attachments)
    values (${activityId}, ${writing.publish ? 'published' : 'draft'}, ${entry.organisationId}, ${by}, ${now}, ${now},
            ${by}, ${writing.changeId}, ${newId()}, ${seriesId}, ${writing.sample ?? false},
            ${writing.publish ? now : null}, ${values(writing)})
    on conflict do nothing returning 1`)
  if (added.length === 0) return false
  await tx.rows(sql`insert into activity_seats (activity_id, seats) values (${activityId}, ${entry.seats})`)
  await lead(tx, writing, by, now)
  await keepFiles(tx, writing, now)
  if (writing.occasion)
    await tx.rows(sql`
      insert into activity_occasion (activity_id, kind, occasion_id)
      values (${activityId}, ${writing.occasion.kind}, ${writing.occasion.id})`)
  if (writing.room) await changeRoom(tx, activityId, writing.room, by, now)
  return true
}

/** Write it over; `false` where it is not as it was read any more, or is over. */
export const rewriteActivity = async (
  tx: Queries,
  writing: WritingActivity,
  by: string,
  now: Date,
): Promise<boolean> => {
  const { activityId, changeId, basis, entry, publish } = writing
  const changed = await tx.rows(sql`
    update activity
    set (organisation_id, state, published_at, updated_at, changed_by, change_id, kind, club_id, title, about, bring,
         from_at, until_at, place, lat, lng, audience, members_only, sign_up_until, guests, questions, earns_points,
         counts_hours, cover, attachments)
      = (${entry.organisationId}, ${publish ? sql`'published'` : sql`state`},
         ${publish ? sql`coalesce(published_at, ${now})` : sql`published_at`}, ${now}, ${by}, ${changeId},
         ${values(writing)})
    where activity_id = ${activityId} and updated_at = ${basis} and state in ('draft', 'published')
    returning 1`)
  if (changed.length === 0) return false
  await lead(tx, writing, by, now)
  await keepFiles(tx, writing, now)
  return true
}

/** In the order of the columns above, from the kind on. */
const values = ({ entry, spot, cover, attachments }: WritingActivity): Sql => sql`
  ${entry.kind}, ${entry.clubId}, ${entry.title}, ${entry.about}, ${entry.bring}, ${entry.from}::timestamptz,
  ${entry.until}::timestamptz, ${entry.place && JSON.stringify(entry.place)}::jsonb, ${spot?.lat ?? null}::float8,
  ${spot?.lng ?? null}::float8, ${entry.audience}::uuid[], ${entry.membersOnly}, ${entry.signUpUntil}::timestamptz,
  ${entry.guests}, ${JSON.stringify(entry.questions)}::jsonb, ${entry.earnsPoints}, ${entry.countsHours},
  ${cover && JSON.stringify(cover)}::jsonb, ${JSON.stringify(attachments)}::jsonb`

/** Who wrote it is who organises it on the leading side; whoever changes it later is not. */
const lead = async (tx: Queries, { activityId, entry }: WritingActivity, by: string, now: Date): Promise<void> => {
  await tx.rows(sql`
    delete from activity_host
    where activity_id = ${activityId} and state = 'lead' and organisation_id <> ${entry.organisationId}`)
  await tx.rows(sql`
    insert into activity_host (activity_id, organisation_id, state, organiser_id, asked_at, answered_at)
    values (${activityId}, ${entry.organisationId}, 'lead', ${by}, ${now}, ${now})
    on conflict do nothing`)
}

/**
 * A cover or an attachment that is no longer shown is a stray, unless another of the series shows it; what people took
 * there is not theirs to drop.
 */
const keepFiles = async (
  tx: Queries,
  { activityId, cover, attachments }: WritingActivity,
  now: Date,
): Promise<void> => {
  const files = [...(cover ? [cover] : []), ...attachments]
  const ids = files.map(({ fileId }) => fileId)
  await tx.rows(sql`
    with gone as (
      select f.member_id, f.file_id, (
        select s.activity_id from activity a join activity s on s.series_id = a.series_id and s.activity_id <> a.activity_id
        where a.activity_id = f.activity_id
          and jsonb_path_query_array(jsonb_build_array(s.cover, s.attachments), 'lax $[*][*].fileId') ? f.file_id::text
        limit 1) as heir
      from file f where f.activity_id = ${activityId} and not f.file_id = any (${ids}::uuid[])
        and not exists (select from activity_photo p where p.activity_id = f.activity_id and p.file_id = f.file_id)
    )
    update file f set activity_id = gone.heir, stray_since = case when gone.heir is null then ${now}::timestamptz end
    from gone where f.member_id = gone.member_id and f.file_id = gone.file_id`)
  await claimFiles(
    tx,
    'activity',
    files.map((file) => ({ ...file, ownerId: activityId })),
  )
}
