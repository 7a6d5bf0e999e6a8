import { publishable } from '../../../core/activities/completeness'
import type { activities } from '../../../core/activities/contract'
import type { ActivityEntry } from '../../../core/activities/entry'
import { isRefusal, refuse } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import { newId } from '../../_store/new-id'
import type { NoRoom } from '../../_store/activity-rooms'
import type { WholeActivity } from '../../_store/activities'
import type { WritingActivity } from '../../_store/write-activity'
import type { Handler } from '../../_shell/feature'
import { entryOf } from '../posting/entry-of'
import { mayHost } from '../posting/may-host'
import { whereabouts } from '../posting/whereabouts'
import { roomWish } from '../rooms/wish'
import { led } from '../seen'
import { heldShown, plan, type PlannedTimes, isHoliday } from './plan'

type Repeat = Handler<typeof activities.repeat>
type Given = Parameters<Repeat>[0]
type Context = Parameters<Repeat>[1]

/** The same activity at another time. */
const entryAt = (activity: WholeActivity, { from, until, signUpUntil }: PlannedTimes): ActivityEntry => ({
  ...entryOf(activity),
  from: from.toISOString(),
  until: until.toISOString(),
  signUpUntil: signUpUntil?.toISOString() ?? null,
})

/** Each of them that is not there yet as it is written down, or why one of them cannot be. */
const write = async (
  activity: WholeActivity,
  days: readonly PlannedTimes[],
  { activityIds, publish }: Given,
  context: Context,
) => {
  const { store, now } = context
  const { cover, attachments, given } = activity
  const written: WritingActivity[] = []
  for (const [index, times] of days.entries()) {
    if (times.there) continue
    const entry = entryAt(activity, times)
    const fit = publish ? publishable(entry, null, now) : true
    // Those before it can be: how many that is, is said.
    if (isRefusal(fit))
      return fit.refused === 'PAST' ? refuse('INCOMPLETE') : refuse(fit.refused, { ...fit.details, atMost: index })
    const spot = await whereabouts(given, entry.from, store)
    if (isRefusal(spot)) return refuse(spot.refused, { day: dayOf(times.from), atMost: index })
    const ids = { activityId: activityIds[written.length]!, changeId: newId() }
    const room = publish ? await roomWish(ids.activityId, entry, null, context) : 'none'
    if (isRefusal(room)) return room
    written.push({ ...ids, basis: null, entry, spot, room, cover, attachments, publish })
  }
  return written
}

/** What was made under these ids already by the same, from the same; null where none of them was. */
const retried = async (activity: WholeActivity, { activityIds }: Given, { caller, store, now }: Context) => {
  const made = await store.activities.made(activityIds)
  if (made.length === 0) return null
  // What had no series when it was read has been made the first of its own meanwhile.
  const seriesId = activity.seriesId ?? activity.activityId
  const isTheSame =
    made.length === activityIds.length &&
    made.every((each) => each.seriesId === seriesId && each.madeBy === caller.memberId)
  if (!isTheSame) return refuse('ALREADY_USED')
  const holidays = await store.holidays.known(now)
  return {
    activities: made.map(({ activityId, from, until }) => ({
      activityId,
      ...heldShown({ from, until, holiday: isHoliday(dayOf(from), holidays) }),
    })),
  }
}

/** How many of the months come before the one whose room is another’s. */
const monthsBefore = (days: readonly PlannedTimes[], { details }: NoRoom): number =>
  days.filter(({ until }) => until.toISOString() <= String(details?.from)).length

export const repeat: Repeat = async (input, context) => {
  const { activityIds, count, way } = input
  const { caller, store, now } = context
  const activity = await led(input.activityId, caller, store)
  if (isRefusal(activity)) return activity
  const before = await retried(activity, input, context)
  if (before) return before
  if (activity.state === 'cancelled') return refuse('WRONG_STATE', { state: activity.state })
  const host = await mayHost(activity, null, null, caller, store)
  if (isRefusal(host)) return host
  const planned = await plan(activity, count, way, store, now)
  if (isRefusal(planned)) return planned
  const { days } = planned
  // What was made meanwhile may be what this asks for.
  const refused = async (code: 'ALL_THERE' | 'CHANGED_MEANWHILE') =>
    (await retried(activity, input, context)) ?? refuse(code)
  const missing = days.filter(({ there }) => !there)
  if (missing.length === 0) return refused('ALL_THERE')
  if (missing.length !== activityIds.length) return refused('CHANGED_MEANWHILE')
  const written = await write(activity, days, input, context)
  if (isRefusal(written)) return written

  const made = await store.activities.repeat(activity.activityId, written, caller.memberId, now)
  // What it shows may have been taken off the one it repeats meanwhile.
  if (!made || (isRefusal(made) && made.refused === 'NO_SUCH_FILE')) return refused('CHANGED_MEANWHILE')
  if (isRefusal(made)) return refuse(made.refused, { ...made.details, atMost: monthsBefore(days, made) })
  return { activities: missing.map((day, index) => ({ activityId: activityIds[index]!, ...heldShown(day) })) }
}
