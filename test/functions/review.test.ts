import { newId } from '../../cloudfunctions/_store/new-id'
import { lectures } from '../../core/lectures/contract'
import { points } from '../../core/points/contract'
import { NOON, refused } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const done = { ok: true, data: {} }
type Verdict = 'approve' | 'request_changes' | 'refuse'

const review = (
  lectureId: string,
  as: Person,
  verdict: Verdict = 'approve',
  given: { stepId?: string; reason?: string; submittedAt?: string } = {},
) =>
  world().answer(
    lectures.review,
    { lectureId, stepId: newId(), verdict, reason: verdict === 'approve' ? '' : '请补充', ...given },
    as,
  )
const takeDown = (lectureId: string, as: Person, stepId = newId()) =>
  world().answer(lectures.takeDown, { lectureId, stepId, reason: '内容过时' }, as)

/** A lecture waiting in a branch, with its author and the branch’s secretary. */
const waiting = async () => {
  const { branch, member, officer, submitted, deck } = world()
  const of = await branch({ under: await branch({ kind: 'committee' }) })
  const [author, secretary] = [await member({ of }), await officer({ of })]
  const { lectureId } = await submitted({ author })
  return { of, author, secretary, lectureId, deck }
}

const stateOf = async (lectureId: string, author: Person) =>
  (await world().must(lectures.draft, { lectureId }, author)).state
const totalOf = async (person: Person) => (await world().must(points.mine, {}, person)).total

const basisOf = async (lectureId: string): Promise<string> =>
  (await world().store.lectures.find(lectureId))!.updatedAt.toISOString()

describe('a review', () => {
  it('approves: everybody sees the lecture, and its author is rewarded', async () => {
    const { answer, must, visitor } = world()
    const { lectureId, author, secretary } = await waiting()
    expect(await answer(lectures.view, { lectureId }, visitor())).toEqual(refused('NO_SUCH_LECTURE'))

    expect(await review(lectureId, secretary)).toEqual(done)

    const { lecture } = await must(lectures.view, { lectureId }, visitor())
    expect(lecture).toMatchObject({ state: 'published', publishedAt: NOON.toISOString() })
    expect(await totalOf(author)).toBe(10)
  })

  it('is of what the reviewer saw: what was changed and handed in again meanwhile is not published unseen', async () => {
    const { must, answer } = world()
    const { lectureId, author, secretary } = await waiting()
    const seen = (await must(lectures.view, { lectureId }, secretary)).lecture.submittedAt!

    const later = new Date(NOON.getTime() + 1000)
    await must(lectures.withdraw, { lectureId, stepId: newId() }, author, later)
    await must(lectures.submit, { lectureId, stepId: newId(), basis: await basisOf(lectureId) }, author, later)

    expect(await review(lectureId, secretary, 'approve', { submittedAt: seen })).toEqual(refused('CHANGED_SINCE'))
    expect(await answer(lectures.view, { lectureId }, author)).toMatchObject({
      data: { lecture: { state: 'submitted' } },
    })
    expect(await review(lectureId, secretary, 'approve', { submittedAt: later.toISOString() })).toEqual(done)
  })

  it('rewards a voice over another’s script as a voice', async () => {
    const { member, officer, root, deck, submitted } = world()
    const author = await member()
    const { lectureId } = await submitted({ author, deckId: (await deck()).deckId })
    await review(lectureId, await officer({ of: await root() }))
    expect(await totalOf(author)).toBe(6)
  })

  it.each<[Verdict, string]>([
    ['request_changes', 'draft'],
    ['refuse', 'refused'],
  ])('with the verdict %s needs a reason, which the author reads', async (verdict, state) => {
    const { lectureId, author, secretary } = await waiting()
    expect(await review(lectureId, secretary, verdict, { reason: ' ' })).toEqual(refused('REASON_NEEDED'))
    expect(await stateOf(lectureId, author)).toBe('submitted')

    expect(await review(lectureId, secretary, verdict, { reason: '请补充' })).toEqual(done)
    expect(await stateOf(lectureId, author)).toBe(state)
    const { lectures: own } = await world().must(lectures.mine, {}, author)
    expect(own[0]).toMatchObject({ state, reason: '请补充' })
    expect(await totalOf(author)).toBe(0)
  })

  it('that refuses leaves the lecture to its author, who may delete it; what was published they may not', async () => {
    const { answer, must, lecture } = world()
    const { lectureId, author, secretary } = await waiting()
    await review(lectureId, secretary, 'refuse')
    expect(await answer(lectures.discard, { lectureId }, author)).toEqual(done)
    expect((await must(lectures.mine, {}, author)).lectures).toEqual([])

    const published = await lecture({ author })
    const discard = () => answer(lectures.discard, { lectureId: published.lectureId }, author)
    expect(await discard()).toEqual(refused('NOT_EDITABLE'))
    await takeDown(published.lectureId, author)
    expect(await discard()).toEqual(refused('NOT_EDITABLE'))
  })

  it.each<Verdict>(['approve', 'request_changes', 'refuse'])(
    'of %s tried again, or five times at once, is one step',
    async (verdict) => {
      const { lectureId, author, secretary } = await waiting()
      const stepId = newId()
      const tries = () => review(lectureId, secretary, verdict, { stepId })
      for (const answer of await Promise.all(Array.from({ length: 5 }, tries))) expect(answer).toEqual(done)
      expect(await tries()).toEqual(done)

      const { steps } = await world().must(lectures.draft, { lectureId }, author)
      expect(steps.map(({ step }) => step)).toEqual(['submit', verdict])
      expect(await totalOf(author)).toBe(verdict === 'approve' ? 10 : 0)
    },
  )

  it('by two officers at once takes one verdict', async () => {
    const { lectureId, author, secretary, of } = await waiting()
    const other = await world().officer({ of, role: 'publicity' })
    const answers = await Promise.all([review(lectureId, secretary), review(lectureId, other, 'refuse')])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('WRONG_STATE'))
    expect(await totalOf(author)).toBe((await stateOf(lectureId, author)) === 'published' ? 10 : 0)
  })

  it('is for an officer of the author’s branch or above it, and never for the author', async () => {
    const { officer, root, branch, submitted } = world()
    const { lectureId, of } = await waiting()
    const author = await officer({ of })
    const own = await submitted({ author })

    expect(await review(own.lectureId, author)).toEqual(refused('OWN_LECTURE'))
    expect(await review(lectureId, await officer())).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await review(lectureId, await officer({ of: await branch({ under: of }) }))).toEqual(
      refused('NOT_IN_YOUR_ORGANISATION'),
    )
    expect(await review(lectureId, await officer({ of: await root() }))).toEqual(done)
  })

  it('is of what was handed in, and once', async () => {
    const { officer, root, draft, lecture } = world()
    const staff = await officer({ of: await root() })
    expect(await review(newId(), staff)).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await review((await draft()).lectureId, staff)).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await review((await lecture()).lectureId, staff)).toEqual(refused('WRONG_STATE'))
  })

  it('follows changes: what came back is handed in and approved', async () => {
    const { must, ownerQuery } = world()
    const { lectureId, author, secretary } = await waiting()
    await review(lectureId, secretary, 'request_changes')
    await ownerQuery(`update dangke.part set image_id = gen_random_uuid() where lecture_id = '${lectureId}'`)
    await must(lectures.submit, { lectureId, stepId: newId(), basis: await basisOf(lectureId) }, author)
    expect(await review(lectureId, secretary)).toEqual(done)
    const { steps } = await must(lectures.view, { lectureId }, author)
    expect(steps.map(({ step }) => step)).toEqual(['submit', 'request_changes', 'submit', 'approve'])
  })
})

describe('the queue', () => {
  it('shows what waits for this officer, longest first, without their own', async () => {
    const { must, branch, member, officer, submitted } = world()
    const district = await branch({ kind: 'committee' })
    const of = await branch({ under: district })
    const [staff, secretary] = [await officer({ of: district }), await officer({ of })]
    const at = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
    const second = await submitted({ author: await member({ of }), at: at(2) })
    const first = await submitted({ author: secretary, at: at(1) })
    await submitted({ at: at(0) })
    await world().draft({ author: await member({ of }) })

    const idsFor = async (as: Person) =>
      (await must(lectures.reviewQueue, {}, as)).lectures.map(({ card }) => card.lectureId)
    expect(await idsFor(staff)).toEqual([first.lectureId, second.lectureId])
    expect(await idsFor(secretary)).toEqual([second.lectureId])
    expect((await must(lectures.reviewQueue, {}, staff)).lectures[0]!.submittedAt).toBe(at(1).toISOString())
  })
})

describe('a long queue', () => {
  it('comes a page at a time, each lecture once, though many were handed in at one moment', async () => {
    const { must, answer, branch, member, officer, submitted } = world()
    const of = await branch()
    const [author, secretary] = [await member({ of }), await officer({ of })]
    const last = await submitted({ author, at: new Date(NOON.getTime() + 60_000) })
    for (let count = 1; count < 45; count++) await submitted({ author })
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const { lectures: some, next } = await must(lectures.reviewQueue, { cursor }, secretary)
      pages.push(some.map(({ card }) => card.lectureId))
      cursor = next ?? undefined
    } while (cursor)
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(new Set(pages.flat()).size).toBe(45)
    expect(pages[2]![4]).toBe(last.lectureId)
    expect(await answer(lectures.reviewQueue, { cursor: 'x' }, secretary)).toMatchObject({
      error: { code: 'BAD_INPUT' },
    })
  })
})

describe('a lecture is taken down', () => {
  it('by its author, or an officer who answers for it, with a reason, for good', async () => {
    const { answer, must, officer, lecture, member, visitor, branch } = world()
    const of = await branch()
    const author = await member({ of })
    for (const actor of [author, await officer({ of })]) {
      const { lectureId } = await lecture({ author })
      expect(await takeDown(lectureId, actor)).toEqual(done)
      expect(await answer(lectures.view, { lectureId }, visitor())).toEqual(refused('NO_SUCH_LECTURE'))
      expect((await must(lectures.view, { lectureId }, author)).lecture.state).toBe('taken_down')
      expect(await takeDown(lectureId, actor)).toEqual(refused('WRONG_STATE'))
      expect(await review(lectureId, await officer({ of }))).toEqual(refused('WRONG_STATE'))
    }
    expect(await totalOf(author)).toBe(0)
  })

  it('tried again, or five times at once, is one step and one reversal', async () => {
    const { member, lecture, ownerQuery } = world()
    const author = await member()
    const { lectureId } = await lecture({ author })
    const stepId = newId()
    const answers = await Promise.all(Array.from({ length: 5 }, () => takeDown(lectureId, author, stepId)))
    for (const answer of [...answers, await takeDown(lectureId, author, stepId)]) expect(answer).toEqual(done)
    expect(
      await ownerQuery(`select points from dangke.entry where lecture_id = '${lectureId}' order by points`),
    ).toEqual([{ points: -10 }, { points: 10 }])
  })

  it('by nobody else', async () => {
    const { member, officer, lecture, submitted } = world()
    const { lectureId } = await lecture()
    expect(await takeDown(lectureId, await member())).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await takeDown(lectureId, await officer())).toEqual(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await takeDown(newId(), await member())).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await takeDown((await submitted()).lectureId, await member())).toEqual(refused('NO_SUCH_LECTURE'))
  })
})

describe('a lecture shows', () => {
  it('its life to its author and to those who review it, and to nobody else', async () => {
    const { must, member, visitor } = world()
    const { lectureId, author, secretary } = await waiting()
    await review(lectureId, secretary)
    const seen = async (as: Parameters<typeof must>[2]) => {
      const { mine, reviewer, steps } = await must(lectures.view, { lectureId }, as)
      return { mine, reviewer, steps: steps.length }
    }
    expect(await seen(author)).toEqual({ mine: true, reviewer: false, steps: 2 })
    expect(await seen(secretary)).toEqual({ mine: false, reviewer: true, steps: 2 })
    expect(await seen(await member())).toEqual({ mine: false, reviewer: false, steps: 0 })
    expect(await seen(visitor())).toEqual({ mine: false, reviewer: false, steps: 0 })
  })
})

describe('a lecture that was taken down', () => {
  const mine = async (as: Person) => (await world().must(lectures.mine, {}, as)).lectures.map((own) => own.lectureId)
  const putAway = (lectureId: string, as: Person) => world().answer(lectures.putAway, { lectureId }, as)

  it('is put away by its author, and all that was written of it stays', async () => {
    const { must, lecture, ownerQuery } = world()
    const { author, secretary } = await waiting()
    const [kept, down] = [await lecture({ author }), await lecture({ author })]
    await takeDown(down.lectureId, secretary)
    const written = () =>
      ownerQuery(`
        select s::text from dangke.step s where lecture_id = '${down.lectureId}'
        union all select p::text from dangke.entry p where member_id = '${author.memberId}'`)
    const before = await written()

    for (let tries = 0; tries < 2; tries++) expect(await putAway(down.lectureId, author)).toEqual(done)

    expect(await mine(author)).not.toContain(down.lectureId)
    expect(await mine(author)).toContain(kept.lectureId)
    expect(await written()).toEqual(before)
    const view = await must(lectures.view, { lectureId: down.lectureId }, secretary)
    expect(view.lecture.state).toBe('taken_down')
  })

  it('is put away by nobody else, and none that is not down', async () => {
    const { lecture } = world()
    const { author, secretary, lectureId } = await waiting()
    const published = await lecture({ author })
    for (const id of [lectureId, published.lectureId])
      expect(await putAway(id, author)).toEqual(refused('NOT_TAKEN_DOWN'))
    await takeDown(published.lectureId, author)
    expect(await putAway(published.lectureId, secretary)).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await putAway(newId(), author)).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await mine(author)).toContain(published.lectureId)
  })
})
