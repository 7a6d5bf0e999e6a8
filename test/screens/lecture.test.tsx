import { render, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { LearningNote } from '../../src/features/lectures/lesson/learning-note'
import { shareToken } from '../../src/features/lectures/lesson/share-token'
import LecturePage from '../../src/pages/lecture'
import { refuses, sent } from './server'
import { openedWith, show } from './show'
import { someId } from './things'

const lectureId = someId()
afterAll(() => openedWith(''))

test.each([
  ['whole', 'qW3_rT5-yU7iO9pA', 'qW3_rT5-yU7iO9pA'],
  ['with a full stop a chat added', 'qW3_rT5-yU7iO9pA。', 'qW3_rT5-yU7iO9pA'],
  ['with the words behind the link', 'qW3_rT5-yU7iO9pA 大家都来学', 'qW3_rT5-yU7iO9pA'],
  ['cut short', 'abc', undefined],
  ['longer than any', 'a'.repeat(33), undefined],
  ['not there', undefined, undefined],
])('a share token %s', (_, carried, token) => expect(shareToken(carried)).toBe(token))

test('a damaged share does not keep anybody from the lecture', async () => {
  openedWith(`id=${lectureId}&share=abc。`)
  refuses(lectures.view, 'NO_SUCH_LECTURE')
  await show(<LecturePage />)
  expect(sent(lectures.view)).toEqual([{ lectureId }])
})

test('a full stop that a chat took into the link does not keep anybody from the lecture', async () => {
  openedWith(`id=${lectureId}${encodeURIComponent('。')}`)
  refuses(lectures.view, 'NO_SUCH_LECTURE')
  await show(<LecturePage />)
  expect(sent(lectures.view)).toEqual([{ lectureId }])
})

test('an address that cannot be decoded names no lecture', async () => {
  openedWith('id=%')
  refuses(lectures.view, 'NO_SUCH_LECTURE')
  await show(<LecturePage />)
  expect(sent(lectures.view)).toEqual([{ lectureId: '%' }])
  expect(screen.getByText('没有这门课')).toBeTruthy()
})

test.each([
  [{ code: 'OFFLINE' }, '网络没有连上，看过的部分记在手机里，连上后补记。'],
  [{ code: 'SIGN_IN' }, '登录在别处退出了，重新登录后接着记。'],
  [{ code: 'DATABASE_AWAY' }, '服务正在恢复，内容都还在，请稍后重试。'],
] as const)('learning that is not recorded says why: %j', (fault, words) => {
  const learning = { phase: 'open', progress: null, finished: null, fault } as const
  render(<LearningNote visitor={false} mine={false} published learning={learning} />)
  expect(screen.getByText(words)).toBeTruthy()
})
