import sql, { type Sql } from 'sql-template-tag'
import { isPartyMember } from '../../core/activities/audience'
import { LINK_AWAITED, LINK_KEPT, type PlaceShown } from '../../core/activities/activity'
import type { ActivityKind } from '../../core/activities/kinds'
import type { ActivityState, SignUpState } from '../../core/activities/life'
import type { Caller } from './members'
import { SIGNED_UP } from './seat-states'
import type { StoredPicture } from './stations'

export type Asker = Pick<Caller, 'memberId' | 'path' | 'status'>

/** An activity in a list. */
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

/** Where an activity `a` is, as people are shown it; those words of one that is online. */
export const placeShown = (online: Sql): Sql => sql`
  case a.place ->> 'kind'
    when 'station' then json_build_object(
      'kind', 'station', 'words', concat_ws(' · ', t.name, r.name), 'address', t.address, 'stationId', t.station_id,
      'spot', json_build_object('lat', t.lat, 'lng', t.lng))
    when 'address' then json_build_object(
      'kind', 'address', 'words', a.place ->> 'address', 'address', a.place ->> 'address', 'stationId', null,
      'spot', a.place -> 'spot')
    when 'online' then json_build_object(
      'kind', 'online', 'words', ${online}, 'address', null, 'stationId', null, 'spot', null)
  end`

export const placeSources = sql`
  left join station t on t.station_id = (a.place ->> 'stationId')::uuid
  left join station_room r on r.station_id = t.station_id and r.room_id = (a.place ->> 'roomId')::uuid`

export const linkKept = sql`${LINK_KEPT}::text`

/** The link, for a sign-up `u` that is in; an offer is a seat once it is taken. */
export const linkOf = sql`
  case when u.state = 'in' then a.place ->> 'link'
       when u.state in ${SIGNED_UP} then ${LINK_AWAITED}::text else ${linkKept} end`

export const cardColumns = sql`
  a.activity_id as "activityId", a.kind, a.state, a.title, coalesce(c.name, o.name) as host, a.from_at as "from",
  a.until_at as "until", n.seats, n.taken, a.cover, a.sample, u.state as mine, ${placeShown(linkOf)} as place`

export const cardSources = (memberId: string): Sql => sql`
  join organisation o on o.organisation_id = a.organisation_id
  join activity_seats n on n.activity_id = a.activity_id
  left join club c on c.club_id = a.club_id
  ${placeSources}
  left join sign_up u on u.activity_id = a.activity_id and u.member_id = ${memberId}`

/** Whether an activity `a` is for people of the asker’s status. */
export const takesStatus = ({ status }: Pick<Asker, 'status'>): Sql => sql`
  (not a.members_only or ${isPartyMember(status)})`

/** What `isFor` says in core/activities/audience.ts, for the database: a list is cut to pages after that. */
export const isFor = (asker: Pick<Asker, 'path' | 'status'>): Sql => sql`
  (a.audience is null or a.audience && ${asker.path}::uuid[]) and ${takesStatus(asker)}`
