import Taro from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { Verdict } from '../../src/features/lectures/review/verdict'
import QueuePage from '../../src/pages/office/queue'
import { answers, isOffline, refuses, sent } from './server'
import { anOfficer, press, show } from './show'
import { aLecture, someId } from './things'

const lectureId = someId()
const reason = () => screen.getByLabelText<HTMLTextAreaElement>(/审核意见/)
test('the queue says how long each lecture has waited, or that all is done', async () => {
  answers(lectures.reviewQueue, {
    lectures: [{ card: aLecture(), submittedAt: '2025-11-20T02:00:00.000Z' }],
    next: null,
  })
  const { unmount } = await show(<QueuePage />, anOfficer())
  expect(screen.getByText('2025 年 11 月 20 日 10:00 提交')).toBeTruthy()
  unmount()
  answers(lectures.reviewQueue, { lectures: [], next: null })
  await show(<QueuePage />, anOfficer())
  expect(screen.getByText('都审完了')).toBeTruthy()
})

test('whoever asks for changes has to say which', async () => {
  render(<Verdict lectureId={lectureId} onDone={() => undefined} />)
  await press('请修改')
  expect(screen.getByRole('alert').textContent).toContain('请写明原因')
  expect(sent(lectures.review)).toEqual([])
})

test('a reason stays when sending it fails, and the retry is the same step', async () => {
  isOffline(lectures.review)
  const done = jest.fn()
  render(<Verdict lectureId={lectureId} onDone={done} />)
  fireEvent.change(reason(), { target: { value: '第二页的数字请注明出处。' } })
  await press('请修改')
  expect(reason().value).toBe('第二页的数字请注明出处。')
  answers(lectures.review, {})
  await press('请修改')
  const [first, second] = sent(lectures.review)
  expect(second).toEqual(first)
  expect(done).toHaveBeenCalledTimes(1)
})

test('a reason pasted from a document is sent without what nobody sees', async () => {
  answers(lectures.review, {})
  render(<Verdict lectureId={lectureId} onDone={() => undefined} />)
  fireEvent.change(reason(), { target: { value: '第二页\t数字\u000b请注明出处\u0007' } })
  expect(reason().value).toBe('第二页 数字\n请注明出处')
  await press('请修改')
  expect(sent(lectures.review)).toMatchObject([{ reason: '第二页 数字\n请注明出处' }])
})

test('a refusal says first that it is final, and what would not be; whoever thinks better of it has sent nothing', async () => {
  answers(lectures.review, {})
  const ask = jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  const done = jest.fn()
  render(<Verdict lectureId={lectureId} onDone={done} />)
  fireEvent.change(reason(), { target: { value: '与党课无关。' } })

  await press('不通过')
  const question = ask.mock.calls[0]![0]!.content
  expect(question).toContain('最后的决定')
  expect(question).toContain('请修改')
  expect(sent(lectures.review)).toEqual([])
  expect(reason().value).toBe('与党课无关。')

  ask.mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
  await press('不通过')
  expect(sent(lectures.review)).toMatchObject([{ verdict: 'refuse', reason: '与党课无关。' }])
  expect(done).toHaveBeenCalledTimes(1)
})

test('nothing else is asked about', async () => {
  answers(lectures.review, {})
  const ask = jest.spyOn(Taro, 'showModal')
  ask.mockClear()
  render(<Verdict lectureId={lectureId} onDone={() => undefined} />)
  fireEvent.change(reason(), { target: { value: '请注明出处。' } })
  for (const verdict of ['请修改', '通过并发布']) await press(verdict)
  expect(sent(lectures.review)).toHaveLength(2)
  expect(ask).not.toHaveBeenCalled()
})

test('a lecture somebody else has reviewed meanwhile says so', async () => {
  refuses(lectures.review, 'WRONG_STATE')
  render(<Verdict lectureId={lectureId} onDone={() => undefined} />)
  await press('通过并发布')
  expect(screen.getByRole('alert').textContent).toContain('已经有人审过了')
})
