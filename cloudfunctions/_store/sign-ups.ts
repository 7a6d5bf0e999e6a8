import sql from 'sql-template-tag'
import type { Answer } from '../../core/activities/answers'
import type { SignUpState } from '../../core/activities/life'
import { readCursor } from '../../core/cursor'
import type { Queries } from './database'
import { page, type Page } from './page'
import { SEATED, SIGNED_UP } from './seat-states'
import { signUpDeeds } from './sign-up-deeds'

export interface StoredSignUp {
  readonly attemptId: string
  readonly state: SignUpState
  readonly guests: number
  readonly answers: Answer[]
  readonly before: number | null
  readonly offeredUntil: Date | null
}

export interface ListedSignUp {
  readonly memberId: string
  readonly name: string
  readonly organisation: string
  readonly state: SignUpState
  readonly guests: number
  readonly answers: Answer[]
}

/** Somebody whose pass was shown. */
export interface AtDoor {
  readonly memberId: string
  readonly name: string
  readonly number: number | null
  readonly seated: boolean
}

export interface Clash {
  readonly activityId: string
  readonly title: string
  readonly from: Date
  readonly until: Date
}

const LIST_PAGE = 100
const LAPSED_AT_ONCE = 200
/** Four digits are read out and typed without a mistake. */
const NUMBERS = 10_000

/** Of the list: seats, then the line. */
const PART = sql`(case when u.state = 'waiting' then 2 else 1 end)`

export const signUpStore = (db: Queries) => ({
  find: (activityId: string, memberId: string): Promise<StoredSignUp | undefined> =>
    db.row(sql`
      select u.attempt_id as "attemptId", u.state, u.guests, u.answers, u.offered_until as "offeredUntil",
             case when u.state = 'waiting' then (
               select count(*) from sign_up w join activity_seats s using (activity_id)
               where w.activity_id = u.activity_id and w.state = 'waiting' and w.place < u.place
                 and can_ever_fit(w.guests, s.seats)) end as before
      from sign_up u where u.activity_id = ${activityId} and u.member_id = ${memberId}`),

  /**
   * A short number for somebody’s sign-up, where it has a seat: the end of its place. Two of an activity may have the
   * same; what they show at the door beside it tells them apart.
   */
  number: async (activityId: string, memberId: string): Promise<number | null> =>
    (
      await db.row<{ number: number }>(sql`
      select place % ${NUMBERS} as number from sign_up
      where activity_id = ${activityId} and member_id = ${memberId} and state in ${SEATED}`)
    )?.number ?? null,

  /** Of these members and numbers, those who are there, with whether they have a seat. */
  at: (activityId: string, memberIds: readonly string[], numbers: readonly number[]): Promise<AtDoor[]> =>
    db.rows(sql`
      select m.member_id as "memberId", m.name, u.place % ${NUMBERS} as number, coalesce(u.state in ${SEATED}, false) as seated
      from member m left join sign_up u on u.activity_id = ${activityId} and u.member_id = m.member_id
      where m.member_id = any (${memberIds}::uuid[])
         or m.member_id in (select member_id from sign_up
                            where activity_id = ${activityId} and place % ${NUMBERS} = any (${numbers}::bigint[])
                              and state in ${SEATED})`),

  /** Offers that were not taken in time, with when that begins. */
  lapsing: (now: Date): Promise<{ activityId: string; memberId: string; from: Date }[]> =>
    db.rows(sql`
      select u.activity_id as "activityId", u.member_id as "memberId", a.from_at as "from"
      from sign_up u join activity a using (activity_id)
      where u.state = 'offered' and u.offered_until <= ${now}
      order by u.offered_until limit ${LAPSED_AT_ONCE}`),

  /** Other activities in that time for which the member has signed up. */
  clashes: (memberId: string, activityId: string, from: Date, until: Date): Promise<Clash[]> =>
    db.rows(sql`
      select a.activity_id as "activityId", a.title, a.from_at as "from", a.until_at as "until"
      from sign_up u join activity a using (activity_id)
      where u.member_id = ${memberId} and u.state in ${SEATED} and a.activity_id <> ${activityId}
        and a.state = 'published' and a.from_at < ${until} and a.until_at > ${from}
      order by a.from_at limit 5`),

  /** Whether anybody signed up, ever. */
  any: async (activityId: string): Promise<boolean> =>
    (await db.row(sql`select 1 from sign_up where activity_id = ${activityId} limit 1`)) !== undefined,

  /** Those with seats by when they took them, then those who wait, in order. */
  list: async (activityId: string, cursor?: string): Promise<Page<ListedSignUp>> => {
    const [part, place] = readCursor(cursor, ['1', '0'])
    const rows = await db.rows<ListedSignUp & { part: number; place: number }>(sql`
      select m.member_id as "memberId", m.name, o.name as organisation, u.state, u.guests, u.answers, u.place,
             ${PART} as part
      from sign_up u join member m using (member_id) join organisation o using (organisation_id)
      where u.activity_id = ${activityId} and u.state in ${SIGNED_UP}
        and (${PART}, u.place) > (${part}::int, ${place}::bigint)
      order by part, u.place
      limit ${LIST_PAGE + 1}`)
    return page(rows, LIST_PAGE, (row) => [String(row.part), String(row.place)])
  },

  ...signUpDeeds(db),
})
