import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { stations } from '../../core/stations/contract'
import { points } from '../../core/points/contract'
import BrowserPage from '../../src/pages/account/browser'
import OwnLecturesPage from '../../src/pages/account/lectures'
import MePage from '../../src/pages/me'
import RosterPage from '../../src/pages/office/roster'
import { answers, refuses, sent } from './server'
import { aMember, anOfficer, settle, show } from './show'
import { aHeldBooking, aLecture, anOrder, someId } from './things'

const aDraft = { dubbed: false, cover: null, durationMs: 0, parts: 2, sharers: 0, learners: 0 }
const own = {
  ...aDraft,
  lectureId: someId(),
  title: '我的第一课',
  topic: 'stories' as const,
  updatedAt: '2026-11-20T02:00:00.000Z',
}

const standing = () => {
  answers(points.mine, { total: 22, today: 8, month: 18, days: [], tallies: [] })
  answers(lectures.mine, { lectures: [], next: null })
  answers(lectures.reviewQueue, { lectures: [], next: null })
  answers(stations.orderQueue, { orders: [], next: null })
  answers(stations.reports, { reports: [], next: null })
  answers(stations.bookingQueue, { bookings: [], next: null })
}

test('an officer finds the review queue and the roster, a member does not', async () => {
  standing()
  const { unmount } = await show(<MePage />, anOfficer())
  expect(screen.getByRole('button', { name: /待我审核/ })).toBeTruthy()
  unmount()
  await show(<MePage />, aMember())
  expect(screen.queryByText('待我审核')).toBeNull()
  expect(screen.queryByText('名册与邀请码')).toBeNull()
})

test('as many lectures as a page holds are counted', async () => {
  standing()
  answers(lectures.mine, { lectures: [{ ...own, state: 'draft', reason: null }], next: null })
  answers(lectures.reviewQueue, {
    lectures: Array.from({ length: 20 }, () => ({ card: aLecture(), submittedAt: '2025-11-20T02:00:00.000Z' })),
    next: `2025-11-20T02:00:00.000Z~${someId()}`,
  })
  await show(<MePage />, anOfficer())
  expect(screen.getByRole('button', { name: /我的党课/ }).textContent).toMatch(/1 门$/)
  expect(screen.getByRole('button', { name: /待我审核/ }).textContent).toMatch(/20 门以上$/)
})

test('an officer sees how much waits at their stations', async () => {
  standing()
  answers(stations.orderQueue, { orders: [anOrder()], next: null })
  answers(stations.bookingQueue, { bookings: [aHeldBooking(), aHeldBooking()], next: null })
  await show(<MePage />, anOfficer())
  expect(screen.getByRole('button', { name: /服务点单处理/ }).textContent).toMatch(/1 单待处理$/)
  expect(screen.getByRole('button', { name: /阵地管理/ }).textContent).toMatch(/2 件待处理$/)
})

test('lectures that do not fit on a page come when they are asked for', async () => {
  const next = `2026-11-20T02:00:00.000Z~${own.lectureId}`
  const older = { ...own, lectureId: someId(), title: '更早的一课' }
  answers(lectures.mine, ({ cursor }: { cursor?: string }) => ({
    ok: true,
    data: {
      lectures: [{ ...(cursor ? older : own), state: 'draft' as const, reason: null }],
      next: cursor ? null : next,
    },
  }))
  await show(<OwnLecturesPage />, aMember())
  expect(screen.queryByText('更早的一课')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '后面还有' }))
  await settle()
  expect(sent(lectures.mine)).toEqual([{}, { cursor: next }])
  expect([own.title, '更早的一课'].every((title) => screen.queryByText(title))).toBe(true)
  expect(screen.queryByRole('button', { name: '后面还有' })).toBeNull()
})

test('a draft that came back shows the reviewer’s words', async () => {
  answers(lectures.mine, { lectures: [{ ...own, state: 'draft', reason: '第二页的数字请注明出处。' }], next: null })
  await show(<OwnLecturesPage />, aMember())
  expect(screen.getByText('请修改')).toBeTruthy()
  expect(screen.getByText('审核意见：第二页的数字请注明出处。')).toBeTruthy()
})

test('a lecture that was taken down shows why, and not as a reviewer’s words', async () => {
  answers(lectures.mine, { lectures: [{ ...own, state: 'taken_down', reason: '数字过时了。' }], next: null })
  await show(<OwnLecturesPage />, aMember())
  expect(screen.getByText('下架原因：数字过时了。')).toBeTruthy()
  expect(screen.queryByText(/审核意见/)).toBeNull()
})

test('a lecture that was taken down is removed from the list, once sure', async () => {
  answers(lectures.mine, { lectures: [{ ...own, state: 'taken_down', reason: '数字过时了。' }], next: null })
  answers(lectures.putAway, {})
  await show(<OwnLecturesPage />, aMember())
  jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
  answers(lectures.mine, { lectures: [], next: null })
  fireEvent.click(screen.getByRole('button', { name: '移除' }))
  await settle()
  expect(sent(lectures.putAway)).toEqual([{ lectureId: own.lectureId }])
  expect(screen.queryByText(own.title)).toBeNull()
})

test('a lecture that was refused shows why, and its author may delete it, once sure', async () => {
  answers(lectures.mine, { lectures: [{ ...own, state: 'refused', reason: '与党课无关。' }], next: null })
  answers(lectures.discard, {})
  await show(<OwnLecturesPage />, aMember())
  expect(screen.getByText('审核意见：与党课无关。')).toBeTruthy()
  const ask = jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
  const remove = async () => {
    fireEvent.click(screen.getByRole('button', { name: '删除' }))
    await settle()
  }
  await remove()
  expect(sent(lectures.discard)).toEqual([])

  ask.mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
  answers(lectures.mine, { lectures: [], next: null })
  await remove()
  expect(sent(lectures.discard)).toEqual([{ lectureId: own.lectureId }])
  expect(screen.getByText('你的草稿和发布的课会在这里')).toBeTruthy()
})

test('handing in what is incomplete says what it lacks', async () => {
  answers(lectures.mine, { lectures: [{ ...own, state: 'draft', reason: null }], next: null })
  refuses(lectures.submit, 'INCOMPLETE', { missing: ['summary', 'part:2'] })
  await show(<OwnLecturesPage />, aMember())
  fireEvent.click(screen.getByRole('button', { name: '提交审核' }))
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('还缺简介、第 2 段。')
})

test('an officer makes a code for somebody who is not bound yet', async () => {
  const person = { memberId: someId(), name: '苏禾', status: 'full' as const, organisation: '第三支部', bound: false }
  answers(members.roster, {
    members: [person, { ...person, memberId: someId(), name: '任嘉树', bound: true }],
    next: null,
  })
  answers(members.invite, { code: '7KQ2M-9XR4T', expiresAt: '2025-11-27T02:00:00.000Z' })
  await show(<RosterPage />, anOfficer())
  expect(screen.getByText('已绑定')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '给苏禾的邀请码' }))
  await settle()
  expect(screen.getByText('7KQ2M-9XR4T')).toBeTruthy()
  expect(screen.getByText('只能用一次，2025 年 11 月 27 日 10:00 前有效')).toBeTruthy()
  expect(sent(members.invite)).toMatchObject([{ memberId: person.memberId }])
})

test('a code that is used up already gives way to another one at the next tap', async () => {
  const person = { memberId: someId(), name: '苏禾', status: 'full' as const, organisation: '第三支部', bound: false }
  answers(members.roster, { members: [person], next: null })
  await show(<RosterPage />, anOfficer())
  await spentThenAnother(members.invite, '给苏禾的邀请码')
})

test('so does a code for another browser', async () => {
  await show(<BrowserPage />, aMember())
  await spentThenAnother(members.addBrowser, '生成登录码')
})

const spentThenAnother = async (making: typeof members.invite | typeof members.addBrowser, name: string) => {
  const tap = async () => {
    fireEvent.click(screen.getByRole('button', { name }))
    await settle()
  }
  refuses(making, 'ALREADY_USED')
  await tap()
  expect(screen.getByRole('alert').textContent).toContain('请再生成一个')
  answers(making, { code: '7KQ2M-9XR4T', expiresAt: '2025-11-27T02:00:00.000Z' })
  await tap()
  expect(screen.getByText('7KQ2M-9XR4T')).toBeTruthy()
  const [first, second] = sent(making)
  expect(second!.invitationId).not.toBe(first!.invitationId)
}

test('an office where one belongs is named by what that is', async () => {
  const [organisationId, organisation] = [someId(), '云上市互联网行业党委']
  await show(
    <MePage />,
    aMember({
      path: [{ organisationId, name: organisation, kind: 'committee' }],
      offices: [{ organisationId, organisation, kind: 'committee', role: 'staff' }],
    }),
  )
  expect(screen.getByText('本党委工作人员')).toBeTruthy()
})
