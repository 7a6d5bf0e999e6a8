import { newId } from '../cloudfunctions/_store/new-id'
import { activities } from '../core/activities/contract'
import { doorCode, passCode, seal, stepOf } from '../core/activities/door-codes'
import { NOON } from './answer'
import type { Person } from './people'
import type { MadeActivity } from './things'
import type { World } from './world'

const HOUR_MS = 3_600_000

/** Activities of tests begin a day after noon and last two hours. */
export const hours = (after: number): Date => new Date(NOON.getTime() + (24 + after) * HOUR_MS)

/** People and phones at a door. */
export const atDoor = (world: () => World) => {
  const signedUp = async ({ activityId }: MadeActivity, given: { at?: Date } = {}): Promise<Person> => {
    const person = await world().member()
    await world().must(activities.signUp, { activityId, attemptId: newId() }, person, given.at)
    return person
  }

  /** What the organiser’s screen shows at an instant, by the key it fetched once. */
  const shows = async ({ activityId, organiser }: MadeActivity, at: Date): Promise<string> => {
    const { key } = await world().must(activities.doorKey, { activityId }, organiser, hours(0))
    return doorCode(key, stepOf(at.getTime()))
  }

  const keyOf = async ({ activityId }: MadeActivity, person: Person): Promise<string> =>
    (await world().must(activities.pass, { activityId }, person)).key

  const scan = async (made: MadeActivity, person: Person, at = hours(0)) =>
    world().answer(activities.checkIn, { activityId: made.activityId, code: await shows(made, at) }, person, at)

  /** An organiser says that they are there. */
  const confirm = ({ activityId, organiser }: MadeActivity, { memberId }: Person, at = hours(0)) =>
    world().must(activities.confirmScans, { activityId, memberIds: [memberId] }, organiser, at)

  /** Somebody scans the code, and an organiser says that they are there; gives how they stand. */
  const comes = async (made: MadeActivity, person: Person, at = hours(0)) => {
    await scan(made, person, at)
    await confirm(made, person, at)
    const { state, points } = await world().must(activities.pass, { activityId: made.activityId }, person, at)
    return { state, points }
  }

  /** Scanned at one instant without a network, and sent at another. */
  const scanLate = async (made: MadeActivity, person: Person, at: Date, sentAt: Date, by = person) => {
    const code = await shows(made, at)
    const queued = { at: at.toISOString(), seal: seal(await keyOf(made, by), code, at.getTime()) }
    return world().answer(activities.checkIn, { activityId: made.activityId, code, queued }, person, sentAt)
  }

  /** A member’s pass as an organiser’s phone reads it at an instant. */
  const passScan = async (made: MadeActivity, person: Person, at = hours(0), leaving = false) => ({
    scanId: newId(),
    at: at.toISOString(),
    leaving,
    pass: { memberId: person.memberId, code: passCode(await keyOf(made, person), stepOf(at.getTime())) },
  })

  const attendanceOf = async ({ activityId, organiser }: MadeActivity, at = hours(1)) =>
    world().must(activities.attendance, { activityId }, organiser, at)

  const stateOf = async (made: MadeActivity, { memberId }: Person, at = hours(1)) =>
    (await attendanceOf(made, at)).people.find((one) => one.memberId === memberId)?.state ?? null

  const entriesOf = async ({ memberId }: { memberId: string }) =>
    (await world().ownerQuery(
      `select rule, points, full_points as full, reverses is not null as reversal from dangke.entry
       where member_id = '${memberId}' and activity_id is not null order by at, entry_id`,
    )) as { rule: string; points: number; full: number; reversal: boolean }[]

  const pointsOf = async (person: { memberId: string }) =>
    (await entriesOf(person)).reduce((sum, { points }) => sum + points, 0)

  return {
    signedUp,
    shows,
    keyOf,
    scan,
    confirm,
    comes,
    scanLate,
    passScan,
    attendanceOf,
    stateOf,
    entriesOf,
    pointsOf,
  }
}
