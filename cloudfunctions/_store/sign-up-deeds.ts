import sql from 'sql-template-tag'
import type { Answer } from '../../core/activities/answers'
import type { SignUpState } from '../../core/activities/life'
import type { Queries } from './database'
import { gather } from './gather'

export interface NewSignUp {
  readonly activityId: string
  readonly memberId: string
  readonly attemptId: string
  readonly guests: number
  readonly answers: readonly Answer[]
  readonly at: Date
}

const signUpEach = async (
  db: Queries,
  asked: readonly NewSignUp[],
  inTurn: boolean,
): Promise<(SignUpState | 'again' | null)[]> => {
  const rows = await db.rows<{ state: SignUpState | 'again' | null }>(
    sql`select state from sign_up_each(${JSON.stringify(asked)}, ${inTurn})`,
  )
  return rows.map(({ state }) => state)
}

/** What changes who has a seat and who waits. */
export const signUpDeeds = (db: Queries) => ({
  /** Seats, or a place in the line; null where it is not open any more. Those that come together are seated together. */
  signUp: gather(async (asked: readonly NewSignUp[]): Promise<(SignUpState | null)[]> => {
    const states = await signUpEach(db, asked, false)
    const again = asked.filter((_, index) => states[index] === 'again')
    if (again.length === 0) return states as (SignUpState | null)[]
    const later = (await signUpEach(db, again, true)).values()
    return states.map((state) => (state === 'again' ? later.next().value! : state) as SignUpState | null)
  }),

  /** A seat for one who stands at the door without; false where there is none left. */
  seatAtDoor: async (activityId: string, memberId: string, attemptId: string, now: Date): Promise<boolean> => {
    const row = await db.row<{ seated: boolean }>(
      sql`select seat_at_door(${activityId}, ${memberId}, ${attemptId}, ${now}) as seated`,
    )
    return row!.seated
  },

  /** Say yes to an offer in time; whether that was so. */
  take: async (activityId: string, memberId: string, now: Date): Promise<boolean> => {
    const taken = await db.rows(sql`
      update sign_up set state = 'in', offered_until = null, updated_at = ${now}
      where activity_id = ${activityId} and member_id = ${memberId} and state = 'offered' and offered_until > ${now}
      returning 1`)
    return taken.length > 0
  },

  /** Give seats or a place back; what becomes free is kept for the next until then. Whether there was anything to give. */
  giveUp: async (activityId: string, memberId: string, offerUntil: Date | null, now: Date): Promise<boolean> => {
    const row = await db.row<{ given: boolean }>(
      sql`select give_up_seat(${activityId}, ${memberId}, 'cancelled', ${offerUntil}, ${now}) as given`,
    )
    return row!.given
  },

  /** An offer that was not taken in time is over, and whoever had it is told, unless it is of what was called off. */
  lapse: async (activityId: string, memberId: string, offerUntil: Date | null, now: Date): Promise<boolean> => {
    const row = await db.row<{ lapsed: boolean }>(sql`
      with gone as (
        select give_up_seat(${activityId}, ${memberId}, 'lapsed', ${offerUntil}, ${now}) as lapsed
      ), told as (
        insert into notice (member_id, notice_id, kind, activity_id, facts, at)
        select ${memberId}, gen_random_uuid(), 'seat_lapsed', activity_id, '{}', ${now}
        from gone, activity where lapsed and activity_id = ${activityId} and state = 'published'
      )
      select lapsed from gone`)
    return row!.lapsed
  },
})
