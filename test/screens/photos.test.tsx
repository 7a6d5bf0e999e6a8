import { fireEvent, screen } from '@testing-library/react'
import { useAddPhotos } from '../../src/features/activities/afterwards/use-add-photos'
import { pickImages } from '../../src/platform/pick'
import { upload } from '../../src/platform/upload'
import { aMember, settle, show } from './show'
import { someId } from './things'

jest.mock('../../src/platform/pick', () => ({ pickImages: jest.fn() }))
jest.mock('../../src/platform/upload', () => ({ upload: jest.fn() }))

const Adding = () => {
  const { said, add } = useAddPhotos(someId(), 0, () => undefined)
  return <button onClick={() => void add()}>{said || '传照片'}</button>
}

test('a photo that was not kept says why: it is not the photo’s fault that there is no room', async () => {
  const photo = { url: 'blob:photo', bytes: 10, durationMs: 0, extension: 'jpg', blob: null }
  jest.mocked(pickImages).mockResolvedValue([photo])
  jest.mocked(upload).mockReturnValue({
    answer: Promise.resolve({ ok: false, refusal: 'NO_ROOM', details: {} }),
    cancel: () => undefined,
  })
  await show(<Adding />, aMember())
  fireEvent.click(screen.getByRole('button'))
  await settle()
  expect(screen.getByRole('button').textContent).toMatch(/存满了/)
})
