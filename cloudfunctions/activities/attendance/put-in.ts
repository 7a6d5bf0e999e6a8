import { isFor } from '../../../core/activities/audience'
import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import { allowed } from '../../_shell/allowed'
import type { Handler } from '../../_shell/feature'
import { settlePoints } from '../afterwards/close'
import { arrivalAt } from '../door/arrival'
import { writable, type Held } from '../held'

type PutIn = Handler<typeof activities.putIn>
type Given = Parameters<PutIn>[0]
type Context = Parameters<PutIn>[1]

/** Whether they have a seat, or are given one: of those it is for, while there are some. */
const seat = async (activity: Held, { memberId, deedId, admit }: Given, { store, now }: Context) => {
  const { activityId } = activity
  const [person] = await store.signUps.at(activityId, [memberId], [])
  if (person?.seated) return true
  const guest = person && (await store.members.place(memberId, now))
  if (!guest || !isFor(activity, guest)) return refuse('NOT_FOR_THEM')
  if (!admit) return refuse('NOT_SIGNED_UP', { name: person.name })
  return (await store.signUps.seatAtDoor(activityId, memberId, deedId, now)) || refuse('NO_SEAT')
}

/** Within the time of the activity: who is put in later came then. */
const cameAt = ({ from, until }: Held, now: Date): Date => (now > until ? from : now)

export const putIn: PutIn = async (input, context) => {
  const { activityId, memberId, deedId, reason } = input
  const { caller, store, now } = context
  const activity = await writable(activityId, context)
  if (isRefusal(activity)) return activity
  const text = await allowed([reason], context)
  if (isRefusal(text)) return text
  const done = await store.attendance.doneUnder(input)
  if (done && done.deed !== 'hand') return refuse('ALREADY_USED')
  const seated = await seat(activity, input, context)
  if (isRefusal(seated)) return seated
  const [arrived] = await store.attendance.arrive([
    arrivalAt(activity, {
      ...{ memberId, deedId, deed: 'hand', right: true, vouched: true, reason },
      ...{ at: cameAt(activity, now), now, actorId: caller.memberId },
    }),
  ])
  const { outcome } = arrived!
  if (outcome === 'over') return refuse('NOT_OPEN')
  if (outcome === 'early') return refuse('TOO_EARLY')
  // They gave their seat up at that moment.
  if (outcome === 'none' || outcome === 'absent') return refuse('NOT_SIGNED_UP')
  await settlePoints(activity, store, now)
  return {}
}
