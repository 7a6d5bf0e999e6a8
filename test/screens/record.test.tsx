import { act, fireEvent, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { emptyDraft } from '../../src/features/lectures/studio/draft'
import { localCopy } from '../../src/features/lectures/studio/local-copy'
import RecordPage from '../../src/pages/record'
import { storage } from '../../src/platform/storage'
import { answers, sent } from './server'
import { aMember, settle, show } from './show'
import { someId } from './things'

const drafts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ lectureId: someId(), title: `第 ${index + 1} 份`, topic: 'theory' as const, state: 'draft' as const },
    ...{ dubbed: false, cover: null, durationMs: 0, parts: 1, reason: null, sharers: 0, learners: 0 },
    updatedAt: '2026-11-20T02:00:00.000Z',
  }))

beforeEach(() => answers(lectures.decks, { decks: [] }))

test('many drafts leave a new lecture in sight, and all of them are a tap away', async () => {
  answers(lectures.drafts, { lectures: drafts(5) })
  await show(<RecordPage />, aMember())
  expect(screen.getAllByText(/^第 \d 份$/)).toHaveLength(3)

  fireEvent.click(screen.getByRole('button', { name: '接着做：全部 5 份' }))
  await settle()
  expect(screen.getAllByText(/^第 \d 份$/)).toHaveLength(5)
  expect(screen.queryByText(/^全部/)).toBeNull()
})

test('what became of a lecture that this device keeps a copy of is asked for, and one published elsewhere is no draft', async () => {
  const [published] = drafts(1)
  const copy = {
    lectureId: published!.lectureId,
    memberId: aMember().memberId,
    title: '旧的一份',
    parts: 1,
    dubbed: false,
  }
  storage.write('drafts', [{ ...copy, at: 0 }])
  answers(lectures.drafts, { lectures: [...drafts(1), { ...published!, state: 'published' as const }] })
  await show(<RecordPage />, aMember())
  expect(sent(lectures.drafts)).toEqual([{ alsoIds: [copy.lectureId] }])
  expect(screen.queryByText('旧的一份')).toBeNull()
  storage.remove('drafts')
})

test('a few drafts are all there', async () => {
  answers(lectures.drafts, { lectures: drafts(3) })
  await show(<RecordPage />, aMember())
  expect(screen.getAllByText(/^第 \d 份$/)).toHaveLength(3)
  expect(screen.queryByText(/^全部/)).toBeNull()
})

test('what is still being saved after its studio was left comes into the list, and stays when the server has it', async () => {
  answers(lectures.drafts, { lectures: [] })
  await show(<RecordPage />, aMember())
  const [left] = drafts(1)
  const draft = { ...emptyDraft(left!.lectureId), title: left!.title }
  act(() => localCopy.write(draft, { basis: null, changeIds: [] }, aMember().memberId, 1))
  expect(screen.getByText('还没有内容 · 只存在这台设备上')).toBeTruthy()

  answers(lectures.drafts, { lectures: [left!] })
  act(() => localCopy.remove(left!.lectureId))
  await settle()
  expect(screen.getByText('第 1 份')).toBeTruthy()
  expect(screen.queryByText(/只存在这台设备上/)).toBeNull()
})
