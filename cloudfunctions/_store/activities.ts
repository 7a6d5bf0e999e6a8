import sql, { type Sql } from 'sql-template-tag'
import type { ActivityEntry, EntryPart, Question } from '../../core/activities/entry'
import type { HostState } from '../../core/activities/hosting'
import type { ActivityKind } from '../../core/activities/kinds'
import type { ActivityState, SignUpState } from '../../core/activities/life'
import type { NoticeKind, NoticeOf } from '../../core/activities/notices'
import type { Occasion } from '../../core/activities/occasion'
import type { PlaceShown } from '../../core/activities/posting'
import type { Spot } from '../../core/geo'
import type { Path } from '../../core/organisation/rules'
import type { Database, Queries } from './database'
import { iso } from './iso'
import { newId } from './new-id'
import type { StoredPicture } from './stations'

export interface StoredActivity {
  readonly activityId: string
  readonly kind: ActivityKind
  readonly state: ActivityState
  readonly title: string
  readonly host: string
  readonly from: Date | null
  readonly until: Date | null
  readonly place: PlaceShown | null
  readonly seats: number | null
  readonly taken: number
  readonly cover: StoredPicture | null
  readonly sample: boolean
  readonly mine: SignUpState | null
}

export interface StoredHost {
  readonly organisationId: string
  readonly name: string
  readonly path: Path
  readonly state: HostState
  readonly organiserId: string | null
}

export interface WholeActivity extends StoredActivity {
  readonly organisationId: string
  readonly clubId: string | null
  readonly about: string
  readonly bring: string
  /** As it was written down; `place` is what people are shown. */
  readonly given: ActivityEntry['place']
  readonly audience: readonly string[] | null
  readonly audienceNames: readonly string[] | null
  readonly membersOnly: boolean
  readonly signUpUntil: Date | null
  readonly guests: number
  readonly questions: Question[]
  readonly earnsPoints: boolean
  readonly countsHours: boolean
  readonly attachments: (StoredPicture & { name: string })[]
  readonly cancelReason: string | null
  /** What the codes at its door are made of. */
  readonly door: string
  /** What they were made of before, and until when, in that order. */
  readonly formerDoors: readonly { readonly door: string; readonly endedAt: string }[]
  readonly hosts: readonly StoredHost[]
  readonly waiting: number
  readonly changed: { at: string; before: EntryPart; after: EntryPart } | null
  readonly updatedAt: Date
  /** Who wrote what is there now, and under which id. */
  readonly changedBy: string
  readonly changeId: string
  /** Those that repeat one another have the same. */
  readonly seriesId: string | null
}

/** What was made, and of which series it is. */
export interface MadeActivity {
  readonly activityId: string
  readonly seriesId: string | null
  readonly madeBy: string
  readonly from: Date
  readonly until: Date
}

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
  /** What a new one is posted for. */
  readonly occasion?: Occasion | null
  readonly sample?: boolean
}

/** What that changes of one that is published, and whether people are told. */
export interface ActivityChange {
  readonly before: EntryPart
  readonly after: EntryPart
  readonly told: boolean
  /** Until when seats that are new are kept for the first in line. */
  readonly offerUntil: Date | null
}

/** Where an activity `a` is, as people are shown it. */
export const placeShown = sql`
  case a.place ->> 'kind'
    when 'station' then json_build_object(
      'kind', 'station', 'words', concat_ws(' · ', t.name, r.name), 'address', t.address, 'stationId', t.station_id,
      'spot', json_build_object('lat', t.lat, 'lng', t.lng))
    when 'address' then json_build_object(
      'kind', 'address', 'words', a.place ->> 'address', 'address', a.place ->> 'address', 'stationId', null,
      'spot', a.place -> 'spot')
    when 'online' then json_build_object(
      'kind', 'online', 'words', a.place ->> 'link', 'address', null, 'stationId', null, 'spot', null)
  end`

export const placeSources = sql`
  left join station t on t.station_id = (a.place ->> 'stationId')::uuid
  left join station_room r on r.station_id = t.station_id and r.room_id = (a.place ->> 'roomId')::uuid`

export const cardColumns = sql`
  a.activity_id as "activityId", a.kind, a.state, a.title, coalesce(c.name, o.name) as host, a.from_at as "from",
  a.until_at as "until", n.seats, n.taken, a.cover, a.sample, u.state as mine, ${placeShown} as place`

export const cardSources = (memberId: string): Sql => sql`
  join organisation o on o.organisation_id = a.organisation_id
  join activity_seats n on n.activity_id = a.activity_id
  left join club c on c.club_id = a.club_id
  ${placeSources}
  left join sign_up u on u.activity_id = a.activity_id and u.member_id = ${memberId}`

export const activityStore = (db: Database) => ({
  /** An activity as it is for a member. */
  find: (activityId: string, memberId: string): Promise<WholeActivity | undefined> =>
    db.row(sql`
      select ${cardColumns}, a.organisation_id as "organisationId", a.club_id as "clubId", a.about, a.bring,
             a.place as given, a.audience, a.members_only as "membersOnly", a.sign_up_until as "signUpUntil", a.guests,
             array(select g.name from organisation g where g.organisation_id = any (a.audience) order by g.path) as "audienceNames",
             a.questions, a.earns_points as "earnsPoints", a.counts_hours as "countsHours", a.attachments,
             a.cancel_reason as "cancelReason", a.door, a.updated_at as "updatedAt", a.changed_by as "changedBy",
             a.change_id as "changeId", a.series_id as "seriesId",
             (select json_agg(json_build_object('organisationId', h.organisation_id, 'path', ho.path, 'state', h.state,
                                                'organiserId', h.organiser_id,
                                                'name', case when h.state = 'lead' then coalesce(c.name, ho.name) else ho.name end)
                              order by h.state = 'lead' desc, h.asked_at, h.organisation_id)
              from activity_host h join organisation ho on ho.organisation_id = h.organisation_id
              where h.activity_id = a.activity_id) as hosts,
             (select coalesce(json_agg(json_build_object('door', d.door, 'endedAt', ${iso(sql`d.ended_at`)})
                                       order by d.ended_at), '[]')
              from former_door d where d.activity_id = a.activity_id) as "formerDoors",
             (select count(*) from sign_up w where w.activity_id = a.activity_id and w.state = 'waiting') as waiting,
             (select json_build_object('before', g.before, 'after', g.after,
                'at', ${iso(sql`g.changed_at`)})
              from activity_change g where g.activity_id = a.activity_id and g.told
              order by g.changed_at desc limit 1) as changed
      from activity a ${cardSources(memberId)}
      where a.activity_id = ${activityId}`),

  /** Write down one that is new; `false` where that id is there already. */
  add: (writing: WritingActivity, by: string, now: Date): Promise<boolean> =>
    db.transaction((tx) => addOne(tx, writing, null, by, now)),

  /** Those of these ids that there are, by when they are. */
  made: (activityIds: readonly string[]): Promise<MadeActivity[]> =>
    db.rows(sql`
      select activity_id as "activityId", series_id as "seriesId", made_by as "madeBy", from_at as "from", until_at as "until"
      from activity where activity_id = any (${activityIds}::uuid[]) order by from_at, activity_id`),

  /** Write down those that repeat one, as one series with it; `false`, and nothing written, where an id is taken. */
  repeat: (activityId: string, writings: readonly WritingActivity[], by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      // Its row is the lock under which it is repeated: a retry at the same moment waits, and finds what was made.
      const series = await tx.row<{ id: string }>(sql`
        update activity set series_id = coalesce(series_id, activity_id) where activity_id = ${activityId}
        returning series_id as id`)
      const ids = writings.map((each) => each.activityId)
      if (await tx.row(sql`select 1 from activity where activity_id = any (${ids}::uuid[]) limit 1`)) return false
      for (const writing of writings)
        if (!(await addOne(tx, writing, series!.id, by, now))) throw new Error('an id was taken in between')
      return true
    }),

  /** Write down what is changed; `false` where it is not as it was read any more. Of one that is published its people are told. */
  change: (writing: WritingActivity, change: ActivityChange | null, by: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      const { activityId, changeId, entry, publish } = writing
      await tx.rows(sql`select seats_in_turn(${activityId})`)
      const changed = await tx.rows(sql`
        update activity
        set (organisation_id, state, published_at, updated_at, changed_by, change_id, kind, club_id, title, about, bring, from_at, until_at, place,
             lat, lng, audience, members_only, sign_up_until, guests, questions, earns_points, counts_hours, cover, attachments)
          = (${entry.organisationId}, ${publish ? sql`'published'` : sql`state`},
             ${publish ? sql`coalesce(published_at, ${now})` : sql`published_at`}, ${now}, ${by}, ${changeId}, ${values(writing)})
        where activity_id = ${activityId} and updated_at = ${writing.basis} and state in ('draft', 'published')
        returning 1`)
      if (changed.length === 0) return false
      await lead(tx, writing, by, now)
      await keepFiles(tx, writing, now)
      await tx.rows(sql`select change_seats(${activityId}, ${entry.seats}, ${change?.offerUntil ?? null}, ${now})`)
      if (change) {
        await tx.rows(sql`
          insert into activity_change (activity_id, change_id, member_id, changed_at, before, after, told)
          values (${activityId}, ${changeId}, ${by}, ${now}, ${JSON.stringify(change.before)}, ${JSON.stringify(change.after)},
                  ${change.told})`)
        if (change.told)
          await tellAll(tx, activityId, 'activity_changed', { before: change.before, after: change.after }, now)
      }
      return true
    }),

  /** Call it off and tell everybody who signed up; `false` where it was over already. */
  cancel: (activityId: string, reason: string, now: Date): Promise<boolean> =>
    db.transaction(async (tx) => {
      // In turn with its seats: nobody signs up for what is called off at that moment.
      await tx.rows(sql`select seats_in_turn(${activityId})`)
      const cancelled = await tx.rows(sql`
        update activity set state = 'cancelled', cancel_reason = ${reason}, ended_at = ${now}, updated_at = ${now}
        where activity_id = ${activityId} and state in ('draft', 'published') returning 1`)
      if (cancelled.length === 0) return false
      await tellAll(tx, activityId, 'activity_cancelled', { reason }, now)
      // Whoever had come already has points for it.
      await tx.rows(sql`select reverse_activity(${activityId}, null, null, ${now})`)
      return true
    }),
})

const addOne = async (
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
                          members_only, sign_up_until, guests, questions, earns_points, counts_hours, cover, attachments)
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
  return true
}

/** In the order of the columns above. */
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
  const [ids, locations] = [files.map(({ fileId }) => fileId), files.map(({ location }) => location)]
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
  await tx.rows(sql`
    update file f set activity_id = ${activityId}, stray_since = null
    from unnest(${ids}::uuid[], ${locations}::text[]) as g (file_id, location)
    where f.file_id = g.file_id and f.location = g.location
      and f.lecture_id is null and f.station_id is null and f.activity_id is null`)
}

/** Everybody who has, or waits for, a seat. */
const tellAll = async <Kind extends NoticeKind>(
  tx: Queries,
  activityId: string,
  kind: Kind,
  facts: NoticeOf<Kind>['facts'],
  now: Date,
): Promise<void> => {
  await tx.rows(sql`
    insert into notice (member_id, notice_id, kind, activity_id, facts, at)
    select member_id, gen_random_uuid(), ${kind}, ${activityId}, ${JSON.stringify(facts)}::jsonb, ${now}
    from sign_up where activity_id = ${activityId} and state in ('in', 'offered', 'waiting')`)
}
