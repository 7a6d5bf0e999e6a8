import { newId } from '../cloudfunctions/_store/new-id'
import { lectures } from '../core/lectures/contract'
import { points } from '../core/points/contract'
import { NOON } from './answer'
import type { Person } from './people'
import type { MadeLecture } from './things'
import type { World } from './world'

export const MINUTE = 60_000
export const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

export const report = (sessionId: string, to: number, from = 0) => ({
  sessionId,
  watched: [[from, to]] as [number, number][],
  positionMs: to,
})

/** Learning in a test file’s world, through the actions that a client has. */
export const learningIn = (world: () => World) => {
  /** Somebody opens a session at noon. */
  const opened = async (lecture: MadeLecture, learner: Person, given: { share?: string; at?: Date } = {}) => {
    const sessionId = newId()
    const { at, share } = given
    await world().must(lectures.learn, { lectureId: lecture.lectureId, sessionId, share }, learner, at)
    return sessionId
  }

  /** Somebody watches a lecture of one minute from beginning to end. */
  const learn = async (lecture: MadeLecture, learner: Person, given: { share?: string } = {}) => {
    const sessionId = await opened(lecture, learner, given)
    return world().must(lectures.finish, report(sessionId, MINUTE), learner, after(60))
  }

  const totalOf = async (person: Person) => (await world().must(points.mine, {}, person)).total

  const completionsOf = ({ lectureId }: MadeLecture) =>
    world().ownerQuery(`select learner_id, sharer_id from dangke.completion where lecture_id = '${lectureId}'`)

  return { opened, learn, totalOf, completionsOf }
}
