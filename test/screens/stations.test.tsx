import { act, fireEvent, screen } from '@testing-library/react'
import type { Bookers } from '../../core/stations/booking-rules'
import type { NearStation, Station, StationCard } from '../../core/stations/directory'
import { stations } from '../../core/stations/contract'
import type { Hours, OpenInterval } from '../../core/stations/hours'
import { intervalWords, openWords, termWords, weekWords } from '../../src/features/stations/hours-words'
import { usePositionStore } from '../../src/app/use-position'
import StationPage from '../../src/pages/station'
import StationsPage from '../../src/pages/stations'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, settle, show } from './show'
import { someId } from './things'

const card: StationCard = {
  stationId: '77777777-7777-4777-8777-777777777777',
  name: '云谷党群服务站（示例）',
  kind: 'room',
  district: '西湖区',
  address: '示例地址',
  spot: { lat: 30.3253, lng: 120.0942 },
  open: true,
  openUntil: '2026-11-23T10:00:00.000Z',
  facilities: ['reading'],
  services: ['legal_clinic'],
  sample: true,
}
const newRoom = '66666666-6666-4666-8666-666666666666'
const near = (minutes: number, given: Partial<NearStation> = {}): NearStation => ({
  ...card,
  stationId: card.stationId.replace(/7$/, String(minutes % 10)),
  name: `走 ${minutes} 分钟的阵地`,
  metres: minutes * 61,
  minutes,
  wayUnknown: false,
  ...given,
})

type Outcome = { latitude: number; longitude: number; accuracy?: number } | 'refused' | 'no signal'

/** What this device, or the person holding it, says when asked where it is. */
const deviceSays = (outcome: Outcome) => {
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) =>
    typeof outcome === 'object'
      ? found({ coords: outcome } as GeolocationPosition)
      : failed?.({ code: outcome === 'refused' ? 1 : 2, PERMISSION_DENIED: 1 } as GeolocationPositionError)
  Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
}

const WEEK = Array.from({ length: 7 }, (): OpenInterval[] => [])
const hours: Hours = { week: WEEK, holidays: null, exceptions: [], closedUntil: null }

beforeEach(() => {
  // Every test begins as somebody who was never asked.
  localStorage.clear()
  usePositionStore.setState({ status: 'unasked', spot: null })
  answers(stations.districts, { districts: [{ district: '西湖区', stations: 1 }], own: null })
  answers(stations.list, { stations: [card], next: null })
  answers(stations.nearby, { stations: [near(6), near(15), near(16)], walkedBy: 'rule' })
})

const useMine = async () => {
  const button = screen.queryByRole('button', { name: /用我的位置找|再试一次/ })
  if (button) fireEvent.click(button)
  await settle()
}

test('nobody is asked where they are before they want it, and the directory is there without', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01 })
  await show(<StationsPage />, aMember())
  expect(sent(stations.nearby)).toEqual([])
  expect(screen.getByText(/不保存/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '西湖区' }))
  await settle()
  expect(sent(stations.list).at(-1)).toEqual({ district: '西湖区' })
  expect(screen.getByText('云谷党群服务站（示例）')).toBeTruthy()
})

test('a position that is refused, or not to be had, is said and leaves the directory', async () => {
  deviceSays('refused')
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('没有允许使用位置')).toBeTruthy()
  deviceSays('no signal')
  await useMine()
  expect(screen.getByText('没有取到位置')).toBeTruthy()
  expect(screen.getByText('云谷党群服务站（示例）')).toBeTruthy()
})

test.each([
  [0, 0],
  [91, 120],
  [30.28, NaN],
  [null as unknown as number, null as unknown as number],
])('a device that says %d, %d does not know where it is, and nobody is asked for stations there', async (lat, lng) => {
  deviceSays({ latitude: lat, longitude: lng })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('没有取到位置')).toBeTruthy()
  expect(sent(stations.nearby)).toEqual([])
})

test('a position that is known only roughly is said to be so', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01, accuracy: 30 })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.queryByText(/位置只准到/)).toBeNull()
  deviceSays({ latitude: 30.28, longitude: 120.01, accuracy: 2900 })
  await act(() => usePositionStore.getState().ask())
  await settle()
  expect(screen.getByText('位置只准到约 3 公里，步行时间仅供参考。')).toBeTruthy()
})

test('what can be walked to in fifteen minutes comes first, and the position is sent as a Chinese map has it', async () => {
  deviceSays({ latitude: 39.915, longitude: 116.404 })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('十五分钟能走到 2 处')).toBeTruthy()
  expect(screen.getByText('再远一些')).toBeTruthy()
  const { lat, lng } = sent(stations.nearby).at(-1) as { lat: number; lng: number }
  expect([lat.toFixed(4), lng.toFixed(4)]).toEqual(['39.9164', '116.4102'])
})

test('where the list is full of what is within reach, it says that these are the nearest, and not all', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01 })
  const full = Array.from({ length: 20 }, (_, at) =>
    near(9, { stationId: card.stationId.replace(/77$/, `${10 + at}`) }),
  )
  answers(stations.nearby, { stations: full, walkedBy: 'rule' })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('十五分钟能走到的，最近 20 处')).toBeTruthy()
})

test('whose minutes they are is said also where none of them is within fifteen', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01 })
  answers(stations.nearby, { stations: [near(16)], walkedBy: 'rule_for_now' })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText(/^步行路线暂时查不到/)).toBeTruthy()
})

test('a place to which no way is known says so on its row, where others go by ways', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01 })
  answers(stations.nearby, { stations: [near(6), near(7, { wayUnknown: true })], walkedBy: 'ways' })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('步行 6 分钟')).toBeTruthy()
  expect(screen.getByText('步行约 7 分钟（直线估算）')).toBeTruthy()
})

test('a member who is out of town is told how far the nearest is, instead of being shown an empty map', async () => {
  deviceSays({ latitude: 48.85, longitude: 2.29 })
  answers(stations.nearby, { stations: [near(15, { metres: 9_262_000, minutes: 150_508 })], walkedBy: 'rule' })
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getByText('你的附近没有阵地')).toBeTruthy()
  expect(screen.getByText(/9262 公里外/)).toBeTruthy()
})

test('wishes go along with both lists: several services and facilities together, and one size of a room', async () => {
  deviceSays({ latitude: 30.28, longitude: 120.01 })
  await show(<StationsPage />, aMember())
  await useMine()
  for (const name of ['现在开放', '10 人以上的房间', '50 人以上的房间', '理疗', '法律咨询', '投影'])
    fireEvent.click(screen.getByRole('checkbox', { name }))
  await settle()
  const wished = { openNow: true, roomFor: 50, service: ['physiotherapy', 'legal_clinic'], facility: ['projector'] }
  expect(sent(stations.nearby).at(-1)).toMatchObject(wished)
  expect(sent(stations.list).at(-1)).toEqual(wished)
})

test('without a network the tab says so and offers to try again', async () => {
  for (const action of [stations.nearby, stations.list, stations.districts]) isOffline(action)
  await show(<StationsPage />, aMember())
  await useMine()
  expect(screen.getAllByRole('button', { name: '重试' }).length).toBeGreaterThan(0)
})

test('a visitor is shown the way in', async () => {
  await show(<StationsPage />)
  expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  expect(sent(stations.list)).toEqual([])
})

test('a station that is not there is said to be missing', async () => {
  refuses(stations.view, 'NO_SUCH_STATION')
  await show(<StationPage />, aMember())
  expect(screen.getByText('没有这处阵地')).toBeTruthy()
})

describe('a station', () => {
  const station: Station = {
    ...card,
    organisation: '西湖区互联网行业党委（示例）',
    openedOn: '2023-01-01',
    closedOn: null,
    checkedOn: '2026-11-01',
    hours,
    phone: '0571-00000001',
    pictures: ['/media/one.webp', '/media/two.webp'],
    offers: [],
    rooms: [
      { roomId: newRoom, name: '圆桌室', capacity: 8, facilities: ['projector'], bookableBy: 'members', may: true },
    ],
  }
  const seen = async (given: Partial<Station> = {}) => {
    answers(stations.view, {
      station: { ...station, ...given },
      runs: false,
      saidClosed: false,
      holidays: [],
      holidaysKnownUntil: '2026-12-31',
    })
    await show(<StationPage />, aMember())
  }

  it('is shown with its pictures, its telephone, and where it is in which system', async () => {
    await seen()
    expect(screen.getByText('坐标 30.32530，120.09420（GCJ-02）')).toBeTruthy()
    expect(screen.getByRole('button', { name: /打电话/ })).toBeTruthy()
    expect(document.querySelectorAll('.station-picture')).toHaveLength(2)
    expect(screen.getByText('可坐 8 人、投影')).toBeTruthy()
  })

  it('has a way to book a room for whom it is, and says in its place for whom it is not', async () => {
    const room = (bookableBy: Bookers, may: boolean) => ({
      ...station.rooms[0]!,
      roomId: someId(),
      name: bookableBy,
      bookableBy,
      may,
    })
    await seen({
      rooms: [room('members', true), room('organisation', false), room('officers', false), room('nobody', false)],
    })
    expect(screen.getAllByRole('button', { name: /^预约：/ }).map((each) => each.getAttribute('aria-label'))).toEqual([
      '预约：members',
    ])
    for (const why of ['仅运营组织可订', '仅党务干部可订', '不开放预约']) expect(screen.getByText(why)).toBeTruthy()
  })

  it('that is closed for good, or yet to open, says so in place of its hours today', async () => {
    await seen({ closedOn: '2026-01-01' })
    expect(screen.getByText('这处阵地已于 2026 年 1 月 1 日停用。')).toBeTruthy()
    expect(screen.queryByText(/^开放至/)).toBeNull()
    const now = new Date('2026-11-23T12:00:00+08:00')
    expect(termWords({ openedOn: '2026-12-01', closedOn: null }, now)).toBe('这处阵地 2026 年 12 月 1 日启用。')
    expect(termWords({ openedOn: '2023-01-01', closedOn: '2026-12-01' }, now)).toBe(
      '这处阵地 2026 年 12 月 1 日起停用。',
    )
    expect(termWords({ openedOn: '2023-01-01', closedOn: null }, now)).toBeNull()
  })
})

describe('opening hours in words', () => {
  const now = new Date('2026-11-23T12:00:00+08:00')
  const openUntil = (day: string) => new Date(`2026-${day}+08:00`).toISOString()

  it.each([
    [true, openUntil('11-23T21:00'), '开放至 21:00'],
    [true, openUntil('11-24T02:00'), '开放至 次日 02:00'],
    [true, null, '全天开放'],
    [false, openUntil('11-23T13:00'), '今天 13:00 开放'],
    [false, openUntil('11-24T09:00'), '明天 09:00 开放'],
    [false, openUntil('11-26T09:00'), '周四 09:00 开放'],
    [false, openUntil('12-15T09:00'), '12 月 15 日开放'],
    [false, null, '暂停开放'],
  ])('open %s until %s is %s', (open, until, words) => expect(openWords({ open, openUntil: until }, now)).toBe(words))

  it('takes days that are alike together', () => {
    const office: OpenInterval[] = [
      [540, 720],
      [780, 1080],
    ]
    const week = [office, office, office, office, office, [[1080, 1560] as OpenInterval], []]
    expect(weekWords({ ...hours, week })).toEqual([
      { days: '周一至周五', open: '09:00–12:00、13:00–18:00' },
      { days: '周六', open: '18:00–次日 02:00' },
      { days: '周日', open: '休息' },
    ])
    expect(weekWords(hours)).toEqual([{ days: '每天', open: '休息' }])
    expect(intervalWords([[0, 1440]])).toBe('00:00–24:00')
  })
})
