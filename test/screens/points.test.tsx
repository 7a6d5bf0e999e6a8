import { screen } from '@testing-library/react'
import { points, type Entry } from '../../core/points/contract'
import { dayOf } from '../../core/time'
import PointsPage from '../../src/pages/points'
import RulesPage from '../../src/pages/points/rules'
import { answers } from './server'
import { aMember, show } from './show'
import { someId } from './things'

const now = new Date()
const today = dayOf(now)

const anEntry = (differences: Partial<Entry> = {}): Entry => ({
  entryId: someId(),
  rule: 'lecture.learned',
  points: 2,
  full: 2,
  at: now.toISOString(),
  day: today,
  lecture: { lectureId: someId(), title: '数据合规' },
  activity: null,
  reverses: null,
  reversed: false,
  ...differences,
})

const standing = (entries: Entry[]) => {
  answers(points.mine, { total: 326, today: 7, month: 58, days: [{ day: today, points: 7 }], tallies: [] })
  answers(points.entries, { entries, next: null })
}

test('my points are one number, with today and this month beside it', async () => {
  standing([anEntry()])
  await show(<PointsPage />, aMember())
  expect(screen.getByText('326')).toBeTruthy()
  expect(screen.getByText('今天 +7 · 本月 58')).toBeTruthy()
})

test('an entry is a sentence that leads to its lecture', async () => {
  standing([anEntry()])
  await show(<PointsPage />, aMember())
  expect(screen.getByRole('button', { name: /学完《数据合规》.*学完一课，记 2 分.*\+2/ })).toBeTruthy()
})

test('a capped entry says so', async () => {
  standing([anEntry({ points: 0 }), anEntry({ points: 1, full: 2 })])
  await show(<PointsPage />, aMember())
  expect(screen.getByText(/今天已到上限，记 0 分/)).toBeTruthy()
  expect(screen.getByText(/今天已近上限，规则 2 分，记 1 分/)).toBeTruthy()
})

test('a reversal names what it undoes', async () => {
  const reverses = { entryId: someId(), at: '2025-11-20T02:00:00.000Z', points: 10 }
  standing([anEntry({ rule: 'lecture.published', points: -10, full: 10, reverses })])
  await show(<PointsPage />, aMember())
  expect(screen.getByText('冲正：《数据合规》已下架')).toBeTruthy()
  expect(screen.getByText(/· 2025 年 11 月 20 日记的 10 分/)).toBeTruthy()
  expect(screen.getByText('−10')).toBeTruthy()
})

test('a visitor is shown the way in', async () => {
  await show(<PointsPage />)
  expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
})

test('the rules say what a day brings at most', async () => {
  answers(points.rules, {
    rules: [
      { rule: 'lecture.learned', version: 1, points: 2, cap: 12 },
      { rule: 'lecture.featured', version: 1, points: 20, cap: null },
    ],
  })
  await show(<RulesPage />)
  expect(screen.getByText('每天最多 12 分')).toBeTruthy()
  expect(screen.getByText('不设上限')).toBeTruthy()
  expect(screen.getByText('现行第 1 版')).toBeTruthy()
})

test('rules of different versions say each which it is', async () => {
  answers(points.rules, {
    rules: [
      { rule: 'lecture.learned', version: 1, points: 2, cap: 12 },
      { rule: 'lecture.featured', version: 2, points: 20, cap: null },
    ],
  })
  await show(<RulesPage />)
  expect(screen.getByText('每天最多 12 分 · 第 1 版')).toBeTruthy()
  expect(screen.getByText('不设上限 · 第 2 版')).toBeTruthy()
  expect(screen.queryByText(/现行/)).toBeNull()
})

test('a member also sees what today still has room for', async () => {
  answers(points.rules, {
    rules: [
      { rule: 'lecture.learned', version: 1, points: 2, cap: 12 },
      { rule: 'lecture.shared', version: 1, points: 2, cap: 10 },
    ],
  })
  const tallies = [
    { rule: 'lecture.learned' as const, points: 4 },
    { rule: 'lecture.shared' as const, points: 10 },
  ]
  answers(points.mine, { total: 14, today: 14, month: 14, days: [{ day: today, points: 14 }], tallies })
  await show(<RulesPage />, aMember())
  expect(screen.getByText('每天最多 12 分，今天还可记 8 分')).toBeTruthy()
  expect(screen.getByText('每天最多 10 分，今天已记满')).toBeTruthy()
})
