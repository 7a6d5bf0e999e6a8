import { act, renderHook } from '@testing-library/react'
import { useLeaveGuard } from '../../src/app/use-leave-guard'
import { confirm } from '../../src/platform/dialog'
import { settle } from './show'

jest.mock('../../src/platform/dialog', () => ({ confirm: jest.fn() }))
const confirming = jest.mocked(confirm)

const recording = { title: '正在录', content: '离开会停下。' }
const step = (idx: number, path: string) => history.pushState({ idx }, '', path)

/** What the router hears of; its own listener is there before any page’s. */
const heard: string[] = []
addEventListener('popstate', () => heard.push(location.pathname))

/** The record page with the studio over it, and a person who answers what they are asked. */
const studio = (goes: boolean, asked: typeof recording | null = recording) => {
  step(0, '/record')
  step(1, '/studio')
  heard.length = 0
  confirming.mockReset().mockResolvedValue(goes)
  const { unmount } = renderHook(() => useLeaveGuard(asked))
  return { unmount }
}

const back = async () => {
  act(() => history.back())
  await settle(100)
}

test('a step back of the browser is asked about, and who stays is where they were', async () => {
  const { unmount } = studio(false)
  await back()
  expect(confirming).toHaveBeenCalledWith(expect.objectContaining(recording))
  expect(location.pathname).toBe('/studio')
  expect(heard).toEqual([])

  await back()
  expect(confirming).toHaveBeenCalledTimes(2)
  unmount()
})

test('who goes is where they wanted', async () => {
  const { unmount } = studio(true)
  await back()
  expect(location.pathname).toBe('/record')
  expect(heard).toEqual(['/record'])
  unmount()
})

test('where there is nothing to say, nothing is asked', async () => {
  const { unmount } = studio(false, null)
  await back()
  expect(confirming).not.toHaveBeenCalled()
  expect(location.pathname).toBe('/record')
  unmount()
})

test('coming back to the guarded page from one on top of it is not leaving it', async () => {
  const { unmount } = studio(false)
  step(2, '/studio/details')
  await back()
  expect(confirming).not.toHaveBeenCalled()
  expect(heard).toEqual(['/studio'])
  unmount()
})
