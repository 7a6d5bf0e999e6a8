import { newId } from '../../cloudfunctions/_store/new-id'
import type { RequestOf } from '../../core/action'
import { lectures } from '../../core/lectures/contract'
import type { FilePurpose } from '../../core/lectures/files'
import { MAX_UNDECIDED } from '../../core/lectures/room'
import { NOON, refused } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

/** A file of somebody’s that passed inspection. */
const file = async ({ memberId }: Person, purpose: FilePurpose, durationMs = 0): Promise<string> => {
  const fileId = newId()
  const location = `uploads/${memberId}/${fileId}.x`
  world().media.put(location, Buffer.from('x'))
  await world().store.files.add(memberId, { fileId, purpose, location, bytes: 1, durationMs }, NOON)
  return fileId
}

type DraftPart = RequestOf<typeof lectures.saveDraft>['parts'][number]
const part = (given: Partial<DraftPart> = {}): DraftPart => ({
  ...{ partId: newId(), kind: 'slide', videoId: null, imageId: null, audioId: null, narration: '' },
  ...given,
})

type Saving = RequestOf<typeof lectures.saveDraft>
type Draft = Omit<Saving, 'changeId' | 'basis'>
const draft = (given: Partial<Draft> = {}): Draft => ({
  ...{ lectureId: newId(), title: '一课', summary: '示例', topic: 'theory', script: '', deckId: null, parts: [] },
  ...given,
})
/** For the first time, unless it is said what it builds on. */
const save = (saved: Draft & Partial<Saving>, as: Person, now?: Date) =>
  world().answer(lectures.saveDraft, { changeId: newId(), basis: null, ...saved }, as, now)
/** Builds on what was saved at noon. */
const saveOver = (saved: Draft & Partial<Saving>, as: Person, now?: Date) =>
  save({ basis: NOON.toISOString(), ...saved }, as, now)
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const read = (lectureId: string, as: Person) => world().must(lectures.draft, { lectureId }, as)

describe('a draft', () => {
  it('is kept as it is saved, in the order given, however often', async () => {
    const author = await world().member()
    const [image, voice, clip] = [
      await file(author, 'slide'),
      await file(author, 'voice', 3000),
      await file(author, 'clip', 5000),
    ]
    const first = part({ imageId: image, audioId: voice, narration: '开场' })
    const second = part({ kind: 'video', videoId: clip })
    const saved = draft({ parts: [first, second], voice: 'synthetic', script: '讲稿' })

    const changeId = newId()
    for (let times = 0; times < 2; times++)
      expect(await save({ ...saved, changeId }, author)).toEqual({ ok: true, data: { updatedAt: NOON.toISOString() } })
    const kept = await read(saved.lectureId, author)
    expect(kept).toMatchObject({ ...saved, updatedAt: NOON.toISOString(), state: 'draft', steps: [] })
    expect(kept.parts.map(({ durationMs }) => durationMs)).toEqual([3000, 5000])
    expect(kept.parts[0]).toMatchObject({ image: expect.stringContaining(image) as unknown, video: null })

    await saveOver({ ...saved, parts: [second, first] }, author)
    expect((await read(saved.lectureId, author)).parts.map(({ partId }) => partId)).toEqual([
      second.partId,
      first.partId,
    ])
    expect(await world().must(lectures.mine, {}, author)).toMatchObject({
      lectures: [{ lectureId: saved.lectureId, parts: 2, durationMs: 8000, state: 'draft', reason: null }],
    })
  })

  it('may lack anything, and forty parts are the most', async () => {
    const author = await world().member()
    const empty = draft({ title: '', summary: '', parts: Array.from({ length: 40 }, () => part()) })
    expect(await save(empty, author)).toMatchObject({ ok: true })
    expect((await read(empty.lectureId, author)).parts).toHaveLength(40)
  })

  it('changed many times at once is one of them, whole, and the others are told', async () => {
    const author = await world().member()
    const { lectureId, ...begun } = draft()
    await save({ lectureId, ...begun }, author)
    const versions = Array.from({ length: 10 }, (_, index) =>
      draft({
        lectureId,
        title: `${index}`,
        parts: Array.from({ length: index + 1 }, () => part({ narration: `${index}` })),
      }),
    )
    const answers = await Promise.all(versions.map((each) => saveOver(each, author, later(1))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.error).toEqual({
          code: 'CHANGED_MEANWHILE',
          details: { updatedAt: later(1).toISOString(), changeId: expect.any(String) as unknown },
        })

    const { title, parts } = await read(lectureId, author)
    expect(parts).toHaveLength(Number(title) + 1)
    expect(new Set(parts.map(({ narration }) => narration))).toEqual(new Set([title]))
  })

  it('is not replaced by who has not seen what another device saved, until they have', async () => {
    const author = await world().member()
    const [first, second] = [part({ kind: 'video' }), part({ kind: 'video' })]
    const saved = draft({ parts: [first] })
    await save(saved, author)
    await saveOver({ ...saved, parts: [first, second] }, author, later(1))

    const stale = { ...saved, title: '改了一个字' }
    const told = {
      ok: false,
      error: {
        code: 'CHANGED_MEANWHILE',
        details: { updatedAt: later(1).toISOString(), changeId: expect.any(String) as unknown },
      },
    }
    expect(await saveOver(stale, author, later(2))).toEqual(told)
    expect(await save(stale, author, later(2))).toEqual(told)
    expect((await read(saved.lectureId, author)).parts).toHaveLength(2)

    expect(await save({ ...stale, basis: later(1).toISOString() }, author, later(3))).toMatchObject({ ok: true })
    expect(await read(saved.lectureId, author)).toMatchObject({
      title: '改了一个字',
      parts: [{ partId: first.partId }],
    })
  })

  it('saved once more under the same id is as it was, however many tries there are at once', async () => {
    const author = await world().member()
    const saved = draft()
    await save(saved, author)
    const change = { ...saved, title: '改过', changeId: newId() }
    const tries = await Promise.all(Array.from({ length: 5 }, () => saveOver(change, author, later(1))))
    for (const answer of [...tries, await saveOver(change, author, later(2))])
      expect(answer).toEqual({ ok: true, data: { updatedAt: later(1).toISOString() } })

    await save({ ...saved, title: '又改过', basis: later(1).toISOString() }, author, later(3))
    expect(await saveOver(change, author, later(4))).toEqual(refused('CHANGED_MEANWHILE'))
    expect((await read(saved.lectureId, author)).title).toBe('又改过')
  })

  it('is nobody else’s to read, change, hand in, take back or throw away', async () => {
    const { answer, member, officer, root } = world()
    const [author, stranger, staff] = [await member(), await member(), await officer({ of: await root() })]
    const saved = draft()
    await save(saved, author)
    const { lectureId } = saved
    const stepId = newId()

    for (const other of [stranger, staff]) {
      expect(await answer(lectures.draft, { lectureId }, other)).toEqual(refused('NO_SUCH_LECTURE'))
      expect(await answer(lectures.view, { lectureId }, other)).toEqual(refused('NO_SUCH_LECTURE'))
      expect(await save({ ...saved, title: '别人的' }, other)).toEqual(refused('NO_SUCH_LECTURE'))
      expect(await answer(lectures.submit, { lectureId, stepId, basis: NOON.toISOString() }, other)).toEqual(
        refused('NO_SUCH_LECTURE'),
      )
      expect(await answer(lectures.withdraw, { lectureId, stepId }, other)).toEqual(refused('NO_SUCH_LECTURE'))
      expect(await answer(lectures.discard, { lectureId }, other)).toEqual(refused('NO_SUCH_LECTURE'))
    }
    expect((await read(lectureId, author)).title).toBe('一课')
  })

  it('thrown away twice is gone once, and what never was is not', async () => {
    const { answer, member } = world()
    const [author, other] = [await member(), await member()]
    const { lectureId, ...saved } = draft()
    await save({ lectureId, ...saved }, author)
    const discard = (as: Person, id = lectureId) => answer(lectures.discard, { lectureId: id }, as)
    for (let times = 0; times < 2; times++) expect(await discard(author)).toEqual({ ok: true, data: {} })
    expect(await discard(other)).toEqual(refused('NO_SUCH_LECTURE'))
    expect(await discard(author, newId())).toEqual(refused('NO_SUCH_LECTURE'))

    // Another phone had a copy still: it is told, and may save it as a new one.
    expect(await saveOver({ lectureId, ...saved }, author)).toEqual({
      ok: false,
      error: { code: 'CHANGED_MEANWHILE', details: { updatedAt: null, changeId: null } },
    })
    await save({ lectureId, ...saved }, author)
    expect((await read(lectureId, author)).title).toBe(saved.title)
    for (let times = 0; times < 2; times++) expect(await discard(author)).toEqual({ ok: true, data: {} })
  })

  it('of the same new id by two authors at once becomes one author’s', async () => {
    const [one, other] = [await world().member(), await world().member()]
    const saved = draft()
    const answers = await Promise.all([save(saved, one), save(saved, other)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is written in the organisation the author belongs to', async () => {
    const author = await world().member()
    const saved = draft()
    await save(saved, author)
    expect(
      await world().ownerQuery(`select organisation_id from dangke.lecture where lecture_id = '${saved.lectureId}'`),
    ).toEqual([{ organisation_id: author.organisationId }])
  })
})

describe('what an author may have undecided has a limit', () => {
  const withAll = async (but = 0) => {
    const author = await world().member()
    const all = Array.from({ length: MAX_UNDECIDED - but }, () => draft())
    for (const each of all) await save(each, author)
    return { author, all }
  }
  const undecided = async (as: Person) => (await world().must(lectures.drafts, {}, as)).lectures

  it('which fifty new drafts at once do not pass', async () => {
    const { author } = await withAll(30)
    const answers = await Promise.all(Array.from({ length: 50 }, () => save(draft(), author)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30)
    for (const answer of answers) if (!answer.ok) expect(answer).toEqual(refused('TOO_MANY_DRAFTS'))
    expect(await undecided(author)).toHaveLength(MAX_UNDECIDED)
  })

  it('and keeps nobody from what they have, nor from a new one in its place', async () => {
    const { author, all } = await withAll()
    expect(await saveOver({ ...all[0]!, title: '改过' }, author)).toMatchObject({ ok: true })
    expect(await save(draft(), await world().member())).toMatchObject({ ok: true })
    const next = draft()
    expect(await save(next, author)).toEqual(refused('TOO_MANY_DRAFTS'))
    await world().must(lectures.discard, { lectureId: all[0]!.lectureId }, author)
    expect(await save(next, author)).toMatchObject({ ok: true })
  })

  it('that counts the last one once, saved twice at once', async () => {
    const { author } = await withAll(1)
    const last = { ...draft(), changeId: newId() }
    for (const answer of await Promise.all([save(last, author), save(last, author)]))
      expect(answer).toMatchObject({ ok: true })
  })

  it('that handing in does not lift, but a decision does', async () => {
    const { member, submitted, lecture } = world()
    const author = await member()
    const waiting = await submitted({ author })
    await lecture({ author })
    for (let count = 1; count < MAX_UNDECIDED; count++) await save(draft(), author)
    expect(await save(draft(), author)).toEqual(refused('TOO_MANY_DRAFTS'))
    const reviewer = await world().officer({ of: await world().root() })
    const verdict = { lectureId: waiting.lectureId, stepId: newId(), verdict: 'refuse' as const, reason: '示例' }
    await world().must(lectures.review, verdict, reviewer)
    expect(await save(draft(), author)).toMatchObject({ ok: true })
  })
})

describe('an author finds', () => {
  it('all drafts and what waits, and what became of the copies a device keeps, if they are theirs', async () => {
    const { must, member, draft: begun, submitted, lecture } = world()
    const author = await member()
    const [unfinished, waiting] = [await begun({ author }), await submitted({ author })]
    const [published, another] = [await lecture({ author }), await lecture()]
    await lecture({ author })
    const idsOf = async (alsoIds: string[]) =>
      new Set((await must(lectures.drafts, { alsoIds }, author)).lectures.map(({ lectureId }) => lectureId))
    expect(await idsOf([])).toEqual(new Set([unfinished.lectureId, waiting.lectureId]))
    expect(await idsOf([published.lectureId, another.lectureId, newId()])).toEqual(
      new Set([unfinished.lectureId, waiting.lectureId, published.lectureId]),
    )
  })

  it('their lectures a page at a time, latest change first, each once, though many were changed at one moment', async () => {
    const { must, answer, member, draft: begun } = world()
    const author = await member()
    const newest = await begun({ author, at: new Date(NOON.getTime() + 60_000) })
    for (let count = 1; count < 45; count++) await begun({ author })
    await begun()
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const { lectures: some, next } = await must(lectures.mine, { cursor }, author)
      pages.push(some.map(({ lectureId }) => lectureId))
      cursor = next ?? undefined
    } while (cursor)
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(new Set(pages.flat()).size).toBe(45)
    expect(pages[0]![0]).toBe(newest.lectureId)
    expect(await answer(lectures.mine, { cursor: 'x' }, author)).toMatchObject({ error: { code: 'BAD_INPUT' } })
  })
})

describe('a part uses', () => {
  it.each<[string, (as: Person) => Promise<Partial<DraftPart>>]>([
    ['a file that is not there', async () => ({ imageId: newId() })],
    ['another’s file', async () => ({ audioId: await file(await world().member(), 'voice') })],
    ['a voice for its picture', async (as) => ({ imageId: await file(as, 'voice') })],
    ['a picture for its voice', async (as) => ({ audioId: await file(as, 'slide') })],
    ['a voice for its clip', async (as) => ({ kind: 'video', videoId: await file(as, 'voice') })],
  ])('no %s', async (_, given) => {
    const author = await world().member()
    const parts = [part(), part(await given(author))]
    expect(await save(draft({ parts }), author)).toEqual({
      ok: false,
      error: { code: 'NO_SUCH_FILE', details: { part: 2 } },
    })
  })

  it('no file of another lecture, which would go when that one lets go of it', async () => {
    const author = await world().member()
    const imageId = await file(author, 'slide')
    const first = draft({ parts: [part({ imageId })] })
    const second = draft({ parts: [part({ imageId })] })
    await save(first, author)
    expect(await save(second, author)).toEqual(refused('NO_SUCH_FILE'))

    await world().must(lectures.discard, { lectureId: first.lectureId }, author)
    expect(await save(second, author)).toMatchObject({ ok: true })
  })
})

describe('a deck', () => {
  it('is read over: its pictures are at hand, and the lecture is a voice', async () => {
    const { must, deck, member } = world()
    const author = await member()
    const { deckId, pages } = await deck({ title: '示例课件' })
    const saved = draft({
      deckId,
      parts: [part({ imageId: pages[0]!.imageId, audioId: await file(author, 'voice', 2000) })],
    })
    expect(await save(saved, author)).toMatchObject({ ok: true })
    expect(await read(saved.lectureId, author)).toMatchObject({
      deckId,
      parts: [{ image: '/media/samples/slide.svg' }],
    })
    expect((await must(lectures.mine, {}, author)).lectures[0]).toMatchObject({ dubbed: true })
  })

  it('lends its pictures to what is dubbed from it alone', async () => {
    const { deck, member } = world()
    const author = await member()
    const [{ pages }, other] = [await deck(), await deck()]
    const parts = [part({ imageId: pages[0]!.imageId })]
    expect(await save(draft({ parts }), author)).toEqual(refused('NO_SUCH_FILE'))
    expect(await save(draft({ parts, deckId: other.deckId }), author)).toEqual(refused('NO_SUCH_FILE'))
  })

  it('is found in the library with its pages, or is not there', async () => {
    const { must, answer, deck, member } = world()
    const author = await member()
    const made = await deck({ title: '新课件' })
    expect((await must(lectures.decks, {}, author)).decks).toContainEqual(
      expect.objectContaining({ deckId: made.deckId, title: '新课件', pages: 1, cover: '/media/samples/slide.svg' }),
    )
    expect(await must(lectures.deck, { deckId: made.deckId }, author)).toMatchObject({
      pages: [{ imageId: made.pages[0]!.imageId, image: '/media/samples/slide.svg', suggestedMs: 5000 }],
    })
    expect(await answer(lectures.deck, { deckId: newId() }, author)).toEqual(refused('NO_SUCH_DECK'))
    expect(await save(draft({ deckId: newId() }), author)).toEqual(refused('NO_SUCH_DECK'))
  })
})

describe('handing in', () => {
  /** A draft with everything a lecture needs. */
  const whole = async (as: Person, given: Partial<Draft> = {}) => {
    const parts = [part({ imageId: await file(as, 'slide'), audioId: await file(as, 'voice', 2000) })]
    const saved = draft({ parts, ...given })
    await save(saved, as)
    return saved
  }
  const updatedAt = async ({ lectureId }: Draft): Promise<string> =>
    (await world().store.lectures.find(lectureId))!.updatedAt.toISOString()
  const submit = async (saved: Draft, as: Person, stepId = newId(), basis?: string) =>
    world().answer(
      lectures.submit,
      { lectureId: saved.lectureId, stepId, basis: basis ?? (await updatedAt(saved)) },
      as,
    )

  it('is of the draft that its author saw: one that another device saved meanwhile is not handed in unseen', async () => {
    const author = await world().member()
    const saved = await whole(author)
    const seen = await updatedAt(saved)
    await saveOver({ ...saved, title: '另一台改的' }, author, later(1))
    expect(await submit(saved, author, newId(), seen)).toEqual(refused('CHANGED_MEANWHILE'))

    const [stepId, now] = [newId(), await updatedAt(saved)]
    for (let times = 0; times < 2; times++)
      expect(await submit(saved, author, stepId, now)).toEqual({ ok: true, data: {} })
  })

  it('needs everything a lecture has, and says what is missing', async () => {
    const author = await world().member()
    const imageId = await file(author, 'slide')
    const saved = draft({ title: '', summary: '', parts: [part({ kind: 'video' }), part({ imageId })] })
    await save(saved, author)
    expect(await submit(saved, author)).toEqual({
      ok: false,
      error: { code: 'INCOMPLETE', details: { missing: ['title', 'summary', 'part:1', 'part:2'] } },
    })
    await saveOver({ ...saved, title: '一课', summary: '示例', parts: [] }, author)
    expect(await submit(saved, author)).toMatchObject({ error: { details: { missing: ['parts'] } } })
  })

  it('is refused for words the platform refuses, wherever they stand', async () => {
    const author = await world().member()
    const [imageId, audioId] = [await file(author, 'slide'), await file(author, 'voice', 2000)]
    const parts = [part({ imageId, audioId, narration: '违规' })]
    for (const given of [{ title: '违规' }, { summary: '违规' }, { script: '违规' }, { parts }]) {
      const saved = await whole(author, given)
      expect(await submit(saved, author)).toEqual(refused('TEXT_REFUSED'))
      expect(await read(saved.lectureId, author)).toMatchObject({ state: 'draft' })
    }
  })

  it('closes the draft until it is taken back', async () => {
    const { answer, must, member } = world()
    const author = await member()
    const saved = await whole(author)
    expect(await submit(saved, author)).toEqual({ ok: true, data: {} })

    expect(await saveOver(saved, author)).toEqual(refused('NOT_EDITABLE'))
    expect(await answer(lectures.discard, { lectureId: saved.lectureId }, author)).toEqual(refused('NOT_EDITABLE'))
    expect(await submit(saved, author)).toEqual(refused('WRONG_STATE'))

    await must(lectures.withdraw, { lectureId: saved.lectureId, stepId: newId() }, author)
    expect(await saveOver(saved, author)).toMatchObject({ ok: true })
    expect((await read(saved.lectureId, author)).steps.map(({ step, actor }) => [step, actor])).toEqual([
      ['submit', author.name],
      ['withdraw', author.name],
    ])
  })

  it('tried again is one step, and so is taking back', async () => {
    const { answer, member } = world()
    const author = await member()
    const saved = await whole(author)
    const { lectureId } = saved
    const [handIn, takeBack] = [newId(), newId()]
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(saved, author, handIn)))
    for (const each of answers) expect(each).toEqual({ ok: true, data: {} })
    for (let times = 0; times < 2; times++)
      expect(await answer(lectures.withdraw, { lectureId, stepId: takeBack }, author)).toEqual({ ok: true, data: {} })
    expect((await read(lectureId, author)).steps).toHaveLength(2)
    expect(await answer(lectures.withdraw, { lectureId, stepId: newId() }, author)).toEqual(refused('WRONG_STATE'))
  })

  it('under the id of another step of the lecture is a step in no state', async () => {
    const author = await world().member()
    const saved = await whole(author)
    const stepId = newId()
    await submit(saved, author, stepId)
    expect(await world().answer(lectures.withdraw, { lectureId: saved.lectureId, stepId }, author)).toEqual(
      refused('WRONG_STATE'),
    )
    expect(await read(saved.lectureId, author)).toMatchObject({ state: 'submitted', steps: [{ stepId }] })
  })
})

describe('throwing away', () => {
  it('leaves nothing of a draft, and does no harm twice', async () => {
    const { answer, must, member } = world()
    const author = await member()
    const saved = draft({ parts: [part({ imageId: await file(author, 'slide') })] })
    await save(saved, author)
    const { lectureId } = saved
    for (let times = 0; times < 2; times++)
      expect(await answer(lectures.discard, { lectureId }, author)).toEqual({ ok: true, data: {} })
    expect(await answer(lectures.draft, { lectureId }, author)).toEqual(refused('NO_SUCH_LECTURE'))
    expect((await must(lectures.mine, {}, author)).lectures).toEqual([])
    expect(await world().ownerQuery(`select 1 from dangke.part where lecture_id = '${lectureId}'`)).toEqual([])
    await must(lectures.tick, {}, null, new Date(NOON.getTime() + 25 * 3600_000))
    expect(await world().ownerQuery(`select 1 from dangke.file where member_id = '${author.memberId}'`)).toEqual([])
  })
})
