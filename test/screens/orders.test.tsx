import { fireEvent, screen } from '@testing-library/react'
import { stations } from '../../core/stations/contract'
import type { Order } from '../../core/stations/orders'
import OrderPage from '../../src/pages/station/order'
import OrderViewPage from '../../src/pages/station/orders/view'
import OrdersPage from '../../src/pages/station/orders'
import { DAY_MS, dayOf } from '../../core/time'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, asksBeforeLeaving, openedWith, press, show } from './show'
import { aStation, someId } from './things'

const stationId = someId()
afterAll(() => openedWith(''))

const station = aStation({
  stationId,
  services: ['legal_clinic'],
  hours: { week: Array.from({ length: 7 }, () => [[540, 1080]]), holidays: null, exceptions: [], closedUntil: null },
  offers: [{ kind: 'legal_clinic', name: '法律门诊', note: '每周四下午', done: 6, stars: 4.7 }],
})

const order: Order = {
  orderId: someId(),
  station: { stationId, name: '云谷党群服务站（示例）' },
  service: 'legal_clinic',
  offer: '法律门诊',
  state: 'asked',
  orderedBy: { name: '林之遥', organisation: '云栖小镇第三联合支部', forOrganisation: false },
  people: 2,
  wantedOn: dayOf(new Date(Date.now() + 24 * 3600 * 1000)),
  scheduledFor: null,
  stars: null,
  note: '想问劳动合同',
  words: null,
  steps: [],
  orderedAt: '2026-11-20T02:00:00.000Z',
  serves: false,
  ordered: true,
}

describe('ordering from a menu', () => {
  beforeEach(() => {
    openedWith(`station=${stationId}&service=legal_clinic`)
    answers(stations.view, { station, runs: false, saidClosed: false, holidays: [], holidaysKnownUntil: '2026-12-31' })
  })

  test('what was filled in stays when it cannot be sent, and the retry is the same order', async () => {
    isOffline(stations.order)
    await show(<OrderPage />, aMember())
    await press(/^明天/)
    fireEvent.change(screen.getByLabelText('多少人'), { target: { value: '12' } })
    fireEvent.change(screen.getByLabelText(/^备注/), { target: { value: '下午两点以后' } })
    await press('提交点单')
    expect(screen.getByRole('alert').textContent).toMatch(/网络/)
    expect(screen.getByLabelText<HTMLInputElement>('多少人').value).toBe('12')
    expect(asksBeforeLeaving()).toBe(true)
    await press('提交点单')
    const [first, second] = sent(stations.order)
    expect(first).toMatchObject({
      stationId,
      service: 'legal_clinic',
      people: 12,
      note: '下午两点以后',
      organisationId: null,
    })
    expect(second).toEqual(first)
  })

  test('nothing is chosen for anybody: a press says what is lacking, one thing after another', async () => {
    await show(<OrderPage />, aMember())
    await press('提交点单')
    expect(screen.getByRole('alert').textContent).toBe('请先选希望哪天。')
    await press(/^明天/)
    expect(screen.getByRole('alert').textContent).toBe('请填多少人，1 到 999 的整数。')
    fireEvent.change(screen.getByLabelText('多少人'), { target: { value: '2' } })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(sent(stations.order)).toEqual([])
  })

  test('a number of people that is none is said and not sent', async () => {
    await show(<OrderPage />, aMember())
    await press(/^明天/)
    fireEvent.change(screen.getByLabelText('多少人'), { target: { value: '十二' } })
    await press('提交点单')
    expect(screen.getByRole('alert').textContent).toBe('请填多少人，1 到 999 的整数。')
    expect(sent(stations.order)).toEqual([])
  })

  test('a day on which the station is closed says so among the others, and cannot be ordered for', async () => {
    const hours = { ...station.hours, closedUntil: dayOf(new Date(Date.now() + 2 * 24 * 3600 * 1000)) }
    answers(stations.view, {
      ...{ station: { ...station, hours }, runs: false, saidClosed: false },
      ...{ holidays: [], holidaysKnownUntil: '2026-12-31' },
    })
    await show(<OrderPage />, aMember())
    await press(/^明天 .*（不开放）$/)
    expect(screen.getByText('那天这处阵地不开放，请换一天或换一处。')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('多少人'), { target: { value: '2' } })
    await press('提交点单')
    expect(sent(stations.order)).toEqual([])
  })

  test('an officer may order for their branch', async () => {
    answers(stations.order, {})
    const officer = anOfficer()
    await show(<OrderPage />, officer)
    await press(officer.offices[0]!.organisation)
    await press(/^明天/)
    fireEvent.change(screen.getByLabelText('多少人'), { target: { value: '12' } })
    await press('提交点单')
    expect(sent(stations.order)[0]).toMatchObject({ organisationId: officer.offices[0]!.organisationId })
  })

  test('what is no longer offered cannot be ordered', async () => {
    openedWith(`station=${stationId}&service=screening`)
    await show(<OrderPage />, aMember())
    expect(screen.getByText('没有这项服务')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '提交点单' })).toBeNull()
  })
})

describe('an order', () => {
  beforeEach(() => openedWith(`id=${order.orderId}`))

  test('can be given a time by the station that serves it, which is what was seen', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    answers(stations.moveOrder, {})
    await show(<OrderViewPage />, anOfficer())
    expect(screen.queryByRole('button', { name: '取消点单' })).toBeNull()
    await press('09:30')
    await press(/^约在 明天 .+ 09:30$/)
    expect(sent(stations.moveOrder)[0]).toMatchObject({ orderId: order.orderId, step: 'schedule', seen: 'asked' })
    expect(sent(stations.orderView)).toHaveLength(2)
  })

  test('can be given a time in the night, which belongs to the day before it', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    answers(stations.moveOrder, {})
    await show(<OrderViewPage />, anOfficer())
    await press('次日 01:30')
    await press(/^约在 明天 .+ 次日 01:30$/)
    const scheduledFor = new Date(Date.parse(`${order.wantedOn}T01:30:00+08:00`) + DAY_MS).toISOString()
    expect(sent(stations.moveOrder)[0]).toMatchObject({ scheduledFor })
  })

  test('can be given a time at which the station is closed, by who has been told so', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    refuses(stations.moveOrder, 'CLOSED_THEN')
    await show(<OrderViewPage />, anOfficer())
    await press('21:00')
    await press(/^约在 明天 .+ 21:00$/)
    expect(screen.getByRole('alert').textContent).toMatch(/^这个时间阵地不开放/)
    // Another time is another question.
    await press('21:30')
    await press(/^约在 明天 .+ 21:30$/)
    answers(stations.moveOrder, {})
    await press(/^仍约在 明天 .+ 21:30$/)
    expect(sent(stations.moveOrder).map(({ outside }) => outside)).toEqual([false, false, true])
  })

  test('that cannot be served is declined with a reason, or not at all', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    answers(stations.moveOrder, {})
    await show(<OrderViewPage />, anOfficer())
    await press('不能受理…')
    await press('确认不受理')
    expect(screen.getByRole('alert').textContent).toMatch(/原因/)
    expect(sent(stations.moveOrder)).toEqual([])
    fireEvent.change(screen.getByLabelText(/^不能受理的原因/), { target: { value: '律师请假' } })
    await press('确认不受理')
    expect(sent(stations.moveOrder)[0]).toMatchObject({ step: 'decline', reason: '律师请假' })
  })

  test('is kept by whoever thinks better of declining it', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    await show(<OrderViewPage />, anOfficer())
    await press('不能受理…')
    await press('再想想')
    expect(screen.queryByLabelText(/^不能受理的原因/)).toBeNull()
    expect(screen.getByRole('button', { name: '不能受理…' })).toBeTruthy()
  })

  test.each([
    ['once its time has come', '2026-01-01T06:00:00.000Z', true],
    ['and not before', '2099-01-01T06:00:00.000Z', false],
  ])('can be said to be done %s', async (_when, scheduledFor, can) => {
    const scheduled = { ...order, state: 'scheduled' as const, scheduledFor, serves: true, ordered: false }
    answers(stations.orderView, { order: scheduled })
    await show(<OrderViewPage />, anOfficer())
    expect(screen.queryByRole('button', { name: '服务已完成' }) !== null).toBe(can)
    expect(screen.queryByText('约好的时间到了，在这里记“服务已完成”。') === null).toBe(can)
  })

  test('that has changed meanwhile is read again', async () => {
    answers(stations.orderView, { order: { ...order, serves: true, ordered: false } })
    refuses(stations.moveOrder, 'WRONG_STATE')
    await show(<OrderViewPage />, anOfficer())
    await press('先受理，时间再约')
    await press('看最新的情况')
    expect(sent(stations.orderView)).toHaveLength(2)
  })

  test('that is done is rated by who ordered it', async () => {
    answers(stations.orderView, { order: { ...order, state: 'done', scheduledFor: '2026-11-22T06:00:00.000Z' } })
    answers(stations.rateOrder, {})
    await show(<OrderViewPage />, aMember())
    await press('4 分')
    await press('提交评价')
    expect(sent(stations.rateOrder)).toEqual([{ orderId: order.orderId, stars: 4, words: '' }])
  })

  test('of somebody else is not there', async () => {
    refuses(stations.orderView, 'NO_SUCH_ORDER')
    await show(<OrderViewPage />, aMember())
    expect(screen.getByText('没有这一单')).toBeTruthy()
  })
})

test('who has ordered nothing is told where to', async () => {
  answers(stations.myOrders, { orders: [], next: null })
  await show(<OrdersPage />, aMember())
  expect(screen.getByRole('button', { name: '去看阵地' })).toBeTruthy()
})
