import { act, fireEvent, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { points } from '../../core/points/contract'
import { dotted } from '../../src/app/dotted'
import { useSession } from '../../src/app/session'
import HomePage from '../../src/pages/home'
import { answers, isOffline, sent } from './server'
import { aMember, settle, show } from './show'
import { aLecture } from './things'

const progress = { positionMs: 40_000, watched: [], watchedMs: 44_500, neededMs: 112_500, finished: false }

const standing = () => {
  answers(lectures.popular, {
    lectures: [{ card: aLecture({ title: '从一行代码看起' }), sharers: 38, learners: 90, rank: 1 }],
  })
  answers(lectures.list, { lectures: [aLecture()], next: null })
}

test('the first card is what a member would do next, with what is left and what it earns', async () => {
  standing()
  answers(lectures.resume, { lectures: [{ card: aLecture({ title: '一次故障复盘' }), progress }] })
  answers(points.rules, { rules: [{ rule: 'lecture.learned', version: 1, points: 2, cap: 12 }] })
  await show(<HomePage />, aMember())
  expect(
    screen.getByRole('button', { name: `接着学《一次故障复盘》，${dotted(['还剩 1 分 08 秒', '学完记 2 分'])}` }),
  ).toBeTruthy()
})

test('a visitor sees the same lectures, is told calmly what signing in adds, and nothing of a member is asked for', async () => {
  standing()
  await show(<HomePage />)
  expect(screen.getByText(/课都可以先看/)).toBeTruthy()
  expect(screen.getByRole('button', { name: /从一行代码看起/ })).toBeTruthy()
  expect(sent(lectures.resume)).toEqual([])
})

test('a lecture says how many people spread and learned it', async () => {
  standing()
  await show(<HomePage />)
  expect(screen.getByText('26 人传播 · 310 人学完')).toBeTruthy()
})

test('an empty week says what would be here and how to make it happen', async () => {
  answers(lectures.popular, { lectures: [] })
  answers(lectures.list, { lectures: [], next: null })
  await show(<HomePage />)
  expect(screen.getByText('这周还没有课传开')).toBeTruthy()
  expect(screen.getByRole('button', { name: '录第一课' })).toBeTruthy()
})

test('without a network it says so, and a retry brings the lectures', async () => {
  isOffline(lectures.popular)
  answers(lectures.list, { lectures: [], next: null })
  await show(<HomePage />)
  expect(screen.getByText(/网络没有连上/)).toBeTruthy()
  standing()
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await settle()
  expect(screen.getByRole('button', { name: /从一行代码看起/ })).toBeTruthy()
})

test('where nothing at all comes, one sentence says so, and the retry asks who this is, too', async () => {
  isOffline(lectures.popular)
  isOffline(lectures.list)
  await show(<HomePage />)
  expect(screen.getAllByText(/网络没有连上/)).toHaveLength(1)
  act(() => useSession.setState({ status: 'unknown', fault: { code: 'OFFLINE' } }))
  standing()
  answers(members.me, { member: aMember(), identity: 'browser' })
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await settle()
  expect(screen.getByRole('button', { name: /从一行代码看起/ })).toBeTruthy()
  expect(useSession.getState().member?.name).toBe('林之遥')
})
