import { lectures } from '../../core/lectures/contract'
import { emptyDraft, emptyPart } from '../../src/features/lectures/studio/draft'
import { createStudio } from '../../src/features/lectures/studio/studio'
import { blobFile } from '../../src/platform/blob-file.h5'
import { refuses } from './server'
import { aMember, settle } from './show'
import { someId } from './things'
import { held, uploads } from './uploading'

const recorded = () => blobFile(new Blob(['x'], { type: 'video/mp4' }), 60_000)

test('a recording is held until it is made anew, or nobody looks at its draft any more', async () => {
  refuses(lectures.draft, 'NO_SUCH_LECTURE')
  const lectureId = someId()
  const studio = createStudio({ lectureId, memberId: aMember().memberId })
  await studio.load()
  const part = emptyPart(someId(), 'video')
  studio.edit(() => ({ ...emptyDraft(lectureId), parts: [part] }))
  studio.take(part.partId, 'video', recorded())
  const again = recorded()
  uploads.push({ ok: true, data: { fileId: someId(), url: '/media/x', durationMs: 60_000, bytes: 1 } })
  studio.take(part.partId, 'video', again)
  await settle()
  expect([...held]).toEqual([again.url])
  studio.close()
  expect(held.size).toBe(0)
})
