import { createUploads, type Sending } from '../../src/features/lectures/studio/uploads'
import type { UploadAnswer, UploadOrder } from '../../src/platform/upload'

const file = { url: 'blob:1', bytes: 10, durationMs: 1000, extension: 'm4a', blob: null }
const order = (fileId: string) => ({ fileId, file, purpose: 'voice' as const })
const received = (fileId: string): UploadAnswer => ({
  ok: true,
  data: { fileId, url: '/media/x', durationMs: 1000, bytes: 10 },
})
const offline: UploadAnswer = { ok: false, fault: { code: 'OFFLINE' } }

/** Uploads whose ends the test decides. */
const sending = () => {
  const running = new Map<string, { order: UploadOrder; end: (answer: UploadAnswer) => Promise<void> }>()
  const states: Record<string, Sending | null> = {}
  const arrived: string[] = []
  const uploads = createUploads({
    upload: (begun) => {
      let resolve: (answer: UploadAnswer) => void
      const answer = new Promise<UploadAnswer>((done) => (resolve = done))
      const end = async (with_: UploadAnswer) => {
        running.delete(begun.fileId)
        resolve(with_)
        await Promise.resolve()
        await Promise.resolve()
      }
      running.set(begun.fileId, { order: begun, end })
      return { answer, cancel: () => void end({ ok: false, cancelled: true }) }
    },
    onChange: (fileId, state) => (states[fileId] = state),
    onReceived: ({ fileId }) => arrived.push(fileId),
  })
  return { uploads, running, states, arrived }
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

test('two files are sent at once, the others wait their turn', async () => {
  const { uploads, running, states, arrived } = sending()
  for (const fileId of ['a', 'b', 'c']) uploads.add(order(fileId))
  expect([...running.keys()]).toEqual(['a', 'b'])
  expect(states.c).toEqual({ state: 'waiting' })
  await running.get('a')!.end(received('a'))
  expect([...running.keys()]).toEqual(['b', 'c'])
  expect(arrived).toEqual(['a'])
})

test('an upload cut off at 60 % is tried again by itself, under the same id', async () => {
  const { uploads, running, states } = sending()
  uploads.add(order('a'))
  running.get('a')!.order.onProgress(0.6)
  expect(states.a).toEqual({ state: 'sending', share: 0.6 })
  await running.get('a')!.end(offline)
  expect(states.a).toEqual({ state: 'waiting' })
  jest.advanceTimersByTime(2_000)
  expect([...running.keys()]).toEqual(['a'])
})

test('after some tries it is left to the person, who can try again', async () => {
  const { uploads, running, states } = sending()
  uploads.add(order('a'))
  for (let attempt = 0; attempt < 5; attempt++) {
    await running.get('a')!.end(offline)
    jest.advanceTimersByTime(30_000)
  }
  expect(states.a).toEqual({ state: 'stopped', problem: { fault: { code: 'OFFLINE' } } })
  uploads.retry('a')
  expect([...running.keys()]).toEqual(['a'])
})

test('what waits for the network, or was given up without one, is sent at once when it is back; what was cancelled is not', async () => {
  const { uploads, running } = sending()
  uploads.add(order('a'))
  uploads.add(order('b'))
  await running.get('a')!.end(offline)
  await running.get('b')!.end(offline)
  uploads.cancel('b')
  uploads.goOn()
  expect([...running.keys()]).toEqual(['a'])
})

test('a cancelled upload stays here and can be sent after all', async () => {
  const { uploads, running, states } = sending()
  uploads.add(order('a'))
  uploads.cancel('a')
  await Promise.resolve()
  await Promise.resolve()
  expect(states.a).toEqual({ state: 'stopped', problem: { cancelled: true } })
  uploads.retry('a')
  expect(running.size).toBe(1)
})

test('a file that is refused is not sent again by itself', async () => {
  const { uploads, running, states } = sending()
  uploads.add(order('a'))
  await running.get('a')!.end({ ok: false, refusal: 'TOO_LONG', details: {} })
  jest.advanceTimersByTime(60_000)
  expect(states.a).toEqual({ state: 'stopped', problem: { refusal: 'TOO_LONG', details: {} } })
  expect(running.size).toBe(0)
})

test('a take that was retaken is forgotten, and its answer is of no interest', async () => {
  const { uploads, running, states, arrived } = sending()
  uploads.add(order('a'))
  const first = running.get('a')!
  uploads.forget('a')
  await first.end(received('a'))
  expect(states.a).toBeNull()
  expect(arrived).toEqual([])
})
