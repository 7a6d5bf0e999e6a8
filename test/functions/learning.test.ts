import { newId } from '../../cloudfunctions/_store/new-id'
import { lectures } from '../../core/lectures/contract'
import { refused } from '../answer'
import { after, learningIn, report, MINUTE } from '../learning'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const { opened, learn, totalOf, completionsOf } = learningIn(world)

describe('what was watched is credited by the server’s clock', () => {
  it('and no more than it could have played, whatever is claimed', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    const beat = async (seconds: number) =>
      (await world().must(lectures.beat, report(sessionId, MINUTE), learner, after(seconds))).progress.watchedMs

    expect(await beat(0)).toBe(0)
    expect(await beat(10)).toBe(15_000)
    expect(await beat(10)).toBe(15_000)
    expect(await beat(20)).toBe(30_000)
    expect(await beat(3600)).toBe(MINUTE)
  })

  it('so that dragging to the end finishes nothing', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    const dragged = { sessionId, watched: [[58_000, MINUTE]] as [number, number][], positionMs: MINUTE }
    expect(await world().answer(lectures.finish, dragged, learner, after(600))).toEqual({
      ok: false,
      error: { code: 'NOT_WATCHED', details: { watchedMs: 2000, neededMs: 54_000 } },
    })
  })

  it('once for a stretch watched twice, and not beyond the end', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    const beat = (from: number, to: number, seconds: number) =>
      world().must(lectures.beat, report(sessionId, to, from), learner, after(seconds))
    await beat(0, 20_000, 20)
    await beat(5_000, 25_000, 60)
    const { progress } = await beat(50_000, 999_000, 600)
    expect(progress).toEqual({
      positionMs: MINUTE,
      watched: [
        [0, 25_000],
        [50_000, MINUTE],
      ],
      watchedMs: 35_000,
      neededMs: 54_000,
      finished: false,
    })
  })

  it('and does not start anew when opening is tried again', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    const again = { lectureId: lecture.lectureId, sessionId }
    await world().must(lectures.beat, report(sessionId, 15_000), learner, after(10))
    await world().must(lectures.learn, again, learner, after(10))
    const { progress } = await world().must(lectures.beat, report(sessionId, MINUTE), learner, after(20))
    expect(progress.watchedMs).toBe(30_000)
  })

  it('however many reports of one session arrive at once', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    const reports = Array.from({ length: 40 }, (_, index) => report(sessionId, (index + 1) * 500, index * 500))
    const answers = await Promise.all(reports.map((each) => world().answer(lectures.beat, each, learner, after(20))))

    expect(answers.filter(({ ok }) => !ok)).toEqual([])
    const { progress } = await world().must(lectures.beat, report(sessionId, 20_000), learner, after(20))
    expect(progress).toMatchObject({ watched: [[0, 20_000]], watchedMs: 20_000 })
  })
})

describe('a learning session', () => {
  it('is one a member: a second closes the first, on whichever device, and goes on where it was', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const phone = await opened(lecture, learner)
    await world().must(lectures.beat, report(phone, 30_000), learner, after(30))

    const computer = newId()
    const { progress } = await world().must(
      lectures.learn,
      { lectureId: lecture.lectureId, sessionId: computer },
      learner,
      after(40),
    )

    expect(progress).toMatchObject({ positionMs: 30_000, watchedMs: 30_000 })
    expect(await world().answer(lectures.beat, report(phone, 40_000), learner, after(50))).toEqual(
      refused('SESSION_CLOSED'),
    )
    expect(await world().answer(lectures.finish, report(phone, MINUTE), learner, after(90))).toEqual(
      refused('SESSION_CLOSED'),
    )
    expect(await world().must(lectures.finish, report(computer, MINUTE, 30_000), learner, after(70))).toMatchObject({
      awarded: 2,
      progress: { finished: true, watchedMs: MINUTE },
    })
  })

  it('opened again and again while its reports arrive waits for nothing for ever', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessions = await Promise.all(Array.from({ length: 4 }, () => opened(lecture, learner)))
    const deeds = Array.from({ length: 40 }, (_, index) => {
      const sessionId = sessions[index % 4]!
      return index % 3
        ? world().answer(lectures.beat, report(sessionId, 1000), learner, after(10))
        : world().answer(lectures.learn, { lectureId: lecture.lectureId, sessionId }, learner)
    })
    for (const answer of await Promise.all(deeds)) if (!answer.ok) expect(answer).toEqual(refused('SESSION_CLOSED'))
  })

  it('of another lecture closes it, too: nobody learns two at once', async () => {
    const [one, other, learner] = [await world().lecture(), await world().lecture(), await world().member()]
    const first = await opened(one, learner)
    await opened(other, learner)
    expect(await world().answer(lectures.beat, report(first, 1000), learner, after(10))).toEqual(
      refused('SESSION_CLOSED'),
    )
  })

  it('is nobody else’s', async () => {
    const [lecture, learner, other] = [await world().lecture(), await world().member(), await world().member()]
    const sessionId = await opened(lecture, learner)
    expect(await world().answer(lectures.beat, report(sessionId, 1000), other, after(10))).toEqual(
      refused('SESSION_CLOSED'),
    )
  })

  it('is not opened on one’s own lecture, nor on one that is not published', async () => {
    const { answer, lecture, draft, submitted, member } = world()
    const author = await member()
    const own = await lecture({ author })
    const learner = await member()
    const open = (lectureId: string, as: Person) => answer(lectures.learn, { lectureId, sessionId: newId() }, as)
    expect(await open(own.lectureId, author)).toEqual(refused('OWN_LECTURE'))
    for (const hidden of [newId(), (await draft()).lectureId, (await submitted()).lectureId])
      expect(await open(hidden, learner)).toEqual(refused('NO_SUCH_LECTURE'))
  })

  it('ends when the lecture is taken down in the middle', async () => {
    const { answer, must, member, lecture } = world()
    const [author, learner] = [await member(), await member()]
    const made = await lecture({ author })
    const sessionId = await opened(made, learner)
    await must(lectures.takeDown, { lectureId: made.lectureId, stepId: newId(), reason: '内容过时' }, author)

    expect(await answer(lectures.beat, report(sessionId, 1000), learner, after(10))).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await answer(lectures.finish, report(sessionId, MINUTE), learner, after(60))).toEqual(
      refused('NO_SUCH_LECTURE'),
    )
    expect(await totalOf(learner)).toBe(0)
  })
})

describe('finishing a lecture', () => {
  it('is not to be had before nine tenths of it were watched', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    const sessionId = await opened(lecture, learner)
    expect(await world().answer(lectures.finish, report(sessionId, 53_999), learner, after(60))).toEqual(
      refused('NOT_WATCHED'),
    )
    expect(await totalOf(learner)).toBe(0)
    expect(await world().must(lectures.finish, report(sessionId, 54_000), learner, after(60))).toMatchObject({
      progress: { finished: true, watchedMs: 54_000, neededMs: 54_000 },
      awarded: 2,
      capped: false,
      total: 2,
    })
  })

  it('twice, or ten times at once, awards its points once', async () => {
    const author = await world().member()
    const [lecture, learner] = [await world().lecture({ author }), await world().member()]
    const before = await totalOf(author)
    const sessionId = await opened(lecture, learner)
    const finish = () => world().must(lectures.finish, report(sessionId, MINUTE), learner, after(60))

    const answers = await Promise.all(Array.from({ length: 10 }, finish))
    expect(answers.map(({ awarded }) => awarded).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    expect(await finish()).toMatchObject({ awarded: 0, capped: false, total: 2, progress: { finished: true } })
    expect(await totalOf(author)).toBe(before + 1)
    expect(await completionsOf(lecture)).toHaveLength(1)
  })

  it('again on another day brings nothing more', async () => {
    const [lecture, learner] = [await world().lecture(), await world().member()]
    await learn(lecture, learner)
    const tomorrow = after(24 * 3600)
    const sessionId = await opened(lecture, learner, { at: tomorrow })
    const later = new Date(tomorrow.getTime() + MINUTE)
    expect(await world().must(lectures.finish, report(sessionId, MINUTE), learner, later)).toMatchObject({ awarded: 0 })
    expect(await totalOf(learner)).toBe(2)
  })

  it('beyond the day’s cap says so', async () => {
    const learner = await world().member()
    for (let count = 0; count < 6; count++) await world().completion(await world().lecture(), { learner })
    expect(await learn(await world().lecture(), learner)).toMatchObject({ awarded: 0, capped: true, total: 12 })
  })
})

describe('what was begun', () => {
  it('waits to be resumed, latest first, until it is finished or gone', async () => {
    const { must, lecture, member } = world()
    const learner = await member()
    const author = await member()
    const [first, second, finished, gone] = [
      await lecture(),
      await lecture(),
      await lecture(),
      await lecture({ author }),
    ]
    await learn(finished, learner)
    for (const [index, each] of [first, gone, second].entries()) await opened(each, learner, { at: after(100 + index) })
    await must(lectures.takeDown, { lectureId: gone.lectureId, stepId: newId(), reason: '内容过时' }, author)

    const { lectures: waiting } = await must(lectures.resume, {}, learner)
    expect(waiting.map(({ card }) => card.lectureId)).toEqual([second.lectureId, first.lectureId])
  })
})
