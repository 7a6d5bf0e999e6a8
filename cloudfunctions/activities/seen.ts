import { isFor } from '../../core/activities/audience'
import { leads, organises } from '../../core/activities/hosting'
import { isInvited } from '../../core/activities/inviting'
import { refuse, type Refusal } from '../../core/refusal'
import type { WholeActivity } from '../_store/activities'
import type { Caller } from '../_store/members'
import type { Store } from '../_store/store'

/**
 * Drafts are for those who organise them, or are asked to; what is published, for those it is for, and whoever has signed
 * up already.
 */
const maySee = (activity: WholeActivity, caller: Caller): boolean =>
  organises(activity.hosts, caller) ||
  activity.hosts.some((host) => isInvited(host, caller)) ||
  (activity.state !== 'draft' && (isFor(activity, caller) || activity.mine !== null))

/** Whoever runs it has its link, with a seat or without. */
const withLink = (activity: WholeActivity): WholeActivity =>
  activity.given?.kind === 'online' && activity.place
    ? { ...activity, place: { ...activity.place, words: activity.given.link } }
    : activity

/** An activity that is the caller’s to see. One that is not is not there, as far as they know. */
export const seen = async (
  activityId: string,
  caller: Caller,
  store: Store,
): Promise<WholeActivity | Refusal<'NO_SUCH_ACTIVITY'>> => {
  const activity = await store.activities.find(activityId, caller.memberId)
  if (!activity || !maySee(activity, caller)) return refuse('NO_SUCH_ACTIVITY')
  return organises(activity.hosts, caller) ? withLink(activity) : activity
}

type NotTheirs = Refusal<'NO_SUCH_ACTIVITY' | 'NOT_YOURS'>

/** An activity that the caller has the running of, alone or with others. */
export const organised = async (
  activityId: string,
  caller: Caller,
  store: Store,
): Promise<WholeActivity | NotTheirs> => {
  const activity = await seen(activityId, caller, store)
  return 'refused' in activity || organises(activity.hosts, caller) ? activity : refuse('NOT_YOURS')
}

/** An activity that is the caller’s to change. */
export const led = async (activityId: string, caller: Caller, store: Store): Promise<WholeActivity | NotTheirs> => {
  const activity = await seen(activityId, caller, store)
  return 'refused' in activity || leads(activity.hosts, caller) ? activity : refuse('NOT_YOURS')
}
