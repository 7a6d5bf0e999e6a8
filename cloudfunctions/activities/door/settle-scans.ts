import type { activities } from '../../../core/activities/contract'
import { isLive, STEP_MS } from '../../../core/activities/door-codes'
import { atDoor, hasBegun, isTooLateToLeave, minutesBetween } from '../../../core/activities/door-time'
import type { ScanOutcome, SettledScan } from '../../../core/activities/door'
import { isThere } from '../../../core/activities/presence'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import type { Arrived } from '../../_store/attendance-deeds'
import type { AtDoor } from '../../_store/sign-ups'
import { settlePoints } from '../afterwards/close'
import { confirmHeld } from '../attendance/confirm-held'
import { writable, type Held } from '../held'
import { arrivalAt } from './arrival'
import { codesOf } from './keys'
import { stateOf } from './standing'

type Settle = Handler<typeof activities.settleScans>
type Scan = Parameters<Settle>[0]['scans'][number]
type Codes = ReturnType<typeof codesOf>

/** Whom a pass names, by the door as it was then; numbers may be shared, and then the code tells whose it is. */
const whose = (people: readonly AtDoor[], { pass, at }: Scan, codes: Codes): AtDoor | undefined =>
  people.find(
    (one) =>
      ('memberId' in pass ? one.memberId === pass.memberId : one.seated && one.number === pass.number) &&
      isLive(codes.inUse(Date.parse(at)).pass(one.memberId), pass.code, Date.parse(at)),
  )

/** Whether somebody may come in, or leave, by that scan; null where they may. */
const stopped = (activity: Held, scan: Scan, person: AtDoor | undefined, now: Date): ScanOutcome | null => {
  const at = new Date(scan.at)
  // A phone’s corrected clock is right to some seconds; what is yet to be was not scanned.
  if (!person || at.getTime() > now.getTime() + STEP_MS) return 'wrong_pass'
  if (scan.leaving) {
    if (!activity.countsHours) return 'not_in'
    // Who leaves before it begins comes back, and was not there any time yet.
    if (!hasBegun(activity, at)) return 'too_early'
    return isTooLateToLeave(activity, at) ? 'too_late' : null
  }
  const time = atDoor(activity, at)
  if (isRefusal(time)) return time.refused === 'TOO_EARLY' ? 'too_early' : 'too_late'
  return person.seated ? null : 'not_signed_up'
}

const outcomeOf = (arrived: Arrived, leaving: boolean): ScanOutcome => {
  const state = stateOf(arrived)
  if (state === 'absent') return 'taken_back'
  if (state === 'early') return 'too_early'
  if (leaving) return state === 'out' ? 'out' : 'not_in'
  if (state === 'none') return 'not_signed_up'
  return !isRefusal(state) && isThere(state) ? 'in' : 'not_in'
}

interface Judged {
  readonly scan: Scan
  readonly person: AtDoor | undefined
  readonly stopped: ScanOutcome | null
}

type Context = Parameters<Settle>[1]

/** Those who may, in one set. */
const arrive = async (
  activity: Held,
  judged: readonly Judged[],
  context: Context,
): Promise<Map<string, ScanOutcome>> => {
  const { caller, store, now } = context
  const fine = judged.flatMap(({ scan, person, stopped }) =>
    stopped === null && person ? [{ scan, memberId: person.memberId }] : [],
  )
  const leaving = fine.flatMap(({ scan, memberId }) => (scan.leaving ? [memberId] : []))
  // What counts of their stay is from when they came, or scanned: whoever scans them as they leave sees that they were there.
  const met = leaving.length > 0 ? await store.attendance.presences(activity.activityId, leaving) : []
  await confirmHeld(activity, met, context)
  const stayed = new Map(met.map((one) => [one.memberId, one]))
  const arrived = await store.attendance.arrive(
    fine.map(({ scan, memberId }) => {
      const at = new Date(scan.at)
      const who = { memberId, actorId: caller.memberId, deedId: scan.scanId, vouched: true, right: true, at, now }
      if (!scan.leaving) return arrivalAt(activity, { ...who, deed: 'pass' })
      const came = stayed.get(memberId)
      // How long it was an organiser may have said already.
      const minutes = came ? (came.minutes ?? minutesBetween(activity, came.at, at)) : null
      return arrivalAt(activity, { ...who, deed: 'left', minutes })
    }),
  )
  return new Map(fine.map(({ scan }, place) => [scan.scanId, outcomeOf(arrived[place]!, scan.leaving)]))
}

export const settleScans: Settle = async ({ activityId, scans }, context) => {
  const { store, secret, now } = context
  const activity = await writable(activityId, context)
  if (isRefusal(activity)) return activity
  const codes = codesOf(secret, activity)
  const people = await store.signUps.at(
    activityId,
    scans.flatMap(({ pass }) => ('memberId' in pass ? [pass.memberId] : [])),
    scans.flatMap(({ pass }) => ('number' in pass ? [pass.number] : [])),
  )
  const judged = scans.map((scan) => {
    const person = whose(people, scan, codes)
    return { scan, person, stopped: stopped(activity, scan, person, now) }
  })
  // Whoever came and left while there was no network comes first.
  const came = await arrive(
    activity,
    judged.filter(({ scan }) => !scan.leaving),
    context,
  )
  const left = await arrive(
    activity,
    judged.filter(({ scan }) => scan.leaving),
    context,
  )
  await settlePoints(activity, store, now)
  return {
    settled: judged.map(({ scan, person, stopped }): SettledScan => {
      // A pass that is not theirs names nobody.
      const known = stopped === 'wrong_pass' ? undefined : person
      const outcome = stopped ?? came.get(scan.scanId) ?? left.get(scan.scanId)!
      return { scanId: scan.scanId, outcome, memberId: known?.memberId ?? null, name: known?.name ?? null }
    }),
  }
}
