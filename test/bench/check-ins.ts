import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { MOST_TOGETHER } from '../../core/activities/attendance'
import { forAttending } from '../../core/points/awards'
import type { Arrival } from '../../cloudfunctions/_store/attendance-deeds'
import type { Ground } from './bench'
import { CONNECTIONS, measureCrowd } from './crowd'
import { round, show } from './measure'

const PEOPLE = 2000
const MINUTE_S = 60
const ORGANISATION = '00000000-0000-4000-8000-000000000005'

const arrival = (
  activityId: string,
  memberId: string,
  actorId: string,
  how: Pick<Arrival, 'deed' | 'right' | 'vouched'>,
): Arrival => {
  const [now, deedId] = [new Date(), newId()]
  return {
    ...{ activityId, memberId, deedId, actorId, at: now, now, reason: null, minutes: null, metres: null, earns: true },
    ...{ ...how, award: forAttending(activityId, memberId, deedId) },
  }
}

/** Two thousand members through one door: each scans, and is confirmed, with points; against as many rows in a table of two columns. */
export const benchCheckIns = async (ground: Ground): Promise<void> => {
  const measured = await measureCrowd(ground, {
    ...{ organisationId: ORGANISATION, people: PEOPLE, from: 'now()', until: "now() + interval '2 hours'" },
    // All of them have signed up.
    prepare: (activityId) => [
      `insert into activity_seats (activity_id, taken) values ('${activityId}', ${PEOPLE})`,
      `insert into sign_up (activity_id, member_id, state, guests, answers, attempt_id, place, made_at, updated_at)
       select '${activityId}', member_id, 'in', 0, '[]', gen_random_uuid(), row_number() over (), now(), now()
       from member where organisation_id = '${ORGANISATION}'`,
    ],
    want: ({ attendance }, activityId, memberId) => {
      const how = { deed: 'code', right: true, vouched: false } as const
      return attendance.arrive([arrival(activityId, memberId, memberId, how)])
    },
    // As an organiser confirms who scanned, as many at a time as one call takes.
    settle: async ({ attendance }, activityId, memberIds) => {
      const how = { deed: 'confirmed', right: true, vouched: true } as const
      for (let from = 0; from < memberIds.length; from += MOST_TOGETHER) {
        const waiting = await attendance.presences(activityId, memberIds.slice(from, from + MOST_TOGETHER))
        await attendance.arrive(waiting.map(({ memberId }) => arrival(activityId, memberId, memberIds[0]!, how)))
      }
    },
    check: async (database, activityId) => {
      const { came, entries } = (await database.row<{ came: number; entries: number }>(sql`
        select (select count(*) from attendance where activity_id = ${activityId} and state = 'in') as came,
               (select count(*) from entry where activity_id = ${activityId}) as entries`))!
      if (came !== PEOPLE || entries !== PEOPLE) throw new Error(`${came} came and ${entries} have an entry`)
    },
  })
  show(
    `${PEOPLE.toLocaleString('en')} check-ins with points from ${CONNECTIONS} connections`,
    measured.map(({ servers, bareSeconds, seconds }) => ({
      servers,
      'bare inserts, s': round(bareSeconds),
      'check-ins, s': round(seconds),
      'check-ins/min': round((PEOPLE / seconds) * MINUTE_S, 0),
      '× bare': round(seconds / bareSeconds),
      aim: `≥ ${PEOPLE}/min`,
    })),
  )
}
