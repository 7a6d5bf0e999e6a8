import { fireEvent, screen } from '@testing-library/react'
import type { UploadProblem } from '../../src/app/upload-words'
import { emptyDraft, emptyPart } from '../../src/features/lectures/studio/draft'
import { OwnPictures } from '../../src/features/lectures/studio/own-pictures'
import { createStudio } from '../../src/features/lectures/studio/studio'
import { aMember, show } from './show'
import { someId } from './things'

/** A page of one’s own whose picture did not get to the server. */
const stoppedBy = async (problem: UploadProblem) => {
  const [lectureId, fileId] = [someId(), someId()]
  const studio = createStudio({ lectureId, memberId: aMember().memberId })
  const part = { ...emptyPart(someId(), 'slide'), fresh: { image: { fileId, url: 'blob:1', durationMs: 0 } } }
  const draft = { ...emptyDraft(lectureId), parts: [part] }
  studio.store.setState({ draft, sending: { [fileId]: { state: 'stopped', problem } } })
  const retry = jest.spyOn(studio, 'retry').mockReturnValue()
  const onReplace = jest.fn()
  await show(<OwnPictures studio={studio} draft={draft} part={part} disabled={false} onReplace={onReplace} />)
  return { fileId, retry, onReplace }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('a picture that is refused for what it is says why, and another can be chosen', async () => {
  const { onReplace } = await stoppedBy({ refusal: 'WRONG_TYPE', details: { found: 'gif' } })
  expect(screen.getByText('这张图片不是 JPG、PNG 或 WebP 格式，请换一张。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '重传图片' })).toBeNull()
  press('换一张')
  expect(onReplace).toHaveBeenCalledTimes(1)
})

test('one that the network lost says so, and is sent again as it is', async () => {
  const { fileId, retry } = await stoppedBy({ fault: { code: 'OFFLINE' } })
  expect(screen.getByText(/网络/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '换一张' })).toBeNull()
  press('重传图片')
  expect(retry).toHaveBeenCalledWith(fileId)
})
