import fc from 'fast-check'
import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { SignUpState } from '../../core/activities/life'
import { NOON } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const PEOPLE = 7
const BEGINS = new Date(NOON.getTime() + 24 * 3_600_000)

type Step =
  | { does: 'signUp'; who: number; guests: number }
  | { does: 'giveUp' | 'take' | 'lapse'; who: number }
  | { does: 'seats'; seats: number | null }

const who = fc.integer({ min: 0, max: PEOPLE - 1 })
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('signUp' as const), who, guests: fc.integer({ min: 0, max: 3 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constantFrom('giveUp' as const, 'take' as const, 'lapse' as const), who }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('seats' as const),
      seats: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 6 }),
    }),
  },
)

interface Party {
  state: SignUpState
  guests: number
}

/** What seats are, said as simply as it can be: those who have some, and a line. */
const createModel = (seats: number | null) => {
  const parties = new Map<number, Party>()
  let line: number[] = []
  let most = seats
  const size = (one: number) => 1 + parties.get(one)!.guests
  const taken = () =>
    [...parties].reduce((sum, [one, { state }]) => (state === 'in' || state === 'offered' ? sum + size(one) : sum), 0)
  const fits = (party: number) => most === null || party <= most - taken()
  const canEverFit = (party: number) => most === null || party <= most
  const first = () => line.find((one) => canEverFit(size(one)))
  const offer = () => {
    for (let next = first(); next !== undefined && fits(size(next)); next = first()) {
      parties.get(next)!.state = 'offered'
      line = line.filter((one) => one !== next)
    }
  }
  return {
    parties,
    line: () => line,
    taken,
    seats: () => most,
    do: (act: Step) => {
      if (act.does === 'seats') {
        most = act.seats
        return offer()
      }
      const met = parties.get(act.who)
      if (act.does === 'signUp') {
        if (met && met.state !== 'cancelled' && met.state !== 'lapsed') return
        if (!canEverFit(1 + act.guests)) return
        const straight = first() === undefined && fits(1 + act.guests)
        // Without a limit nobody waits, whoever stood in the line before.
        const state = straight || most === null ? 'in' : 'waiting'
        parties.set(act.who, { state, guests: act.guests })
        if (state === 'waiting') line.push(act.who)
        return
      }
      if (!met) return
      if (act.does === 'take' && met.state === 'offered') met.state = 'in'
      const leaves =
        (act.does === 'giveUp' && (met.state === 'in' || met.state === 'offered' || met.state === 'waiting')) ||
        (act.does === 'lapse' && met.state === 'offered')
      if (!leaves) return
      met.state = act.does === 'giveUp' ? 'cancelled' : 'lapsed'
      line = line.filter((one) => one !== act.who)
      offer()
    },
  }
}

interface Row {
  member_id: string
  state: SignUpState
  guests: number
  place: number
}

const found = async (activityId: string) => {
  const { database } = world()
  const rows = await database.rows<Row>(sql`
    select member_id, state, guests, place::int from sign_up where activity_id = ${activityId} order by place`)
  const seats = await database.row<{ seats: number | null; taken: number }>(sql`
    select seats, taken from activity_seats where activity_id = ${activityId}`)
  return { rows, ...seats! }
}

/** Whoever is more than there are seats is waited for by nobody. */
const firstToFit = (rows: readonly Row[], seats: number | null) =>
  rows.find(({ state, guests }) => state === 'waiting' && (seats === null || 1 + guests <= seats))

it('seats are never given twice, nobody is passed over, and none lies free while the first who can ever fit does', async () => {
  const { member, activity, store, database } = world()
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => member()))

  await fc.assert(
    fc.asyncProperty(
      fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }),
      fc.array(step, { minLength: 5, maxLength: 30 }),
      async (seats, steps) => {
        const { activityId } = await activity({ seats, guests: 3 })
        const model = createModel(seats)
        let minute = 0
        let most = seats
        const act = async (each: Step, at: Date) => {
          const offerUntil = new Date(at.getTime() + 60_000)
          if (each.does === 'seats')
            return database.rows(sql`select change_seats(${activityId}, ${each.seats}, ${offerUntil}, ${at})`)
          const { memberId } = people[each.who]!
          if (each.does === 'signUp')
            return store.signUps.signUp({
              activityId,
              memberId,
              attemptId: newId(),
              guests: each.guests,
              answers: [],
              at,
            })
          if (each.does === 'take') return store.signUps.take(activityId, memberId, at)
          if (each.does === 'giveUp') return store.signUps.giveUp(activityId, memberId, offerUntil, at)
          return store.signUps.lapse(
            activityId,
            memberId,
            new Date(at.getTime() + 180_000),
            new Date(at.getTime() + 120_000),
          )
        }
        for (const each of steps) {
          // Offers are still good at the next step, and `lapse` looks from when they are not.
          await act(each, new Date(NOON.getTime() + minute++ * 100))
          model.do(each)
          const { rows, taken, seats: now } = await found(activityId)
          if (each.does === 'seats') most = each.seats
          expect(now).toBe(most)

          // As the model says, for everybody, and in its order.
          const states = Object.fromEntries(rows.map(({ member_id, state }) => [member_id, state]))
          const wanted = [...model.parties].map(([one, { state }]) => [people[one]!.memberId, state] as const)
          expect(states).toEqual(Object.fromEntries(wanted))
          const line = rows.filter(({ state }) => state === 'waiting').map(({ member_id }) => member_id)
          expect(line).toEqual(model.line().map((one) => people[one]!.memberId))

          // What is counted is what there is; more than there are only after there were more.
          const counted = rows
            .filter(({ state }) => state === 'in' || state === 'offered')
            .reduce((sum, { guests }) => sum + 1 + guests, 0)
          expect(taken).toBe(counted)
          expect(taken).toBe(model.taken())
          const first = firstToFit(rows, now)
          if (first && now !== null) expect(taken + 1 + first.guests).toBeGreaterThan(now)
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  )
}, 120_000)

it('however many sign up, give up and take at once, no more than there are have seats', async () => {
  const { member, activity, store } = world()
  const people = await Promise.all(Array.from({ length: 12 }, () => member()))
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 10 }),
      fc.array(
        fc.record({
          who: fc.integer({ min: 0, max: 11 }),
          guests: fc.integer({ min: 0, max: 2 }),
          leaves: fc.boolean(),
        }),
        {
          minLength: 10,
          maxLength: 40,
        },
      ),
      async (seats, acts) => {
        const { activityId } = await activity({ seats, guests: 2 })
        await Promise.all(
          acts.map(({ who: one, guests, leaves }) => {
            const { memberId } = people[one]!
            return leaves
              ? store.signUps.giveUp(activityId, memberId, BEGINS, NOON)
              : store.signUps.signUp({ activityId, memberId, attemptId: newId(), guests, answers: [], at: NOON })
          }),
        )
        const { rows, taken } = await found(activityId)
        const seated = rows.filter(({ state }) => state === 'in' || state === 'offered')
        const counted = seated.reduce((sum, { guests }) => sum + 1 + guests, 0)
        expect(taken).toBe(counted)
        expect(taken).toBeLessThanOrEqual(seats)
        expect(new Set(rows.map(({ member_id }) => member_id)).size).toBe(rows.length)
        const first = firstToFit(rows, seats)
        if (first) expect(taken + 1 + first.guests).toBeGreaterThan(seats)
      },
    ),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)
