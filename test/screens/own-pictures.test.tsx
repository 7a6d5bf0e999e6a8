import { act, screen } from '@testing-library/react'
import { useStore } from 'zustand'
import { lectures } from '../../core/lectures/contract'
import { emptyDraft, emptyPart } from '../../src/features/lectures/studio/draft'
import { OwnPictures } from '../../src/features/lectures/studio/own-pictures'
import { createStudio, type Studio } from '../../src/features/lectures/studio/studio'
import { useOwnPictures } from '../../src/features/lectures/studio/use-own-pictures'
import { blobFile } from '../../src/platform/blob-file.h5'
import { refuses } from './server'
import { aMember, press, settle, show } from './show'
import { someId } from './things'
import { picks, put, uploads } from './uploading'

const picture = () => new File(['x'], 'x.png', { type: 'image/png' })

const OnlyPage = ({ studio }: { studio: Studio }) => {
  const { draft } = useStore(studio.store)
  const { replace } = useOwnPictures(studio, draft, () => undefined)
  const [part] = draft.parts
  const onReplace = () => void replace(part!.partId)
  return <OwnPictures {...{ studio, draft, onReplace }} part={part!} disabled={false} />
}

/** A draft with one page of one’s own; gives what puts a picture on it. */
const aPage = async () => {
  refuses(lectures.draft, 'NO_SUCH_LECTURE')
  const lectureId = someId()
  const studio = createStudio({ lectureId, memberId: aMember().memberId })
  await studio.load()
  const part = emptyPart(someId(), 'slide')
  studio.edit(() => ({ ...emptyDraft(lectureId), parts: [part] }))
  await show(<OnlyPage studio={studio} />, aMember())
  return () => studio.take(part.partId, 'image', blobFile(picture(), 0))
}

test('a picture that is refused for what it is says why, and another can be chosen', async () => {
  const take = await aPage()
  uploads.push({ ok: false, error: { code: 'WRONG_TYPE', details: { found: 'gif' } } })
  act(take)
  await settle()
  expect(screen.getByText('这张图片不是 JPG、PNG 或 WebP 格式，请换一张。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '重传图片' })).toBeNull()
  picks(picture())
  uploads.push({ ok: true, data: { fileId: someId(), url: '/media/x', durationMs: 0, bytes: 1 } })
  await press('换一张')
  expect(put).toHaveLength(2)
  expect(put[1]).not.toBe(put[0])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('one that the network lost says so, and is sent again as it is', async () => {
  const take = await aPage()
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] })
  act(take)
  await act(() => jest.advanceTimersByTimeAsync(60_000))
  jest.useRealTimers()
  expect(screen.getByText(/网络/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '换一张' })).toBeNull()
  const tried = put.length
  await press('重传图片')
  expect(put).toHaveLength(tried + 1)
  expect(new Set(put).size).toBe(1)
})
