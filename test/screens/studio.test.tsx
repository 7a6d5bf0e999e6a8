import { fireEvent, renderHook, screen, waitFor } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { emptyDraft } from '../../src/features/lectures/studio/draft'
import { localCopy, unsavedDrafts } from '../../src/features/lectures/studio/local-copy'
import { abandonStudio, useStudio } from '../../src/features/lectures/studio/use-studio'
import StudioPage from '../../src/pages/studio'
import StudioDetailsPage from '../../src/pages/studio/details'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, goAndComeBack, press, settle, show } from './show'
import { pages } from './taro'
import { someId } from './things'

const [NINE, TEN, ELEVEN] = [1, 2, 3].map((hour) => `2026-11-20T0${hour}:00:00.000Z`) as [string, string, string]

const fill = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

/** A film that lacks nothing, as the server has it. */
const aFilm = (
  lectureId: string,
  state: 'draft' | 'submitted' = 'draft',
  given: { title?: string; updatedAt?: string } = {},
) =>
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
    ...{ state, steps: [], updatedAt: NINE },
    parts: [
      {
        ...{ partId: someId(), kind: 'video', videoId: someId(), imageId: null, audioId: null, narration: '' },
        ...{ video: '/media/x.mp4', image: null, audio: null, durationMs: 60_000 },
      },
    ],
    ...given,
  })

beforeEach(() => localStorage.clear())
afterEach(() => history.replaceState(null, '', '/'))

test('what was handed in and withdrawn is one draft on all its pages: nothing typed on one is overwritten by another', async () => {
  const lectureId = someId()
  history.replaceState(null, '', `/studio?id=${lectureId}`)
  aFilm(lectureId)
  answers(lectures.submit, {})
  answers(lectures.withdraw, {})
  answers(lectures.saveDraft, { updatedAt: TEN })
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

describe('a draft that another device saved meanwhile', () => {
  const lectureId = someId()
  const title = () => screen.getByLabelText<HTMLInputElement>(/^标题/).value

  /** Opened here at nine and saved elsewhere at ten; then its title is changed here. */
  const overtaken = async (at: string | null = TEN) => {
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId)
    const shown = await show(<StudioDetailsPage />, aMember())
    refuses(lectures.saveDraft, 'CHANGED_MEANWHILE', { updatedAt: at, changeId: someId() })
    fill(/^标题/, '这里的标题')
    await press('交给支部审核')
    return shown
  }

  /** Saved and left, so that the next test begins with nothing open. */
  const leave = async ({ unmount }: { unmount: () => void }) => {
    answers(lectures.saveDraft, { updatedAt: ELEVEN })
    unmount()
    await settle()
  }

  it('is not handed in unseen: its version shows, and may be handed in then', async () => {
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId)
    const shown = await show(<StudioDetailsPage />, aMember())
    aFilm(lectureId, 'draft', { title: '那边的标题', updatedAt: TEN })
    refuses(lectures.submit, 'CHANGED_MEANWHILE')
    await press('交给支部审核')
    expect(sent(lectures.submit)).toMatchObject([{ basis: NINE }])
    expect(title()).toBe('那边的标题')
    expect(screen.getByText(/刚在另一台设备上改过/)).toBeTruthy()

    answers(lectures.submit, {})
    await press('交给支部审核')
    expect(sent(lectures.submit).at(-1)).toMatchObject({ basis: TEN })
    await leave(shown)
  })

  it('is not saved over: what was typed stays on the screen, and it is said which is to stay', async () => {
    const shown = await overtaken()
    expect(sent(lectures.saveDraft)).toMatchObject([{ basis: NINE }])
    expect(screen.getByText(/^另一台设备在11 月 20 日 10:00 改过这份草稿/)).toBeTruthy()
    fill(/^标题/, '这里又改的标题')
    await settle(1300)
    expect(sent(lectures.saveDraft)).toHaveLength(1)

    answers(lectures.saveDraft, { updatedAt: ELEVEN })
    await press('用这里的')
    expect(sent(lectures.saveDraft).at(-1)).toMatchObject({ basis: TEN, title: '这里又改的标题' })
    expect(screen.queryByText(/^另一台设备/)).toBeNull()
    await leave(shown)
  })

  it('is shown as it is there, if that is to stay', async () => {
    const shown = await overtaken()
    aFilm(lectureId, 'draft', { title: '那边的标题', updatedAt: TEN })
    await press('用那边的')
    expect(title()).toBe('那边的标题')
    answers(lectures.saveDraft, { updatedAt: ELEVEN })
    fill(/^标题/, '接着改')
    await leave(shown)
    expect(sent(lectures.saveDraft).at(-1)).toMatchObject({ basis: TEN, title: '接着改' })
  })

  it('and thrown away there, may be saved once more', async () => {
    const shown = await overtaken(null)
    expect(screen.getByText('这份草稿在另一台设备上删掉了，这里的还在。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '用那边的' })).toBeNull()
    answers(lectures.saveDraft, { updatedAt: ELEVEN })
    await press('用这里的')
    expect(sent(lectures.saveDraft).at(-1)).toMatchObject({ basis: null, title: '这里的标题' })
    await leave(shown)
  })

  it('and thrown away there, may be thrown away here too', async () => {
    const shown = await overtaken(null)
    await press('也删掉')
    shown.unmount()
    await settle()
    expect(unsavedDrafts(aMember().memberId)).toEqual([])
    expect(sent(lectures.saveDraft)).toHaveLength(1)
  })

  it('and handed in there, can be taken back from here', async () => {
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId)
    const shown = await show(<StudioDetailsPage />, aMember())
    refuses(lectures.saveDraft, 'NOT_EDITABLE')
    aFilm(lectureId, 'submitted')
    fill(/^标题/, '这里的标题')
    await press('交给支部审核')
    expect(screen.getByRole('button', { name: '撤回来改' })).toBeTruthy()
    await leave(shown)
  })

  it('is read anew when one comes back to it, unless something here is not saved', async () => {
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId)
    const shown = await show(<StudioDetailsPage />, aMember())
    aFilm(lectureId, 'draft', { title: '那边的标题', updatedAt: TEN })
    await goAndComeBack()
    expect(title()).toBe('那边的标题')

    fill(/^标题/, '这里的标题')
    aFilm(lectureId, 'draft', { title: '那边又改的标题', updatedAt: ELEVEN })
    await goAndComeBack()
    expect(title()).toBe('这里的标题')
    await leave(shown)
    expect(sent(lectures.saveDraft).at(-1)).toMatchObject({ basis: TEN })
  })
})

describe('a save whose answer was lost', () => {
  const lectureId = someId()

  it('is sent once more as it was, and then what was changed since', async () => {
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId)
    const { unmount } = await show(<StudioDetailsPage />, aMember())
    isOffline(lectures.saveDraft)
    fill(/^标题/, '第一次')
    await press('交给支部审核')
    fill(/^标题/, '第二次')
    answers(lectures.saveDraft, { updatedAt: TEN })
    unmount()
    await settle()
    const [lost, again, next] = sent(lectures.saveDraft)
    expect(again).toEqual(lost)
    expect(next).toMatchObject({ title: '第二次', basis: TEN })
    expect(next!.changeId).not.toBe(lost!.changeId)
  })

  it('is no other device’s, though the app was closed meanwhile', async () => {
    const changeId = someId()
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    aFilm(lectureId, 'draft', { updatedAt: TEN })
    const version = { basis: NINE, changeIds: [changeId, someId()] }
    localCopy.write({ ...emptyDraft(lectureId), title: '只在这里' }, version, aMember().memberId, 1)
    answers(lectures.saveDraft, ({ basis }: { basis: string }) =>
      basis === TEN
        ? { ok: true, data: { updatedAt: ELEVEN } }
        : { ok: false, error: { code: 'CHANGED_MEANWHILE', details: { updatedAt: TEN, changeId } } },
    )
    const { unmount } = await show(<StudioDetailsPage />, aMember())
    unmount()
    await settle()
    expect(sent(lectures.saveDraft)).toMatchObject([{ basis: NINE }, { basis: TEN, title: '只在这里' }])
  })
})

test('what comes to a draft after its last page was left is found by the next page that opens it', async () => {
  const wanted = { lectureId: someId(), memberId: aMember().memberId }
  aFilm(wanted.lectureId)
  const { result, unmount } = renderHook(() => useStudio(wanted))
  await settle()
  const { studio } = result.current
  unmount()
  await settle()
  isOffline(lectures.saveDraft)
  studio.edit((draft) => ({ ...draft, title: '走了以后' }))
  const next = renderHook(() => useStudio(wanted))
  expect(next.result.current.studio).toBe(studio)
  answers(lectures.saveDraft, { updatedAt: TEN })
  next.unmount()
  await settle()
})

test('what comes to a draft that was thrown away does not bring it back', async () => {
  const wanted = { lectureId: someId(), memberId: aMember().memberId }
  aFilm(wanted.lectureId)
  isOffline(lectures.saveDraft)
  const { result, unmount } = renderHook(() => useStudio(wanted))
  await settle()
  const { studio } = result.current
  studio.edit((draft) => ({ ...draft, title: '没传完的' }))
  unmount()
  await settle()
  expect(unsavedDrafts(wanted.memberId)).toHaveLength(1)
  const saves = sent(lectures.saveDraft).length

  abandonStudio(wanted.lectureId, wanted.memberId)
  studio.edit((draft) => ({ ...draft, title: '后来传完了' }))
  studio.goOn()
  await settle()
  expect(unsavedDrafts(wanted.memberId)).toEqual([])
  expect(sent(lectures.saveDraft)).toHaveLength(saves)
})
