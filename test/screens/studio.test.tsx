import { fireEvent, screen, waitFor } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import StudioPage from '../../src/pages/studio'
import StudioDetailsPage from '../../src/pages/studio/details'
import { answers, refuses, sent } from './server'
import { aMember, settle, show } from './show'
import { pages } from './taro'
import { someId } from './things'

const press = async (name: string | RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** A film that lacks nothing, as the server has it. */
const aFilm = (lectureId: string, state: 'draft' | 'submitted' = 'draft') =>
  answers(lectures.draft, {
    ...{
      lectureId,
      title: '停电那天',
      summary: '一次抢修',
      topic: 'theory',
      script: '',
      deckId: null,
      voice: 'person',
    },
    ...{ state, steps: [] },
    parts: [
      {
        ...{ partId: someId(), kind: 'video', videoId: someId(), imageId: null, audioId: null, narration: '' },
        ...{ video: '/media/x.mp4', image: null, audio: null, durationMs: 60_000 },
      },
    ],
  })

beforeEach(() => localStorage.clear())
afterEach(() => history.replaceState(null, '', '/'))

test('what was handed in and withdrawn is one draft on all its pages: nothing typed on one is overwritten by another', async () => {
  const lectureId = someId()
  history.replaceState(null, '', `/studio?id=${lectureId}`)
  aFilm(lectureId)
  answers(lectures.submit, {})
  answers(lectures.withdraw, {})
  answers(lectures.saveDraft, { savedAt: '2026-11-20T02:00:00.000Z' })
  const { rerender, unmount } = await show(<Pages details />, aMember())

  aFilm(lectureId, 'submitted')
  await press('交给支部审核')
  rerender(<Pages />)
  aFilm(lectureId)
  await press('撤回来改')
  rerender(<Pages details />)
  await settle()
  fill(/^标题/, '停电的那一天')
  rerender(<Pages />)
  await press('写讲稿')
  fill(/^拍的时候/, '那天晚上')
  unmount()
  await settle()
  expect(sent(lectures.saveDraft).at(-1)).toMatchObject({ title: '停电的那一天', script: '那天晚上' })
})

test('a step back with the camera open closes the camera, and the next one leaves the studio', async () => {
  const lectureId = someId()
  refuses(lectures.draft, 'NO_SUCH_LECTURE')
  pages.push('/below')
  pages.push(`/studio?id=${lectureId}`)
  await show(<StudioPage />, aMember())
  await press('开始录')
  expect(screen.getByText('拍一段')).toBeTruthy()
  history.back()
  expect(await screen.findByText('录一段')).toBeTruthy()
  expect(location.pathname).toBe('/studio')
  history.back()
  await waitFor(() => expect(location.pathname).toBe('/below'))
})

/** The studio, and what is laid on top of it. */
const Pages = ({ details = false }) => (
  <>
    <StudioPage />
    {details && <StudioDetailsPage />}
  </>
)
