import type { Store } from '../../cloudfunctions/_store/store'
import { isRefusal } from '../../core/refusal'
import { moveOrder, type OrderState, type OrderStep } from '../../core/stations/order-life'
import { DAY_MS, HOUR_MS, dayOf, inShanghai } from '../../core/time'
import { demoId } from './demo-id'
import { before } from './happenings'
import { HUB } from './stations'

interface DemoOrder {
  readonly by: string
  /** The branch it is for. */
  readonly branch?: string
  /** Which line of the hub’s menu. */
  readonly offer: number
  readonly people: number
  readonly note: string
  readonly daysAgo: number
  readonly steps: readonly OrderStep[]
  readonly reason?: string
  readonly stars?: number
  readonly words?: string
}

/** Of the staff of the committee that runs the hub. */
const SERVES = '伍思涵'

const done = (by: string, daysAgo: number, stars: number, words: string): DemoOrder => ({
  ...{ by, daysAgo, stars, words, offer: 0, people: 1, note: '' },
  steps: ['schedule', 'complete'],
})

const plans: readonly DemoOrder[] = [
  done('顾晚晴', 40, 5, '时间约得准，没等。'),
  done('方屹', 33, 5, ''),
  done('苏禾', 29, 4, '很专业，能再长一点就好了。'),
  done('程思遥', 22, 5, '中午就近过去，不耽误上班。'),
  done('戴明川', 15, 4, ''),
  done('叶芷青', 9, 5, '解释得清楚，推荐同事也来。'),
  {
    ...{ by: '许砚秋', branch: '拾光科技党支部', offer: 1, people: 12, daysAgo: 3, steps: ['accept', 'schedule'] },
    note: '想安排在主题党日那天，下午两点以后都行。',
  },
  { by: '姜南乔', offer: 2, people: 2, note: '希望中午。', daysAgo: 1, steps: [] },
  { by: '潘若溪', offer: 0, people: 1, note: '', daysAgo: 0.2, steps: [] },
  {
    ...{ by: '江奕辰', offer: 3, people: 1, note: '', daysAgo: 6, steps: ['decline'] },
    reason: '这个月的名额满了，下月一日开始可以再约。',
  },
]

/** What was ordered at a hub, and what became of it; open ones have their time the day after tomorrow. */
export const loadOrders = async (store: Store, now: Date): Promise<void> => {
  const hub = (await store.stations.find(demoId('station', HUB)))!
  for (const plan of plans) {
    const orderId = demoId('order', plan.by, plan.offer)
    const asked = before(now, plan.daysAgo * DAY_MS)
    await store.orders.add(
      {
        orderId,
        stationId: hub.stationId,
        service: hub.offers[plan.offer % hub.offers.length]!.kind,
        memberId: demoId('member', plan.by),
        organisationId: plan.branch ? demoId('organisation', plan.branch) : null,
        people: plan.people,
        wantedOn: dayOf(new Date(asked.getTime() + 3 * DAY_MS)),
        note: plan.note,
        judged: null,
      },
      asked,
    )
    await tellSteps(store, plan, orderId, asked, now)
    if (plan.stars) await store.orders.rate(orderId, plan.stars, plan.words || null, before(now, DAY_MS))
  }
}

const tellSteps = async (store: Store, plan: DemoOrder, orderId: string, asked: Date, now: Date): Promise<void> => {
  const agreed = plan.stars ? new Date(asked.getTime() + 2 * DAY_MS) : new Date(now.getTime() + 2 * DAY_MS)
  const time = inShanghai(agreed).startOf('day').add(14, 'hour').toDate()
  let [from, unchangedSince]: [OrderState, Date] = ['asked', asked]
  for (const [index, step] of plan.steps.entries()) {
    const at = new Date(step === 'complete' ? time.getTime() + HOUR_MS : asked.getTime() + (index + 1) * HOUR_MS)
    const scheduledFor = step === 'schedule' ? time : null
    const reason = plan.reason ?? ''
    const to = moveOrder({ state: from, scheduledFor: time }, { step, scheduledFor, reason }, at)
    if (isRefusal(to)) throw new Error(`the demonstration cannot ${step} this order: ${to.refused}`)
    await store.orders.move(
      {
        ...{ orderId, step, from, to, unchangedSince, scheduledFor, reason: reason || null },
        stepId: demoId('order-step', orderId, step),
        actorId: demoId('member', SERVES),
        stationId: demoId('station', HUB),
        judged: null,
      },
      at,
    )
    ;[from, unchangedSince] = [to, at]
  }
}
