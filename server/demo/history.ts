import { DAY_MS, MINUTE_MS, inShanghai, periodOf } from '../../core/time'
import type { Chance } from './chance'
import type { DemoPerson } from './load-people'
import type { PlannedLecture } from './programme'

export interface Finish {
  readonly learner: DemoPerson
  /** Through whose share they came. */
  readonly sharer: DemoPerson | null
  readonly at: Date
}

/** How many of those who come later come in the week and the month that are running. */
const LATELY = 0.35
const CAME_BY_SHARE = 0.8

/** Some time between two instants; by day, in China, where there is a day between them. */
const sometime = (random: Chance, from: Date, until: Date): Date => {
  const any = new Date(from.getTime() + random.next() * (until.getTime() - from.getTime()))
  const byDay = inShanghai(any)
    .startOf('day')
    .add(420 + Math.floor(random.next() * 930), 'minute')
  const awake = byDay.add(Math.floor(random.next() * 60), 'second').toDate()
  return awake > from && awake < until ? awake : any
}

const later = (one: Date, other: Date): Date => (one > other ? one : other)

/** When a lecture was published: before noon, so many days ago. */
export const publishedAt = ({ daysAgo }: PlannedLecture, now: Date): Date =>
  inShanghai(new Date(now.getTime() - daysAgo * DAY_MS))
    .startOf('day')
    .add(10, 'hour')
    .toDate()

/**
 * Who finished a lecture, when, and through whom: a few find it by themselves and pass it on, and most of the others
 * come through one of them. Each of those few reaches somebody.
 */
export const finishes = (random: Chance, plan: PlannedLecture, people: readonly DemoPerson[], now: Date): Finish[] => {
  const published = publishedAt(plan, now)
  const end = new Date(now.getTime() - 2 * MINUTE_MS)
  const span = end.getTime() - published.getTime()
  const [week, month] = (['week', 'month'] as const).map((kind) => periodOf(kind, now).from) as [Date, Date]

  const learners = random.some(
    people.filter(({ name }) => name !== plan.author),
    plan.learners,
  )
  const pioneers = learners.slice(0, plan.sharers).map((learner): Finish => {
    const soon = new Date(published.getTime() + span * 0.25)
    return { learner, sharer: null, at: sometime(random, published, soon) }
  })
  const followers = learners.slice(plan.sharers).map((learner, index): Finish => {
    const source = pioneers[index] ?? random.pick(pioneers)
    const isSent = index < pioneers.length || random.next() < CAME_BY_SHARE
    const after = new Date(source.at.getTime() + 5 * MINUTE_MS)
    const lately = random.next() < LATELY ? later(week, month) : after
    const from = later(after, lately) < end ? later(after, lately) : after
    return { learner, sharer: isSent ? source.learner : null, at: sometime(random, from, end) }
  })
  return [...pioneers, ...followers]
}
