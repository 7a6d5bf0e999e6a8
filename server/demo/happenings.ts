import type { Store } from '../../cloudfunctions/_store/store'
import { forFinishing, forPublishing } from '../../core/points/awards'
import type { Step, LectureState } from '../../core/lectures/life'
import { MINUTE_MS } from '../../core/time'
import { demoId } from './demo-id'
import type { Finish } from './history'
import type { DemoLecture } from './load-lectures'
import type { DemoPerson } from './load-people'

/** Something that happened, done through the store’s own deeds as of then. */
export interface Happening {
  readonly at: Date
  readonly happen: (now: Date) => Promise<unknown>
}

export const before = (at: Date, ms: number): Date => new Date(at.getTime() - ms)

const advance = ({ lectureId }: DemoLecture, actor: DemoPerson, step: Step, from: LectureState, to: LectureState) => ({
  ...{ lectureId, step, from, to, reason: null },
  stepId: demoId('step', lectureId, step),
  actorId: actor.memberId,
})

export const submitted = (store: Store, lecture: DemoLecture, at: Date): Happening => ({
  at,
  happen: (now) => store.reviews.advance(advance(lecture, lecture.author, 'submit', 'draft', 'submitted'), now),
})

export const approved = (store: Store, lecture: DemoLecture, reviewer: DemoPerson, at: Date): Happening => ({
  at,
  happen: (now) => {
    const awards = forPublishing({ ...lecture, authorId: lecture.author.memberId })
    return store.reviews.publish(advance(lecture, reviewer, 'approve', 'submitted', 'published'), awards, now)
  },
})

/** Sit down with a lecture and watch it up to a share of its length. */
const watch = async (
  store: Store,
  { lectureId, durationMs }: DemoLecture,
  { learner, sharer, at }: Finish,
  share: number,
) => {
  const { memberId } = learner
  const sessionId = demoId('session', lectureId, memberId)
  const opened = { memberId, sessionId, lectureId, sharerId: sharer?.memberId ?? null }
  await store.learning.open(opened, before(at, durationMs))
  const watchedMs = Math.floor(durationMs * share)
  const all = { watched: [[0, watchedMs]] as const, creditedMs: watchedMs, positionMs: watchedMs }
  return (await store.learning.record(memberId, sessionId, () => all, at))!
}

export const finished = (store: Store, lecture: DemoLecture, finish: Finish): Happening => ({
  at: finish.at,
  happen: async (now) => {
    const session = await watch(store, lecture, finish, 1)
    await store.learning.finish(session, forFinishing({ ...session, learnerId: session.memberId }), now)
  },
})

export const leftOff = (
  store: Store,
  lecture: DemoLecture,
  learner: DemoPerson,
  share: number,
  at: Date,
): Happening => ({
  at,
  happen: () => watch(store, lecture, { learner, sharer: null, at }, share),
})

/** Whoever reached somebody had sent the lecture on, a minute after finishing it. */
export const shared = (store: Store, { lectureId }: DemoLecture, finishes: readonly Finish[]): Happening[] => {
  const sharers = new Set(finishes.map(({ sharer }) => sharer).filter((sharer) => sharer !== null))
  return finishes
    .filter(({ learner }) => sharers.has(learner))
    .map(({ learner: { memberId }, at }) => ({
      at: new Date(at.getTime() + MINUTE_MS),
      happen: (now) =>
        store.lectures.share(lectureId, memberId, demoId('share', lectureId, memberId).replaceAll('-', ''), now),
    }))
}
