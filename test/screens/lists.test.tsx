import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { activities } from '../../core/activities/contract'
import type { BookingCard } from '../../core/stations/bookings'
import { stations } from '../../core/stations/contract'
import { GapList } from '../../src/features/stations/coverage/gap-list'
import AttendancePage from '../../src/pages/hosting/attendance'
import BookingsPage from '../../src/pages/station/bookings'
import { answers, refuses, sent } from './server'
import { aMember, anOfficer, goAndComeBack, scrollDown, settle, show } from './show'
import { anAttendance, anAttendee, someId } from './things'

const HOUR_MS = 3_600_000

const aBooking = (purpose: string): BookingCard => {
  const from = new Date(Date.now() + 24 * HOUR_MS)
  return {
    bookingId: someId(),
    station: { stationId: someId(), name: '云谷党群服务站（示例）', address: '示例地址' },
    room: { roomId: someId(), name: '圆桌室' },
    from: from.toISOString(),
    until: new Date(from.getTime() + HOUR_MS).toISOString(),
    people: 4,
    purpose,
    state: 'booked',
    reason: null,
    before: null,
    activity: null,
  }
}

/** Two pages of them. */
const booked = (first: BookingCard[], second: BookingCard[]) =>
  answers(stations.myBookings, ({ cursor }: { cursor?: string }) => ({
    ok: true,
    data: cursor ? { bookings: second, next: null } : { bookings: first, next: 'second' },
  }))

describe('a list read a page at a time', () => {
  test('is read again when one comes back to it, as far as it was shown', async () => {
    booked([aBooking('读书会')], [aBooking('组织生活会')])
    await show(<BookingsPage />, aMember())
    await scrollDown()
    expect(screen.getByText(/组织生活会/)).toBeTruthy()

    booked([aBooking('读书会改期')], [aBooking('组织生活会')])
    await goAndComeBack()
    expect(screen.getByText(/读书会改期/)).toBeTruthy()
    expect(screen.getByText(/组织生活会/)).toBeTruthy()
  })

  test('keeps one’s place when one of it is given up', async () => {
    const given = aBooking('谈心谈话')
    booked([aBooking('读书会')], [given])
    answers(stations.cancelBooking, {})
    await show(<BookingsPage />, aMember())
    await scrollDown()
    fireEvent.click(screen.getAllByRole('button', { name: '取消预约' })[1]!)
    fireEvent.click(await screen.findByText('取消预约', { selector: '.taro-model__confirm' }))
    booked([aBooking('读书会')], [{ ...given, state: 'cancelled' }])
    expect(await screen.findByText('已取消')).toBeTruthy()
    await settle()
    expect(screen.getByText(/谈心谈话/)).toBeTruthy()
  })

  test('that the asker may not read says why', async () => {
    refuses(stations.gaps, 'NOT_YOUR_DISTRICT')
    await show(<GapList scope={{ day: '2026-11-20', district: '西湖区' }} />, anOfficer())
    expect(screen.getByText('这个城区不在你的职务范围内，请选自己的城区。')).toBeTruthy()
  })
})

describe('who came', () => {
  const activityId = someId()
  const counts = (differences: object) => ({
    expected: 1,
    in: 0,
    heads: 0,
    held: 0,
    staying: 0,
    minutes: 0,
    ...differences,
  })
  beforeEach(() => history.replaceState(null, '', `/x?id=${activityId}`))
  afterAll(() => history.replaceState(null, '', '/'))

  test('is asked for once, figures and first names together', async () => {
    const people = [anAttendee({ name: '方一川', state: 'none', at: null, how: null })]
    answers(activities.attendance, anAttendance({ counts: counts({}), people }))
    await show(<AttendancePage />, anOfficer())
    expect(screen.getByText('报名 1')).toBeTruthy()
    expect(screen.getByText('方一川')).toBeTruthy()
    expect(sent(activities.attendance)).toHaveLength(1)
  })

  test('of those who scanned is confirmed, and each can be put right', async () => {
    const people = [anAttendee({ name: '方一川' }), anAttendee({ name: '林之遥' })]
    answers(activities.attendance, anAttendance({ counts: counts({ held: 2 }), people }))
    answers(activities.attendanceOf, { deeds: [] })
    refuses(activities.confirmScans, 'TOO_LATE')
    await show(<AttendancePage />, anOfficer())
    fireEvent.click(screen.getByRole('button', { name: '确认在场（2 人）' }))
    await settle()
    expect(sent(activities.confirmScans)).toEqual([{ activityId, memberIds: people.map(({ memberId }) => memberId) }])
    expect(screen.getByText('活动结束已超过 30 天，不能再更正。')).toBeTruthy()
    for (const box of screen.getAllByRole('checkbox')) fireEvent.click(box)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '确认在场（0 人）' }).disabled).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: '更正林之遥' }))
    expect(await screen.findByRole('button', { name: '更正为未到' })).toBeTruthy()
  })

  test('is checked out with one tap, of all who stayed and of whom nobody said how long', async () => {
    const ask = jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: '' })
    const [staying, left, said] = [
      anAttendee({ state: 'in' }),
      anAttendee({ state: 'out', minutes: 60 }),
      anAttendee({ state: 'in', minutes: 20 }),
    ]
    const people = [staying, left, said]
    answers(activities.attendance, anAttendance({ counts: counts({ in: 3 }), countsHours: true, people }))
    answers(activities.checkOutAll, { left: 1 })
    await show(<AttendancePage />, anOfficer())
    fireEvent.click(screen.getByRole('button', { name: '给还没签退的 1 人签退' }))
    await settle()
    expect(ask.mock.calls[0]![0]!.content).toMatch(/算到现在/)
    expect(sent(activities.checkOutAll)).toEqual([{ activityId, memberIds: [staying.memberId] }])
    ask.mockRestore()
  })

  test('is not for everybody, which is said', async () => {
    refuses(activities.attendance, 'NOT_YOURS')
    await show(<AttendancePage />, anOfficer())
    expect(screen.getByText('只有这场活动的组织者可以操作。')).toBeTruthy()
  })
})
