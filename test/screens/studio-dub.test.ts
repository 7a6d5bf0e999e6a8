import { act, renderHook } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { isTooLong } from '../../core/lectures/files'
import { useSession } from '../../src/app/session'
import { emptyPart, type StudioPart } from '../../src/features/lectures/studio/draft'
import { useSuggestedTime } from '../../src/features/lectures/studio/use-suggested-time'
import { useTaking } from '../../src/features/lectures/studio/use-taking'
import type { DeviceFault } from '../../src/platform/recording'
import { answers, sent } from './server'
import { aMember, settle } from './show'
import { someId } from './things'

beforeEach(() => useSession.setState({ status: 'known', member: aMember(), identity: 'browser', fault: null }))

const narration = '同志们，今天我们一起来学一课。'.repeat(4)
const aPage = (imageId: string): StudioPart => ({
  ...emptyPart(someId(), 'slide'),
  narration,
  stored: { image: { fileId: imageId, url: null, durationMs: 0 } },
})

test('a page of a deck is to be read in the time its deck suggests', async () => {
  const [deckId, imageId] = [someId(), someId()]
  const page = { imageId, image: '/media/samples/page-1.webp', narration, suggestedMs: 42_000 }
  answers(lectures.deck, { deckId, title: '数据合规', summary: '', topic: 'compliance', pages: [page] })
  const { result } = renderHook(() => useSuggestedTime(deckId))
  await settle()
  expect(result.current(aPage(imageId))).toBe(42_000)
})

test('a picture of one’s own in the time its words take', async () => {
  const { result } = renderHook(() => useSuggestedTime(null))
  await settle()
  expect(result.current(aPage(someId()))).toBe(15_000)
  expect(sent(lectures.deck)).toEqual([])
})

test('a recording that runs to its limit is not too long, though its encoder pads it', async () => {
  const begin = jest.fn(async (_: { maxMs: number }): Promise<DeviceFault> => 'NO_DEVICE')
  const { result } = renderHook(() => useTaking(begin, () => undefined))
  await settle()
  await act(() => result.current.start())
  expect(isTooLong(begin.mock.calls[0]![0].maxMs + 2500)).toBe(false)
})
