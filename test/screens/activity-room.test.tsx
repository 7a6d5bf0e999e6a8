import { screen } from '@testing-library/react'
import type { OutputOf } from '../../core/action'
import { activities } from '../../core/activities/contract'
import type { RoomStanding } from '../../core/activities/rooms'
import { stations } from '../../core/stations/contract'
import HostedPage from '../../src/pages/hosting/activity'
import HostingPage from '../../src/pages/hosting/list'
import BookingsPage from '../../src/pages/office/bookings'
import { answers, refuses, sent } from './server'
import { anOfficer, press, show } from './show'
import { anActivity, anActivityCard, someId } from './things'

const time = { from: '2030-12-02T06:00:00.000Z', until: '2030-12-02T08:00:00.000Z' }
const place = { kind: 'station', words: '示例站 · 会议室', address: '示例', stationId: someId(), spot: null } as const
const not = { is: 'not', opensOn: null, limit: null } as const

type RoomSeen = OutputOf<typeof activities.room>

const hosted = async (room: RoomStanding | null, lost: RoomSeen['lost'] = null, whole?: RoomSeen['whole']) => {
  answers(activities.view, { activity: anActivity({ ...time, place, organises: true, leads: true }) })
  answers(activities.signUps, { signUps: [], next: null })
  answers(activities.room, { room, holds: null, lost, ...(whole && { whole }) })
  await show(<HostedPage />, anOfficer())
}

describe('the page of who runs an activity says how it stands to its room', () => {
  test.each<[RoomStanding, string]>([
    [{ is: 'held', state: 'booked', isAll: true, ...time }, '房间已订好：2030 年 12 月 2 日 周一 14:00–16:00。'],
    [{ is: 'held', state: 'asked', isAll: true, ...time }, '已申请 2030 年 12 月 2 日 周一 14:00–16:00，等阵地同意。'],
    [
      { is: 'held', state: 'booked', isAll: false, ...time },
      '房间已订好：2030 年 12 月 2 日 周一 14:00–16:00。活动比这长，其余时间请到阵地另外预约，或与阵地商量。',
    ],
    [
      { ...not, is: 'not', because: 'TOO_FAR', opensOn: '2030-12-01' },
      '房间还没订：还太早，最早 2030 年 12 月 1 日 周日 可订。',
    ],
    [
      { ...not, is: 'not', because: 'TOO_LONG', limit: 60 },
      '房间还没订：这个房间一次最多订 60 分钟，请缩短时间或换房间。',
    ],
  ])('%#', async (room, words) => {
    await hosted(room)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /现在订房|整段/ })).toBeNull()
  })

  test('and that who comes without a limit may find it too small', async () => {
    answers(activities.view, { activity: anActivity({ ...time, place, organises: true, leads: true }) })
    answers(activities.signUps, { signUps: [], next: null })
    answers(activities.room, { room: { is: 'free', asks: false }, holds: 20, lost: null })
    await show(<HostedPage />, anOfficer())
    expect(screen.getByText('这个房间坐 20 人。名额不限的话，可能坐不下。')).toBeTruthy()
  })

  test('and what one of its own gave back', async () => {
    await hosted({ is: 'free', asks: false }, { state: 'cancelled', reason: null, ...time })
    expect(screen.getByText('原来订的 2030 年 12 月 2 日 周一 14:00–16:00 已由主办的人退掉。')).toBeTruthy()
  })

  test('and where it may be had, a tap books it; one that comes too late is told so', async () => {
    await hosted({ is: 'free', asks: false }, { state: 'refused', reason: '要装修', ...time })
    expect(screen.getByText('阵地没有同意 2030 年 12 月 2 日 周一 14:00–16:00：要装修')).toBeTruthy()
    refuses(activities.bookRoom, 'ROOM_TAKEN')
    await press('现在订房')
    expect(screen.getByText(/刚刚有了别的预约（自己另订的也算）/)).toBeTruthy()
    const held = { is: 'held', state: 'booked', isAll: true, ...time } as const
    answers(activities.bookRoom, { room: held })
    answers(activities.room, { room: held, holds: null, lost: null })
    await press('现在订房')
    expect(sent(activities.bookRoom)).toHaveLength(2)
    expect(screen.getByText(/房间已订好/)).toBeTruthy()
  })

  test('and where it has a part, a tap asks for the whole, which says first what becomes of the part', async () => {
    await hosted({ is: 'held', state: 'booked', isAll: false, ...time }, null, { asks: true })
    expect(screen.getByText('申请整段，要阵地重新同意；已同意的这一段会一起重新等同意。')).toBeTruthy()
    const asked = { is: 'held', state: 'asked', isAll: true, ...time } as const
    answers(activities.bookRoom, { room: asked })
    answers(activities.room, { room: asked, holds: null, lost: null })
    await press('申请整段')
    expect(sent(activities.bookRoom)).toEqual([{ activityId: expect.any(String) as string, whole: true }])
    expect(screen.getByText(/已申请 .*，等阵地同意。/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '申请整段' })).toBeNull()
  })

  test('which takes nobody’s yes in a room that needs none', async () => {
    await hosted({ is: 'held', state: 'booked', isAll: false, ...time }, null, { asks: false })
    expect(screen.getByText('整段现在可以订。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '订下整段' })).toBeTruthy()
  })
})

test('what needs doing names a room that is not booked, and books it from there', async () => {
  answers(activities.awaited, { things: [] })
  const card = { ...anActivityCard({ ...time, title: '示例' }), leads: true }
  answers(activities.hosted, {
    activities: [
      { ...card, tasks: [{ task: 'room', room: { is: 'free', asks: true } }] },
      { ...card, activityId: someId(), leads: false, tasks: [{ task: 'room', room: { is: 'free', asks: true } }] },
    ],
    next: null,
  })
  answers(activities.bookRoom, { room: { is: 'held', state: 'asked', isAll: true, ...time } })
  await show(<HostingPage />, anOfficer())
  expect(screen.getAllByText('房间还没订，现在可以申请，要阵地同意。')).toHaveLength(2)
  await press('现在申请：示例')
  expect(sent(activities.bookRoom)).toEqual([{ activityId: card.activityId }])
})

test('a station’s day names the activity that has a room, and leads there whom it is for', async () => {
  const booking = (title: string, seen: boolean) => ({
    ...{ bookingId: someId(), room: { roomId: someId(), name: '会议室' }, people: 20, purpose: title, reason: null },
    ...{
      ...time,
      state: 'used' as const,
      before: null,
      station: { stationId: someId(), name: '示例', address: '示例' },
    },
    ...{ member: { name: '甲', organisation: '示例支部' }, activity: { activityId: someId(), title, seen } },
  })
  const bookings = [booking('公开课', true), booking('内部会', false)]
  answers(stations.stationBookings, { station: { stationId: someId(), name: '示例' }, rooms: [], bookings })
  await show(<BookingsPage />, anOfficer())
  expect(screen.getAllByText('活动在用')).toHaveLength(2)
  expect(screen.getByRole('button', { name: '活动：公开课' })).toBeTruthy()
  expect(screen.getByText('活动：内部会')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '活动：内部会' })).toBeNull()
  expect(screen.queryByRole('button', { name: '代签到' })).toBeNull()
})
