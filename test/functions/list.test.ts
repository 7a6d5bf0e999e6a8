import { newId } from '../../cloudfunctions/_store/new-id'
import type { RequestOf } from '../../core/action'
import { lectures } from '../../core/lectures/contract'
import { NOON } from '../answer'
import { createWorld, type World } from '../world'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const list = (input: RequestOf<typeof lectures.list> = {}) => world.must(lectures.list, input, world.visitor())
const titles = async (input?: RequestOf<typeof lectures.list>) => (await list(input)).lectures.map(({ title }) => title)
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

describe('the list of lectures', () => {
  it('shows what is published, newest first', async () => {
    await world.lecture({ title: '先', at: after(1) })
    await world.lecture({ title: '后', at: after(2) })
    await world.draft({ title: '草稿' })
    await world.submitted({ title: '待审' })
    const author = await world.member()
    const down = await world.lecture({ title: '下架', author })
    await world.must(lectures.takeDown, { lectureId: down.lectureId, stepId: newId(), reason: '内容过时' }, author)
    expect(await titles()).toEqual(['后', '先'])
  })

  it('shows on each card who made it, where, and how it did', async () => {
    const of = await world.branch({ name: '青年支部' })
    const author = await world.member({ of, name: '林晓' })
    const { deckId } = await world.deck()
    const made = await world.lecture({ author, title: '一课', deckId, topic: 'service', sample: true })
    await world.completion(made, { sharer: await world.member() })
    await world.completion(made)
    await world.must(lectures.tick, {}, null)

    expect((await list()).lectures).toEqual([
      {
        lectureId: made.lectureId,
        title: '一课',
        topic: 'service',
        author: { name: '林晓', organisation: '青年支部' },
        durationMs: 60_000,
        cover: '/media/samples/slide.svg',
        dubbed: true,
        featured: false,
        sample: true,
        publishedAt: NOON.toISOString(),
        sharers: 1,
        learners: 2,
      },
    ])
  })

  it('is of one topic where one is chosen', async () => {
    await world.lecture({ title: '理论', topic: 'theory' })
    await world.lecture({ title: '安全', topic: 'security' })
    expect(await titles({ topic: 'security' })).toEqual(['安全'])
    expect(await titles({ topic: 'stories' })).toEqual([])
  })

  it('is searched by words in the title, of one character and more, taken literally', async () => {
    for (const title of ['网络安全一百问', '100% 合规', 'a_b', 'a\\b', 'axb', 'OPEN Source'])
      await world.lecture({ title, topic: 'security' })

    expect(await titles({ search: '安' })).toEqual(['网络安全一百问'])
    expect(await titles({ search: '安全一百' })).toEqual(['网络安全一百问'])
    expect(await titles({ search: '%' })).toEqual(['100% 合规'])
    expect(await titles({ search: '_' })).toEqual(['a_b'])
    expect(await titles({ search: '\\' })).toEqual(['a\\b'])
    expect(await titles({ search: 'open s' })).toEqual(['OPEN Source'])
    expect(await titles({ search: '安全', topic: 'theory' })).toEqual([])
    expect(await titles({ search: ' 安全 ' })).toEqual(['网络安全一百问'])
  })

  it('comes twenty at a time, each lecture once, though many were published at one moment', async () => {
    await Promise.all(Array.from({ length: 45 }, () => world.lecture()))
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const { lectures: some, next } = await list({ cursor })
      pages.push(some.map(({ lectureId }) => lectureId))
      cursor = next ?? undefined
    } while (cursor)
    expect(pages.map(({ length }) => length)).toEqual([20, 20, 5])
    expect(new Set(pages.flat()).size).toBe(45)
  })

  it('refuses a cursor somebody made up, as input', async () => {
    const id = newId()
    for (const cursor of [
      'x',
      '~',
      '~~',
      `2026-02-30T00:00:00.000Z~${id}`,
      `2026-11-16T04:00:00Z~${id}`,
      `9999-99-99T99:99:99.999Z~${id}`,
      `2026-11-16T04:00:00.000Z~x`,
    ])
      expect(await world.answer(lectures.list, { cursor }, world.visitor())).toMatchObject({
        error: { code: 'BAD_INPUT', path: 'cursor' },
      })
  })
})
