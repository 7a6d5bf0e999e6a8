import type { activities } from '../../../core/activities/contract'
import type { Handler } from '../../_shell/feature'
import { feedHashOf, feedTokenOf } from '../../_store/feed-token'

export const feed: Handler<typeof activities.feed> = async (_, { caller, store }) => {
  const made = await store.calendarFeeds.find(caller.memberId)
  return { madeAt: made?.madeAt.toISOString() ?? null }
}

export const makeFeed: Handler<typeof activities.makeFeed> = async ({ feedId }, { caller, store, secret, now }) => {
  const token = feedTokenOf(secret, caller.memberId, feedId)
  const { madeAt } = await store.calendarFeeds.make(caller.memberId, feedHashOf(secret, token), now)
  return { path: `/calendar/${token}.ics`, madeAt: madeAt.toISOString() }
}

export const revokeFeed: Handler<typeof activities.revokeFeed> = async (_, { caller, store }) => {
  await store.calendarFeeds.revoke(caller.memberId)
  return {}
}
