import { act, fireEvent, screen } from '@testing-library/react'
import { SeekBar } from '../../src/features/lectures/player/seek-bar'
import { show } from './show'

const opened = async () => {
  const sought: number[] = []
  await show(<SeekBar timeline={[]} positionMs={10_000} durationMs={60_000} onSeek={(ms) => sought.push(ms)} />)
  return { sought, bar: screen.getByLabelText<HTMLInputElement>('播放进度') }
}

/** As a browser tells it of a key, or of a screen reader: each step, and then that it is settled. */
const setTo = (bar: HTMLInputElement, value: number) => {
  fireEvent.input(bar, { target: { value } })
  act(() => void bar.dispatchEvent(new Event('change', { bubbles: true })))
}

test('a lecture goes on where its bar was set by the keys that a browser knows, or by a screen reader', async () => {
  const { sought, bar } = await opened()
  setTo(bar, 60_000)
  expect(sought).toEqual([60_000])
})

test('a lecture stays where it is while its bar is dragged, and goes on where it is let go or taken away', async () => {
  const { sought, bar } = await opened()
  fireEvent.input(bar, { target: { value: 30_000 } })
  expect(sought).toEqual([])
  expect(screen.getByText('0:30')).toBeTruthy()
  fireEvent.pointerCancel(bar)
  expect(sought).toEqual([30_000])
  expect(screen.getByText('0:10')).toBeTruthy()
})
