import { act, fireEvent, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import LecturesPage from '../../src/pages/lectures'
import RankingPage from '../../src/pages/ranking'
import FeaturedPage from '../../src/pages/ranking/featured'
import { answers, isOffline, sent } from './server'
import { aMember, settle, show } from './show'
import { aLecture } from './things'

const field = () => screen.getByLabelText<HTMLInputElement>('按标题找课')

test('typing searches once it pauses, and what was typed stays when nothing is found', async () => {
  answers(lectures.list, { lectures: [], next: null })
  await show(<LecturesPage />)
  fireEvent.change(field(), { target: { value: '数' } })
  fireEvent.change(field(), { target: { value: '数据' } })
  expect(await screen.findByText('没有标题带“数据”的课')).toBeTruthy()
  expect(sent(lectures.list).map(({ search }) => search)).toEqual(['', '数据'])
  expect(field().value).toBe('数据')
})

test('a topic shows its lectures alone', async () => {
  answers(lectures.list, { lectures: [aLecture()], next: null })
  await show(<LecturesPage />)
  fireEvent.click(screen.getByRole('button', { name: '网络安全' }))
  await settle()
  expect(sent(lectures.list).at(-1)).toEqual({ search: '', topic: 'security' })
})

test('the next page is added below, and a failing network keeps what is there', async () => {
  answers(lectures.list, { lectures: [aLecture({ title: '第一课' })], next: 'after-1' })
  await show(<LecturesPage />)
  isOffline(lectures.list)
  fireEvent.click(screen.getByRole('button', { name: '后面还有' }))
  await settle()
  expect(screen.getByText('第一课')).toBeTruthy()
  expect(screen.getByText(/网络没有连上/)).toBeTruthy()
  answers(lectures.list, { lectures: [aLecture({ title: '第二课' })], next: null })
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await settle()
  for (const title of ['第一课', '第二课']) expect(screen.getByText(title)).toBeTruthy()
})

test('the ranking of my own organisation is a choice beside the whole city', async () => {
  const path = [
    { organisationId: '44444444-4444-4444-8444-444444444444', name: '市委', kind: 'committee' as const },
    { organisationId: '55555555-5555-4555-8555-555555555555', name: '第三联合支部', kind: 'branch' as const },
  ]
  answers(lectures.popular, { lectures: [{ card: aLecture(), rank: 1, sharers: 3, learners: 9 }] })
  await show(<RankingPage />, aMember({ path }))
  fireEvent.click(screen.getByRole('button', { name: '第三联合支部' }))
  await settle()
  expect(sent(lectures.popular).at(-1)).toEqual({ window: 'week', organisationId: path[1]!.organisationId })
  expect(screen.getByText('3 人传播 · 9 人学完')).toBeTruthy()
})

test('a frozen list keeps the place of a lecture that was taken down', async () => {
  const list = {
    period: '2026-W47',
    from: '2026-11-15T16:00:00.000Z',
    until: '2026-11-22T16:00:00.000Z',
    frozenAt: '2026-11-22T16:05:00.000Z',
    lectures: [{ rank: 1, sharers: 5, learners: 8, card: null }],
  }
  answers(lectures.featured, { lists: [list], next: null })
  await show(<FeaturedPage />)
  await act(async () => undefined)
  expect(screen.getByText('2026 年第 47 周')).toBeTruthy()
  expect(screen.getByText('11 月 16 日至 11 月 22 日')).toBeTruthy()
  expect(screen.getByText('这门课后来下架了，名次保留')).toBeTruthy()
})
