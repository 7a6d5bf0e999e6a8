import { act, fireEvent, render, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { points } from '../../core/points/contract'
import { useSession, watchSession } from '../../src/app/session'
import { emptyDraft, emptyPart } from '../../src/features/lectures/studio/draft'
import { localCopy } from '../../src/features/lectures/studio/local-copy'
import PointsPage from '../../src/pages/points'
import RankingPage from '../../src/pages/ranking'
import RecordPage from '../../src/pages/record'
import StudioPage from '../../src/pages/studio'
import StudioDetailsPage from '../../src/pages/studio/details'
import { answers, isOffline, sent } from './server'
import { aMember, settle, show } from './show'
import { aLecture, someId } from './things'

const asking = { status: 'asking', member: null, identity: null, fault: null } as const
const member = aMember()

beforeAll(() => watchSession())
beforeEach(() => localStorage.clear())
afterEach(() => history.replaceState(null, '', '/'))

/** The app is opened anew. */
const start = async () => {
  useSession.setState(asking)
  await act(() => useSession.getState().load())
}

const signedIn = async () => {
  answers(members.me, { member, identity: 'browser' })
  await start()
}

const backOnline = async () => {
  act(() => void window.dispatchEvent(new Event('online')))
  await settle()
}

const cutOff = (...actions: Parameters<typeof isOffline>[0][]) => [members.me, ...actions].forEach(isOffline)

const draftOf = (lectureId: string, title: string) =>
  localCopy.write(
    { ...emptyDraft(lectureId), title, parts: [emptyPart(someId(), 'video')] },
    { basis: null, changeIds: [] },
    member.memberId,
    1,
  )

describe('without a network from the start', () => {
  it('somebody this device does not know is not taken for a visitor, and is asked for once it is back', async () => {
    cutOff(lectures.decks, lectures.mine)
    await start()
    render(<RecordPage />)
    await settle()
    expect(screen.queryByRole('button', { name: '登录后开始录课' })).toBeNull()
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()

    answers(lectures.decks, { decks: [] })
    answers(lectures.mine, { lectures: [], next: null })
    answers(members.me, { member, identity: 'browser' })
    await backOnline()
    expect(screen.getByText(/还没有现成的讲稿/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
  })

  it('nor is told to sign in when they want to record', async () => {
    cutOff(lectures.decks)
    await start()
    render(<RecordPage />)
    const tried = sent(members.me).length
    fireEvent.click(screen.getByRole('button', { name: /录一段/ }))
    await settle()
    expect(sent(members.me)).toHaveLength(tried + 1)
    expect(await screen.findByText(/网络没有连上，内容都还在，请稍后重试/)).toBeTruthy()
  })

  it('a visitor is still a visitor', async () => {
    await show(<RecordPage />)
    expect(screen.getByRole('button', { name: '登录后开始录课' })).toBeTruthy()
  })

  it('a member finds their drafts, and the studio opens with what only this device has', async () => {
    await signedIn()
    const lectureId = someId()
    draftOf(lectureId, '停电那天')
    cutOff(lectures.decks, lectures.mine, lectures.draft)
    await start()
    expect(useSession.getState().status).toBe('unknown')

    const record = render(<RecordPage />)
    await settle()
    expect(screen.getByText('停电那天')).toBeTruthy()
    record.unmount()

    history.replaceState(null, '', `/studio?id=${lectureId}`)
    render(<StudioPage />)
    await settle()
    expect(screen.getByText('录课 · 《停电那天》')).toBeTruthy()
    expect(screen.queryByText('没有取到内容')).toBeNull()
  })

  it('a draft that only the server has is opened once the network is back', async () => {
    await signedIn()
    const lectureId = someId()
    cutOff(lectures.draft)
    await start()
    history.replaceState(null, '', `/studio/details?id=${lectureId}`)
    render(<StudioDetailsPage />)
    await settle()
    expect(screen.getByText('网络没有连上，内容都还在，连上后会自动再试。')).toBeTruthy()

    answers(lectures.draft, {
      ...{ lectureId, title: '停电那天', summary: '', topic: 'theory', script: '', deckId: null, voice: 'person' },
      ...{ parts: [], state: 'draft', steps: [], updatedAt: '2026-11-20T02:00:00.000Z' },
    })
    await backOnline()
    expect(screen.getByDisplayValue('停电那天')).toBeTruthy()
  })

  it('who has signed out, or is a visitor by now, is forgotten here', async () => {
    await signedIn()
    act(() => useSession.getState().leave())
    cutOff()
    await start()
    expect(useSession.getState().member).toBeNull()

    await signedIn()
    answers(members.me, { member: null, identity: null })
    await start()
    cutOff()
    await start()
    expect(useSession.getState().member).toBeNull()
  })
})

describe('once the network is back', () => {
  const standing = () => {
    answers(points.mine, { total: 326, today: 7, month: 58, days: [], tallies: [] })
    answers(points.entries, { entries: [], next: null })
  }

  it('what could not be read, page by page or at once, comes by itself', async () => {
    isOffline(points.mine)
    isOffline(points.entries)
    await show(<PointsPage />, member)
    expect(screen.getAllByText('没有取到内容')).not.toHaveLength(0)

    standing()
    await backOnline()
    expect(screen.getByText('326')).toBeTruthy()
    expect(screen.queryByText('没有取到内容')).toBeNull()
  })

  it('so does a list that anybody may see', async () => {
    isOffline(lectures.popular)
    await show(<RankingPage />)
    answers(lectures.popular, {
      lectures: [{ card: aLecture({ title: '从一行代码看起' }), sharers: 38, learners: 90, rank: 1 }],
    })
    await backOnline()
    expect(screen.getByRole('button', { name: /从一行代码看起/ })).toBeTruthy()
  })

  it('what is there already is not read again', async () => {
    standing()
    await show(<PointsPage />, member)
    await backOnline()
    expect(sent(points.mine)).toHaveLength(1)
    expect(sent(points.entries)).toHaveLength(1)
  })
})
