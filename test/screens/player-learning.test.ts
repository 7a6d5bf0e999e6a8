import { lectures } from '../../core/lectures/contract'
import type { Progress } from '../../core/lectures/lecture'
import { length, union, type Interval } from '../../core/lectures/intervals'
import { createLearner, type LearnerState } from '../../src/features/lectures/player/learner'
import type { PlayerReport } from '../../src/features/lectures/player/use-player'
import type { call } from '../../src/platform/call'

const durationMs = 60_000
const report = (toMs: number, phase: PlayerReport['phase'] = 'playing'): PlayerReport => ({
  phase,
  index: 0,
  rate: 1,
  positionMs: toMs,
  watched: toMs > 0 ? [[0, toMs]] : [],
})

/** A server that credits all it is told, with a network that can be cut and a session that can be taken over. */
const lesson = () => {
  const asked: string[] = []
  const credited: Interval[][] = []
  const server = { offline: false, elsewhere: false }
  let now = 0
  let state: LearnerState | null = null

  const progress = (): Progress => {
    const watched = union(...credited).map(([from, to]): [number, number] => [from, to])
    return { positionMs: 0, watched, watchedMs: length(watched), neededMs: 54_000, finished: length(watched) >= 54_000 }
  }
  const answer = ({ name }: { name: string }, input: { watched?: Interval[] }) => {
    asked.push(name.replace('lectures.', ''))
    if (server.offline) return { ok: false, fault: { code: 'OFFLINE' } }
    if (server.elsewhere && name !== lectures.learn.name) return { ok: false, refusal: 'SESSION_CLOSED', details: {} }
    server.elsewhere = false
    credited.push(input.watched ?? [])
    const finished = name === lectures.finish.name ? { awarded: 2, capped: false, total: 40 } : {}
    return { ok: true, data: { progress: progress(), ...finished } }
  }

  const learner = createLearner({
    lectureId: 'one',
    share: undefined,
    durationMs,
    progress: null,
    call: ((action: { name: string }, input: object) => Promise.resolve(answer(action, input))) as typeof call,
    newId: () => 'session',
    clock: () => now,
    onChange: (next) => (state = next),
  })
  const says = async (said: PlayerReport, atMs: number) => {
    now = atMs
    learner.report(said)
    await new Promise((done) => setTimeout(done))
  }
  return { learner, says, asked, server, state: () => state! }
}

test('a session opens at the first play, and a beat follows every ten seconds and each pause', async () => {
  const { says, asked } = lesson()
  await says(report(0), 0)
  await says(report(5_000), 5_000)
  await says(report(10_000), 10_000)
  await says(report(12_000), 12_000)
  await says(report(12_500, 'paused'), 12_500)
  expect(asked).toEqual(['learn', 'beat', 'beat'])
})

test('what was watched without a network is told once there is one', async () => {
  const { says, server, state } = lesson()
  await says(report(0), 0)
  server.offline = true
  await says(report(10_000), 10_000)
  expect(state().fault).toEqual({ code: 'OFFLINE' })
  server.offline = false
  await says(report(20_000), 20_000)
  expect(state()).toMatchObject({ fault: null, progress: { watchedMs: 20_000 } })
})

test('and without anything playing, as soon as the network is back', async () => {
  const { learner, says, server, state } = lesson()
  await says(report(0), 0)
  server.offline = true
  await says(report(8_000, 'paused'), 8_000)
  expect(state().fault).toEqual({ code: 'OFFLINE' })
  server.offline = false
  learner.goOn()
  await new Promise((done) => setTimeout(done))
  expect(state()).toMatchObject({ fault: null, progress: { watchedMs: 8_000 } })
})

test('a network that is back has nothing to tell where all was told', async () => {
  const { learner, says, asked } = lesson()
  await says(report(0), 0)
  learner.goOn()
  expect(asked).toEqual(['learn'])
})

test('a server that says no has been reached', async () => {
  const { says, server, state } = lesson()
  await says(report(0), 0)
  server.offline = true
  await says(report(10_000), 10_000)
  Object.assign(server, { offline: false, elsewhere: true })
  await says(report(20_000), 20_000)
  expect(state()).toMatchObject({ fault: null, phase: 'elsewhere' })
})

test('nine tenths finish the lecture, once', async () => {
  const { says, asked, state } = lesson()
  await says(report(0), 0)
  await says(report(55_000), 55_000)
  expect(state().finished).toEqual({ awarded: 2, capped: false, total: 40 })
  await says(report(60_000, 'ended'), 60_000)
  expect(asked.filter((name) => name === 'finish')).toHaveLength(1)
})

test('learning that another device took over stops here, until it is taken up again', async () => {
  const { learner, says, asked, server, state } = lesson()
  await says(report(0), 0)
  server.elsewhere = true
  await says(report(10_000), 10_000)
  expect(state().phase).toBe('elsewhere')
  await says(report(20_000), 20_000)
  expect(asked).toEqual(['learn', 'beat'])

  expect(await learner.takeUp()).toBe(0)
  expect(state().phase).toBe('open')
})

test('leaving tells the rest; what cannot be told is given back to keep', async () => {
  const { learner, says, server } = lesson()
  await says(report(0), 0)
  await says(report(4_000), 4_000)
  server.offline = true
  expect(await learner.leave()).toMatchObject({ watched: [[0, 4_000]] })
  server.offline = false
  expect(await learner.leave()).toBeNull()
})
