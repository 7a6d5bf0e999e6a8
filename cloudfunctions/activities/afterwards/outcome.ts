import type { activities } from '../../../core/activities/contract'
import { isRated } from '../../../core/activities/door-time'
import { figuresOf } from '../../../core/activities/feedback'
import { leads, organises } from '../../../core/activities/hosting'
import { isThere } from '../../../core/activities/presence'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { held } from '../held'
import { seen } from '../seen'
import { mayAdd } from './may-add'

type Outcome = Handler<typeof activities.outcome>

export const outcome: Outcome = async ({ activityId }, { caller, store, now }) => {
  const { memberId } = caller
  const activity = held(await seen(activityId, caller, store))
  if (isRefusal(activity)) return activity
  const who = { memberId, organises: organises(activity.hosts, caller) }
  const [counts, presence, summary, feedback, own] = await Promise.all([
    store.attendance.counts(activityId),
    store.attendance.find(activityId, memberId),
    store.afterwards.summary(activityId),
    store.afterwards.feedback(activityId),
    store.afterwards.ownFeedback(activityId, memberId),
  ])
  const { title, kind, state, host, from, until, countsHours, sample } = activity
  return {
    ...{ activityId, title, kind, state, host, countsHours, sample, summary },
    ...{ from: from.toISOString(), until: until.toISOString(), came: counts.in, minutes: counts.minutes },
    feedback: figuresOf(feedback),
    mine: { ...presence, feedback: own ?? null },
    mayAddPhotos: !isRefusal(mayAdd(activity, { ...who, ...presence }, now)),
    mayGiveFeedback: isThere(presence.state) && !isRefusal(isRated(activity, now)),
    organises: who.organises,
    mayFinish: state === 'published' && now >= until && leads(activity.hosts, caller),
  }
}
