import { feature } from '../../cloudfunctions/_shell/feature'
import { serve } from '../../cloudfunctions/_shell/serve'
import { newId } from '../../cloudfunctions/_store/new-id'
import type { Store } from '../../cloudfunctions/_store/store'
import { action } from '../../core/action'
import { lectures } from '../../core/lectures/contract'
import * as z from '../../core/zod'
import { answering } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

/** The world’s host, with what it logs kept instead of shown. */
const listening = () => {
  const logged: { facts: Record<string, unknown>; message: string }[] = []
  return {
    logged,
    host: {
      ...world().host,
      log: { error: (facts: object, message: string) => logged.push({ facts: { ...facts }, message }) },
    },
  }
}

const draft = {
  changeId: newId(),
  basis: null,
  title: '一课',
  summary: '',
  topic: 'theory',
  script: '',
  deckId: null,
  parts: [],
} as const

describe('a request', () => {
  it.each(['lectures.nothing', 'lectures.constructor', 'lectures.toString', 'lectures.__proto__', 'lectures.'])(
    'for %s finds no action',
    async (name) => {
      expect(await world().send(name, {}, await world().member())).toEqual({
        ok: false,
        error: { code: 'NO_SUCH_ACTION' },
      })
    },
  )

  it.each([
    ['a text instead of an object', 'lectures.view', 'view', '', 'object'],
    ['a list instead of an object', 'lectures.view', [], '', 'object'],
    ['nothing instead of an object', 'points.rules', null, '', 'object'],
    ['no id', 'lectures.view', {}, 'lectureId', 'string'],
    ['an id that is none', 'lectures.view', { lectureId: 'x' }, 'lectureId', 'uuid'],
    ['a topic nobody knows', 'lectures.list', { topic: 'x' }, 'topic', /^one of "theory", /],
    [
      'a search that is too long',
      'lectures.list',
      { search: '课'.repeat(41) },
      'search',
      'text of at most 40 characters',
    ],
    ['no consent', 'members.bind', { code: 'x', consent: false }, 'consent', 'one of true'],
    [
      'a name inside a list that is too long',
      'lectures.saveDraft',
      {
        ...draft,
        lectureId: newId(),
        parts: [
          { partId: newId(), kind: 'slide', videoId: null, imageId: null, audioId: null, narration: '课'.repeat(1001) },
        ],
      },
      'parts.0.narration',
      'text of at most 1000 characters',
    ],
    [
      'more parts than a lecture has',
      'lectures.saveDraft',
      {
        ...draft,
        lectureId: newId(),
        parts: Array.from({ length: 41 }, () => ({
          partId: newId(),
          kind: 'slide',
          videoId: null,
          imageId: null,
          audioId: null,
          narration: '',
        })),
      },
      'parts',
      'array of at most 40',
    ],
    [
      'a stretch that ends before it begins',
      'lectures.beat',
      { sessionId: newId(), watched: [[5, 5]], positionMs: 0 },
      'watched.0',
      'an interval [from, to] with from < to',
    ],
    [
      'a place before the beginning',
      'lectures.beat',
      { sessionId: newId(), watched: [], positionMs: -1 },
      'positionMs',
      'number of at least 0',
    ],
    ['half a millisecond', 'lectures.beat', { sessionId: newId(), watched: [], positionMs: 0.5 }, 'positionMs', 'int'],
  ])('with %s is told where, and what was expected', async (_, name, input, path, expected) => {
    const answer = await world().send(name, input, await world().member())
    expect(answer).toEqual({
      ok: false,
      error: {
        code: 'BAD_INPUT',
        path,
        expected: expected instanceof RegExp ? (expect.stringMatching(expected) as unknown) : expected,
      },
    })
  })

  it('gains nothing by claiming to be somebody', async () => {
    const { send, ownerQuery, member, officer } = world()
    const [liar, boss] = [await member(), await officer()]
    const lectureId = newId()
    const claims = { memberId: boss.memberId, authorId: boss.memberId, role: 'staff', points: 1000, state: 'published' }

    expect(await send('lectures.saveDraft', { ...draft, lectureId, ...claims }, liar)).toMatchObject({ ok: true })

    expect(await ownerQuery(`select author_id, state from dangke.lecture where lecture_id = '${lectureId}'`)).toEqual([
      { author_id: liar.memberId, state: 'draft' },
    ])
    expect(await send('points.mine', { memberId: boss.memberId }, liar)).toMatchObject({ data: { total: 0 } })
    expect(await send('members.roster', { offices: [{ role: 'secretary' }] }, liar)).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    })
  })
})

describe('an answer', () => {
  const spec = { who: 'anyone', summary: '', input: z.object({}), output: z.object({ shown: z.string() }) } as const

  it('holds what the contract declares and nothing else', async () => {
    const leaky = feature(
      'leaky',
      { tell: action('leaky.tell', spec) },
      {
        tell: async () => ({ shown: 'yes', secret: 'no', inside: { secret: 'no' } }),
      },
    )
    const { store, host, visitor } = world()
    expect(await serve(leaky, store, host)({ action: 'tell', input: {}, ...visitor() })).toEqual({
      ok: true,
      data: { shown: 'yes' },
    })
  })

  it('about a lecture keeps its inner workings inside', async () => {
    const { must, visitor, lecture } = world()
    const { lectureId } = await lecture()
    const { lecture: shown } = await must(lectures.view, { lectureId }, visitor())
    for (const inner of ['authorId', 'path', 'organisationId']) expect(shown).not.toHaveProperty(inner)
    for (const inner of ['videoId', 'imageId', 'audioId']) expect(shown.parts[0]).not.toHaveProperty(inner)
  })

  it('that breaks carries an id which the log explains', async () => {
    const { store, visitor } = world()
    const { host, logged } = listening()
    const broken: Store = { ...store, points: { ...store.points, rules: () => Promise.reject(new Error('a bug')) } }

    const answer = await answering(broken, host).send('points.rules', {}, visitor())

    expect(answer).toEqual({ ok: false, error: { code: 'BROKEN', id: expect.any(String) as string } })
    const { id } = (answer as unknown as { error: { id: string } }).error
    expect(logged).toEqual([
      { facts: { id, feature: 'points', action: 'rules', err: new Error('a bug') }, message: 'an action broke' },
    ])
  })
})
