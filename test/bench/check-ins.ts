import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { forAttending } from '../../core/points/awards'
import type { Ground } from './bench'
import { CONNECTIONS, measureCrowd } from './crowd'
import { round, show } from './measure'

const PEOPLE = 2000
const MINUTE_S = 60
const ORGANISATION = '00000000-0000-4000-8000-000000000005'

/** Two thousand members through one door, with points, against as many rows in a table of two columns. */
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
      const [now, deedId] = [new Date(), newId()]
      const how = { deed: 'code', right: true, vouched: false, reason: null, minutes: null, metres: null } as const
      const award = forAttending(activityId, memberId, deedId)
      return attendance.arrive([
        { activityId, memberId, deedId, ...how, at: now, now, actorId: memberId, earns: true, award },
      ])
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
