import { fireEvent, screen, waitFor } from '@testing-library/react'
import { stations } from '../../core/stations/contract'
import { SEARCH_MOST } from '../../core/text'
import type { HeldStation, Report } from '../../core/stations/upkeep'
import BookingQueuePage from '../../src/pages/office/bookings/queue'
import ReportQueuePage from '../../src/pages/office/reports'
import HeldStationsPage from '../../src/pages/office/stations'
import StationChangesPage from '../../src/pages/office/stations/changes'
import ReportPage from '../../src/pages/station/report'
import ReportsPage from '../../src/pages/station/reports'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, openedWith, press, show } from './show'
import { aHeldBooking, aStation, someId } from './things'

const station = aStation()
const { stationId } = station
afterAll(() => openedWith(''))

const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const alert = () => screen.getByRole('alert').textContent

const aReport = (given: Partial<Report> = {}): Report => ({
  reportId: someId(),
  ...{ station, kind: 'closed', note: '门锁着', at: '2026-11-20T02:00:00.000Z', state: 'open', answer: '' },
  ...given,
})

describe('saying where the directory is wrong', () => {
  beforeEach(() => {
    openedWith(`station=${stationId}`)
    answers(stations.view, { station, runs: false, saidClosed: false, holidays: [], holidaysKnownUntil: '2026-12-31' })
  })

  test('is sent with what was written, and once however often it is tried', async () => {
    isOffline(stations.report)
    await show(<ReportPage />, aMember())
    await press('位置不对')
    type(/^说一说/, '已经搬到 3 号楼')
    await press('告诉阵地')
    expect(alert()).toMatch(/网络/)
    await press('告诉阵地')
    const [first, second] = sent(stations.report)
    expect(first).toMatchObject({ stationId, kind: 'place', note: '已经搬到 3 号楼' })
    expect(second).toEqual(first)
  })

  test('is never one tap: what is wrong has to be chosen', async () => {
    await show(<ReportPage />, aMember())
    await press('告诉阵地')
    expect(alert()).toBe('请先选哪里不对。')
    expect(sent(stations.report)).toEqual([])
  })

  test('says that the door is shut by the hours, where it is', async () => {
    const shut = { ...station, open: false, openUntil: new Date(Date.now() + 24 * 3600 * 1000).toISOString() }
    answers(stations.view, {
      station: shut,
      runs: false,
      saidClosed: false,
      holidays: [],
      holidaysKnownUntil: '2026-12-31',
    })
    await show(<ReportPage />, aMember())
    expect(screen.queryByText(/本来就不开放/)).toBeNull()
    await press('关着门')
    expect(screen.getByText(/按开放时间，这里现在本来就不开放（明天 .* 开放）/)).toBeTruthy()
  })

  test('takes a word where only a word can tell', async () => {
    await show(<ReportPage />, aMember())
    await press('其他信息不对')
    await press('告诉阵地')
    expect(alert()).toBe('请写一句哪里不对。')
    expect(sent(stations.report)).toEqual([])
  })

  test('twice leads to what became of the first time', async () => {
    refuses(stations.report, 'ALREADY_REPORTED')
    await show(<ReportPage />, aMember())
    await press('关着门')
    await press('告诉阵地')
    expect(alert()).toMatch(/已经反映过/)
    expect(screen.getByRole('button', { name: '看我反映的' })).toBeTruthy()
  })
})

test('who reported is told what became of it', async () => {
  const answered = aReport({ state: 'kept', answer: '当天临时停电' })
  answers(stations.myReports, { reports: [aReport(), answered], next: null })
  await show(<ReportsPage />, aMember())
  expect(screen.getByText('待核实')).toBeTruthy()
  expect(screen.getByText('核实无误')).toBeTruthy()
  expect(screen.getByText('阵地答复：当天临时停电')).toBeTruthy()
})

test('who has reported nothing is told how to', async () => {
  answers(stations.myReports, { reports: [], next: null })
  await show(<ReportsPage />, aMember())
  expect(screen.getByRole('button', { name: '去看阵地' })).toBeTruthy()
})

describe('the reports an officer looks into', () => {
  const report = aReport()
  beforeEach(() => answers(stations.reports, { reports: [report], next: null }))

  test('are settled with an answer, and read again', async () => {
    answers(stations.settleReport, {})
    await show(<ReportQueuePage />, anOfficer())
    await press('已更正…')
    type(/^答复/, '谢谢，已经改过来了')
    answers(stations.reports, { reports: [], next: null })
    await press('已更正')
    expect(sent(stations.settleReport)).toEqual([
      { reportId: report.reportId, as: 'mended', answer: '谢谢，已经改过来了' },
    ])
    expect(screen.getByText('没有要核实的')).toBeTruthy()
  })

  test('keep the answer that cannot be sent', async () => {
    isOffline(stations.settleReport)
    await show(<ReportQueuePage />, anOfficer())
    await press('核实无误…')
    type(/^答复/, '当天临时停电')
    await press('核实无误')
    expect(alert()).toMatch(/网络/)
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^答复/).value).toBe('当天临时停电')
  })

  test('that somebody settled first are read again', async () => {
    refuses(stations.settleReport, 'SETTLED')
    await show(<ReportQueuePage />, anOfficer())
    await press('核实无误…')
    await press('核实无误')
    expect(alert()).toMatch(/别人刚刚处理过/)
    await press('看最新的情况')
    expect(sent(stations.reports)).toHaveLength(2)
  })
})

const held = (name: string, given: Partial<HeldStation> = {}): HeldStation => ({
  stationId: someId(),
  ...{ name, kind: 'room', district: '西湖区', organisation: '西湖区互联网行业党委（示例）', sample: false },
  ...{ openedOn: '2023-01-01', closedOn: null, checkedOn: '2025-11-03', reports: 0 },
  ...given,
})

test('what waits for an officer’s agreement says where and when, and goes once it is decided', async () => {
  const booking = aHeldBooking()
  answers(stations.bookingQueue, { bookings: [booking], next: null })
  answers(stations.decideBooking, {})
  await show(<BookingQueuePage />, anOfficer())
  for (const words of ['2099 年 11 月 17 日 周二 10:00–11:00', '云谷党群服务站（示例） 共享会议室', '支部例会'])
    expect(screen.getByText(words)).toBeTruthy()
  answers(stations.bookingQueue, { bookings: [], next: null })
  await press('同意')
  expect(sent(stations.decideBooking)).toEqual([{ bookingId: booking.bookingId, verdict: 'approve' }])
  expect(screen.getByText('没有待同意的预约')).toBeTruthy()
})

describe('the stations an officer holds', () => {
  beforeEach(() => {
    answers(stations.reports, { reports: [aReport()], next: null })
    answers(stations.bookingQueue, { bookings: [], next: null })
  })

  test('say which are not in service, and which somebody found wrong', async () => {
    const all = [
      held('还没开的', { openedOn: '2099-01-01' }),
      held('关了的', { closedOn: '2024-06-01' }),
      held('有人反映的', { reports: 2 }),
    ]
    answers(stations.held, { stations: all, next: null })
    await show(<HeldStationsPage />, anOfficer())
    for (const words of ['2099 年 1 月 1 日 周四 启用', '2024 年 6 月 1 日 已停用', '2 条反映待核实', '1 条待核实'])
      expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getAllByText('2025 年 11 月 3 日核对过')).toHaveLength(3)
  })

  test('are looked for by what they are called, and a page at a time', async () => {
    answers(stations.held, ({ cursor }: { cursor?: string }) => {
      const data = { stations: [held('云谷党群服务站')], next: cursor ? null : 'more' }
      return { ok: true, data }
    })
    await show(<HeldStationsPage />, anOfficer())
    await press('后面还有')
    expect(sent(stations.held).at(-1)).toEqual({ search: '', cursor: 'more' })
    const field = screen.getByLabelText<HTMLInputElement>('按名称或地址找')
    expect(field.maxLength).toBe(SEARCH_MOST)
    fireEvent.change(field, { target: { value: '云谷' } })
    await waitFor(() => expect(sent(stations.held).at(-1)).toEqual({ search: '云谷' }))
  })

  test('are none before one is written down', async () => {
    answers(stations.held, { stations: [], next: null })
    await show(<HeldStationsPage />, anOfficer())
    expect(screen.getByText('还没有阵地')).toBeTruthy()
    expect(screen.getByRole('button', { name: '新建阵地' })).toBeTruthy()
  })
})

describe('the history of a station', () => {
  beforeEach(() => openedWith(`id=${stationId}`))

  test('says who changed what, from what to what', async () => {
    const change = { changeId: someId(), at: '2025-11-20T02:00:00.000Z', by: '叶芷青' }
    answers(stations.changes, {
      changes: [{ ...change, before: { phone: null }, after: { phone: '0571-1111' } }],
      ...{ organisations: [], next: null },
    })
    await show(<StationChangesPage />, anOfficer())
    for (const words of ['叶芷青 修改', '2025 年 11 月 20 日 10:00', '电话：无 → 0571-1111'])
      expect(screen.getByText(words)).toBeTruthy()
  })

  test('is of a station that there is', async () => {
    refuses(stations.changes, 'NO_SUCH_STATION')
    await show(<StationChangesPage />, anOfficer())
    expect(screen.getByText('没有这处阵地')).toBeTruthy()
  })

  test('is not for everybody', async () => {
    refuses(stations.changes, 'NOT_IN_YOUR_ORGANISATION')
    await show(<StationChangesPage />, anOfficer())
    expect(screen.getByText('看不到修改记录')).toBeTruthy()
  })
})
