import { fireEvent, screen } from '@testing-library/react'
import type { OutputOf } from '../../core/action'
import { stations } from '../../core/stations/contract'
import { dayBounds, dayOf } from '../../core/time'
import RoomPage from '../../src/pages/station/room'
import { answers, sent } from './server'
import { aMember, press, show } from './show'
import { someId } from './things'

const [stationId, roomId] = [someId(), someId()]
beforeAll(() => history.replaceState(null, '', `/x?station=${stationId}&room=${roomId}`))
afterAll(() => history.replaceState(null, '', '/x?'))

const tomorrow = dayOf(new Date(Date.now() + 24 * 3600 * 1000))
const bounds = dayBounds(tomorrow)
const day = (given: Partial<OutputOf<typeof stations.roomDay>> = {}): OutputOf<typeof stations.roomDay> => ({
  station: { stationId, name: '云谷党群服务站（示例）', sample: true },
  room: {
    ...{ roomId, name: '圆桌室', capacity: 8 },
    rules: { bookableBy: 'members', aheadDays: 7, minMinutes: 30, maxMinutes: 120, approval: false },
  },
  may: true,
  open: [{ from: bounds.from.toISOString(), until: bounds.until.toISOString() }],
  mayBeHoliday: false,
  taken: [],
  ...given,
})

const people = (value: string) => fireEvent.change(screen.getByLabelText(/^多少人/), { target: { value } })

test('more people than the room seats is said as they are typed, and is not sent', async () => {
  answers(stations.roomDay, day())
  answers(stations.book, { state: 'booked' })
  await show(<RoomPage />, aMember())
  people('8')
  expect(screen.queryByText('这个房间最多坐 8 人。')).toBeNull()
  people('9')
  expect(screen.getByText('这个房间最多坐 8 人。')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '10:00' }))
  await press('预约')
  expect(screen.getByText('人数请改少一些，或换个大一点的房间。')).toBeTruthy()
  expect(sent(stations.book)).toEqual([])
})

test('a room that is not for who came by its address says so before anything is filled in', async () => {
  const { room } = day()
  answers(stations.roomDay, day({ may: false, room: { ...room, rules: { ...room.rules, bookableBy: 'officers' } } }))
  await show(<RoomPage />, aMember())
  expect(screen.getByText('这个房间不对你开放预约')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^明天/ })).toBeNull()
  expect(screen.queryByLabelText(/^多少人/)).toBeNull()
})

test('a visitor is told that who signs in may book', async () => {
  await show(<RoomPage />)
  expect(screen.getByText('登录后可预约')).toBeTruthy()
})
