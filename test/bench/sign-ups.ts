import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Ground } from './bench'
import { CONNECTIONS, measureCrowd } from './crowd'
import { round, show } from './measure'

const TRIES = 10_000
const SEATS = 200
const ORGANISATION = '00000000-0000-4000-8000-000000000004'

interface Outcome {
  readonly seated: number
  readonly waiting: number
  readonly ordered: boolean
}

/** Ten thousand members after two hundred seats of one activity, against as many rows in a table of two columns. */
export const benchSignUps = async (ground: Ground): Promise<void> => {
  const tomorrow = { from: "now() + interval '1 day'", until: "now() + interval '26 hours'" }
  const measured = await measureCrowd(ground, {
    ...{ organisationId: ORGANISATION, people: TRIES, ...tomorrow },
    prepare: (activityId) => [`insert into activity_seats (activity_id, seats) values ('${activityId}', ${SEATS})`],
    // What one server gathers travels together, and all come to the same lock.
    want: ({ signUps }, activityId, memberId) =>
      signUps.signUp({ activityId, memberId, attemptId: newId(), guests: 0, answers: [], at: new Date() }),
    check: async (database, activityId) => {
      // In the order in which they came, those with seats before those who wait, and no place in the line twice.
      const { seated, waiting, ordered } = (await database.row<Outcome>(sql`
        select count(*) filter (where state = 'in') as seated, count(*) filter (where state = 'waiting') as waiting,
               count(distinct place) = count(*)
                 and max(place) filter (where state = 'in') < min(place) filter (where state = 'waiting') as ordered
        from sign_up where activity_id = ${activityId}`))!
      if (seated !== SEATS || waiting !== TRIES - SEATS || !ordered)
        throw new Error(`${seated} have seats and ${waiting} wait, ${ordered ? 'in' : 'not in'} order`)
    },
  })
  show(
    `${TRIES.toLocaleString('en')} sign-ups for ${SEATS} seats from ${CONNECTIONS} connections`,
    measured.map(({ servers, bareSeconds, seconds }) => ({
      servers,
      'bare inserts, s': round(bareSeconds),
      'sign-ups, s': round(seconds),
      'sign-ups/s': round(TRIES / seconds, 0),
      '× bare': round(seconds / bareSeconds),
      seats: `exactly ${SEATS}`,
      'the line': 'in order',
    })),
  )
}
