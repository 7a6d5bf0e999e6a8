import { lectures } from '../../core/lectures/contract'
import { refused } from '../answer'
import { learningIn } from '../learning'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const { opened, learn, totalOf, completionsOf } = learningIn(world)

describe('a share', () => {
  const shared = async () => {
    const [lecture, sharer, learner] = [await world().lecture(), await world().member(), await world().member()]
    return { lecture, sharer, learner, share: await world().share(lecture, sharer) }
  }

  it('rewards whoever brought a learner that finished, once a learner', async () => {
    const { lecture, sharer, learner, share } = await shared()
    await learn(lecture, learner, { share })
    await learn(lecture, learner, { share })
    expect(await totalOf(sharer)).toBe(2)
    expect(await completionsOf(lecture)).toEqual([{ learner_id: learner.memberId, sharer_id: sharer.memberId }])
  })

  it('is always the same token for one member and one lecture', async () => {
    const { must, lecture, member } = world()
    const [made, sharer] = [await lecture(), await member()]
    const tokens = await Promise.all(
      Array.from({ length: 10 }, async () => (await must(lectures.share, { lectureId: made.lectureId }, sharer)).token),
    )
    expect(new Set(tokens).size).toBe(1)
  })

  it('exists for published lectures only', async () => {
    const { answer, submitted, member } = world()
    const author = await member()
    const { lectureId } = await submitted({ author })
    expect(await answer(lectures.share, { lectureId }, author)).toEqual(refused('NO_SUCH_LECTURE'))
  })

  it('tells who sent it, and not to themselves', async () => {
    const { lecture, sharer, learner, share } = await shared()
    const view = (as: Person, token: string) =>
      world().must(lectures.view, { lectureId: lecture.lectureId, share: token }, as)
    expect((await view(learner, share)).sharedBy).toBe(sharer.name)
    expect((await view(sharer, share)).sharedBy).toBeNull()
    expect((await view(learner, 'made-up-token')).sharedBy).toBeNull()
  })

  it('counts for the first who reached the learner, though they finish through another’s', async () => {
    const { lecture, sharer, learner, share } = await shared()
    const second = await world().member()
    await opened(lecture, learner, { share })
    await learn(lecture, learner, { share: await world().share(lecture, second) })
    expect([await totalOf(sharer), await totalOf(second)]).toEqual([2, 0])
  })

  it('opened after one began, and before one finished, still counts', async () => {
    const { lecture, sharer, learner, share } = await shared()
    await opened(lecture, learner)
    await learn(lecture, learner, { share })
    expect(await totalOf(sharer)).toBe(2)
  })

  it('opened after one finished brings nobody anything', async () => {
    const { lecture, sharer, learner, share } = await shared()
    await learn(lecture, learner)
    await learn(lecture, learner, { share })
    expect(await totalOf(sharer)).toBe(0)
    expect(await completionsOf(lecture)).toEqual([{ learner_id: learner.memberId, sharer_id: null }])
  })

  it('that was made up, is of another lecture, or is one’s own, brings nobody anything', async () => {
    const { lecture, sharer, learner, share } = await shared()
    const other = await world().lecture()
    await learn(other, learner, { share })
    await learn(lecture, learner, { share: 'made-up-token' })
    await learn(lecture, sharer, { share })
    expect(await totalOf(sharer)).toBe(2)
    for (const made of [lecture, other])
      expect((await completionsOf(made)).map((row) => (row as { sharer_id: string | null }).sharer_id)).not.toContain(
        sharer.memberId,
      )
  })
})
