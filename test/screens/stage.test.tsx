import { screen } from '@testing-library/react'
import { createRef } from 'react'
import type { Phase } from '../../src/features/lectures/player/playback'
import { Stage } from '../../src/features/lectures/player/stage'
import type { Track } from '../../src/platform/track'
import { show } from './show'

const events = {} as Parameters<typeof Stage>[0]['clipEvents']
const lecture = { title: '一次复盘', cover: null, sample: false, voice: 'human', parts: [] } as never

test.each<[Phase, string]>([
  ['idle', '播放'],
  ['loading', '暂停'],
  ['playing', '暂停'],
  ['paused', '播放'],
  ['ended', '重播'],
  ['failed', '这一段没有载入，点这里重试'],
])('a press on the picture of a lecture that is %s is named for what it does', async (phase, name) => {
  const rest = { lecture, index: 0, clip: createRef<Track>(), clipEvents: events, onToggle: jest.fn() }
  await show(<Stage {...rest} phase={phase} interruption={null} />)
  expect(screen.getByRole('button').getAttribute('aria-label') ?? screen.getByRole('button').textContent).toBe(name)
})
