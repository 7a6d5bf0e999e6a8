import type { FastifyInstance, FastifyReply } from 'fastify'
import { feedHashOf } from '../../cloudfunctions/_store/feed-token'
import type { CalendarActivity } from '../../cloudfunctions/_store/calendar-feeds'
import type { Store } from '../../cloudfunctions/_store/store'
import { calendarFeed, type Standing } from '../../core/calendar'
import { etagOf, isKnown } from './etag'

interface Parts {
  readonly store: Store
  readonly secret: string
  readonly publicUrl: URL | null
}

const NAME = '党员活动'
const TOKEN = /^([\w-]{43})\.ics$/

const status = ({ state, mine }: CalendarActivity): Standing['status'] =>
  state === 'cancelled' ? 'CANCELLED' : mine === 'in' ? 'CONFIRMED' : 'TENTATIVE'

const standing = { offered: '有空位等你确认，请到应用里确认。', waiting: '你在候补中，有空位会通知你。' } as const

const noteOf = ({ state, mine, host, about, bring, cancelReason }: CalendarActivity): string =>
  [
    ...(state === 'cancelled' ? [`已取消。${cancelReason ?? ''}`] : []),
    ...(state !== 'cancelled' && (mine === 'offered' || mine === 'waiting') ? [standing[mine]] : []),
    `主办：${host}`,
    ...(bring ? [`请带：${bring}`] : []),
    ...(about ? [about] : []),
  ].join('\n')

const eventOf = (activity: CalendarActivity, publicUrl: URL | null) => {
  const { activityId, title, place, from, until, state, revision, updatedAt } = activity
  const called = state === 'cancelled'
  const where = [place?.words, place?.kind === 'station' ? place.address : null].filter(Boolean).join('，')
  return {
    id: activityId,
    title: called ? `【已取消】${title}` : title,
    place: where,
    note: noteOf(activity),
    from,
    until,
    standing: {
      status: status(activity),
      sequence: revision + (called ? 1 : 0),
      changedAt: updatedAt,
      url: publicUrl && new URL(`/activity?id=${activityId}`, publicUrl).href,
    },
  }
}

const notThere = (reply: FastifyReply): FastifyReply =>
  reply.code(404).header('cache-control', 'no-store').type('text/plain').send('')

/**
 * `GET /calendar/<token>.ics`: what its owner has signed up for, for the calendar app that was given the address. Whoever
 * has the address may read it, and nobody learns more of a wrong one than that it is not there.
 */
export const routeCalendar = (http: FastifyInstance, { store, secret, publicUrl }: Parts): void => {
  http.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const now = new Date()
    const token = TOKEN.exec(request.params.file)?.[1]
    const memberId = token && (await store.calendarFeeds.memberOf(feedHashOf(secret, token), now))
    if (!memberId) return notThere(reply)

    const activities = await store.calendarFeeds.activities(memberId, now)
    const calendar = calendarFeed(
      NAME,
      activities.map((activity) => eventOf(activity, publicUrl)),
    )
    const etag = etagOf(calendar)
    // Private, and asked for anew each time: an unchanged one costs its tag alone.
    reply.header('cache-control', 'private, no-cache').header('etag', etag).header('x-robots-tag', 'noindex')
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send()
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="dangke.ics"')
      .send(calendar)
  })
}
