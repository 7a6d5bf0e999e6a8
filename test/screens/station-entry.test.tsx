import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { OutputOf } from '../../core/action'
import { stations } from '../../core/stations/contract'
import type { StationEntry } from '../../core/stations/entry'
import type { StillExpected } from '../../core/stations/expected'
import StationEntryPage from '../../src/pages/office/stations/entry'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, openedWith, press, settle, show } from './show'
import { goOn, pages } from './taro'

const stationId = '77777777-7777-4777-8777-777777777777'

const officer = anOfficer()
const room = { roomId: '88888888-8888-4888-8888-888888888888', name: '大会议室', capacity: 24, facilities: [] }

const entry: StationEntry = {
  organisationId: officer.offices[0]!.organisationId,
  ...{ name: '云谷党群服务站', kind: 'room', district: '西湖区', address: '云谷路 1 号', phone: null },
  spot: { lat: 30.3253, lng: 120.0942 },
  hours: { week: Array.from({ length: 7 }, () => [[540, 1080]]), holidays: [], exceptions: [], closedUntil: null },
  ...{ facilities: [], offers: [], rooms: [room], pictures: [], openedOn: '2023-01-01', closedOn: null },
}

type Reply = OutputOf<typeof stations.entry>
const [FIRST, SECOND] = ['2026-11-20T02:00:00.000Z', '2026-11-20T03:00:00.000Z']
const reply = (changed: Partial<StationEntry> = {}, updatedAt = FIRST): Reply => ({
  entry: { ...entry, ...changed },
  ...{ organisation: '云栖小镇第三联合支部', pictures: [], updatedAt },
})

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string | RegExp, value: string) => fireEvent.change(field(label), { target: { value } })
const alerts = () => screen.getAllByRole('alert').map(({ textContent }) => textContent)
const phoneOf = (request: Record<string, unknown>) => (request.entry as StationEntry).phone

beforeEach(() => {
  localStorage.clear()
  openedWith(`id=${stationId}`)
  answers(stations.entry, reply())
  answers(stations.saveEntry, { updatedAt: SECOND })
})
afterAll(() => openedWith(''))

test('a station that was looked at and is right is saved as it is', async () => {
  await show(<StationEntryPage />, officer)
  await press('核对过了，没有变化')
  expect(sent(stations.saveEntry)).toEqual([{ changeId: expect.any(String) as string, stationId, basis: FIRST, entry }])
})

test('what was typed stays when it cannot be sent, and the retry is the same change', async () => {
  isOffline(stations.saveEntry)
  await show(<StationEntryPage />, officer)
  type(/^联系电话/, '０５７１－８８８８００００')
  type('周一至周五', '9：00-12：00，13：00-18：00')
  await press('保存')
  expect(alerts()).toEqual([expect.stringMatching(/网络/)])
  expect(field('周一至周五').value).toBe('9：00-12：00，13：00-18：00')
  await press('保存')
  const [first, second] = sent(stations.saveEntry)
  expect(second).toEqual(first)
  expect(phoneOf(first!)).toBe('0571-88880000')
})

test('a new station is sent once all of it is right, and what is not is said where it is', async () => {
  openedWith('')
  await show(<StationEntryPage />, officer)
  type('名称', '云谷党群服务站')
  await press('新建阵地')
  expect(alerts()).toEqual(['请填写城区。', expect.stringMatching(/纬度和经度/), '还要改：基本信息、位置'])
  expect(sent(stations.saveEntry)).toEqual([])

  type('城区', '西湖区')
  type('地址', '云谷路 1 号')
  // As a map copies it, longitude first.
  type(/^纬度/, '120.0942,30.3253')
  await settle()
  expect(screen.queryAllByRole('alert')).toEqual([])
  await press('新建阵地')
  expect(sent(stations.saveEntry)[0]).toMatchObject({
    basis: null,
    entry: { name: '云谷党群服务站', spot: { lat: 30.3253, lng: 120.0942 }, rooms: [] },
  })
})

describe('when somebody else saved meanwhile', () => {
  beforeEach(async () => {
    refuses(stations.saveEntry, 'CHANGED_MEANWHILE')
    await show(<StationEntryPage />, officer)
    type(/^联系电话/, '0571-1111')
    await press('保存')
  })

  test('what was typed goes on top of the latest, and is saved as its successor', async () => {
    answers(stations.entry, reply({ name: '云谷党群服务中心' }, SECOND))
    await press('合并最新内容')
    expect([field('名称').value, field(/^联系电话/).value]).toEqual(['云谷党群服务中心', '0571-1111'])
    expect(screen.getByText(/你填的都还在。看一遍再保存/)).toBeTruthy()
    answers(stations.saveEntry, { updatedAt: SECOND })
    await press('保存')
    expect(sent(stations.saveEntry)).toHaveLength(2)
    expect(sent(stations.saveEntry)[1]).toMatchObject({
      basis: SECOND,
      entry: { name: '云谷党群服务中心', phone: '0571-1111' },
    })
  })

  test('what both changed is named', async () => {
    answers(stations.entry, reply({ phone: '0571-2222' }, SECOND))
    await press('合并最新内容')
    expect(screen.getByText(/“基本信息”你们都改过，现在是你填的/)).toBeTruthy()
    expect(field(/^联系电话/).value).toBe('0571-1111')
  })

  test('nothing is lost where the latest cannot be had', async () => {
    isOffline(stations.entry)
    await press('合并最新内容')
    expect(alerts().join()).toMatch(/网络/)
    expect(field(/^联系电话/).value).toBe('0571-1111')
  })
})

describe('what was typed and not saved', () => {
  const leaveTyping = async () => {
    const { unmount } = await show(<StationEntryPage />, officer)
    type(/^联系电话/, '0571-1111')
    await settle()
    unmount()
  }

  test('is there again, on top of what it was begun from', async () => {
    await leaveTyping()
    answers(stations.entry, reply({}, SECOND))
    await show(<StationEntryPage />, officer)
    expect(screen.getByText('这里是你上次没有保存的内容。')).toBeTruthy()
    await press('保存')
    expect(sent(stations.saveEntry)[0]).toMatchObject({ basis: FIRST, entry: { phone: '0571-1111' } })
  })

  test('can be let go of', async () => {
    await leaveTyping()
    const { unmount } = await show(<StationEntryPage />, officer)
    await press('放弃这些内容')
    expect(field(/^联系电话/).value).toBe('')
    unmount()
    await show(<StationEntryPage />, officer)
    expect(screen.queryByText('这里是你上次没有保存的内容。')).toBeNull()
  })

  test('is nobody else’s on the same device', async () => {
    await leaveTyping()
    await show(<StationEntryPage />, { ...officer, memberId: '99999999-9999-4999-8999-999999999999' })
    expect(field(/^联系电话/).value).toBe('')
  })

  test('is forgotten once it is saved', async () => {
    const { unmount } = await show(<StationEntryPage />, officer)
    type(/^联系电话/, '0571-1111')
    await press('保存')
    unmount()
    await show(<StationEntryPage />, officer)
    expect(screen.queryByText('这里是你上次没有保存的内容。')).toBeNull()
  })
})

describe('a change that takes somebody’s time or room', () => {
  const legal = { kind: 'legal_clinic' as const, name: '法律门诊', note: '' }
  const told: StillExpected = {
    ...{ bookings: 6, orders: 1, seen: 'all of them' },
    first: [
      {
        ...{ kind: 'booking', why: 'room', what: '大会议室', who: '林之遥', isThere: false, day: '2030-11-20' },
        ...{ from: '2030-11-20T02:00:00.000Z', until: '2030-11-20T03:00:00.000Z' },
      },
      {
        ...{ kind: 'order', why: 'service', what: '法律门诊', who: '陈乐', isThere: false, day: '2030-11-21' },
        ...{ from: null, until: null },
      },
    ],
  }
  beforeEach(async () => {
    answers(stations.entry, reply({ offers: [legal] }))
    refuses(stations.saveEntry, 'STILL_EXPECTED', told)
    await show(<StationEntryPage />, officer)
    await press('撤掉房间 1')
    fireEvent.click(screen.getByRole('checkbox', { name: '法律咨询' }))
    await press('保存')
  })

  test('says whose and when before it is saved, and the room comes back as it was', async () => {
    expect(screen.getByText('这样改，会影响 6 个预约、1 单点单')).toBeTruthy()
    expect(screen.getByText('2030 年 11 月 20 日 周三 10:00–11:00 大会议室')).toBeTruthy()
    expect(screen.getByText('林之遥 · 房间撤掉了')).toBeTruthy()
    expect(screen.getByText('2030 年 11 月 21 日 周四 法律门诊')).toBeTruthy()
    expect(screen.getByText('还有 5 个，都在这之后。')).toBeTruthy()
    expect(screen.getByText('陈乐 · 这项服务不再提供')).toBeTruthy()
    await press('先不撤房间和服务')
    answers(stations.saveEntry, { updatedAt: SECOND })
    await press('核对过了，没有变化')
    expect(sent(stations.saveEntry)[1]).toMatchObject({ entry: { rooms: [room], offers: [legal] } })
  })

  test('is saved with a reason for them, and as another attempt', async () => {
    await press('取消这些，并保存')
    expect(alerts()).toContain('请写一句原因。')
    expect(sent(stations.saveEntry)).toHaveLength(1)
    type(/^取消的原因/, '装修')
    answers(stations.saveEntry, { updatedAt: SECOND })
    await press('取消这些，并保存')
    const [first, second] = sent(stations.saveEntry)
    expect(second).toMatchObject({ callingOff: { seen: 'all of them', reason: '装修' }, entry: { rooms: [] } })
    expect(second!.changeId).not.toBe(first!.changeId)
  })

  test('is not saved where the officer thinks better of it, and what was typed stays', async () => {
    await press('先不保存')
    expect(screen.queryByText(/会影响/)).toBeNull()
    expect(sent(stations.saveEntry)).toHaveLength(1)
    expect(screen.queryByLabelText('房间 1 叫什么')).toBeNull()
  })
})

test('a station of a like name nearby is pointed out, and saved beside it by who says that it is another one', async () => {
  const other = '99999999-9999-4999-8999-999999999999'
  refuses(stations.saveEntry, 'LIKE_ANOTHER', { stationId: other, name: '云谷驿站', metres: 35 })
  await show(<StationEntryPage />, officer)
  type('名称', '云谷')
  await press('保存')
  expect(alerts()).toEqual(['35 米外已有“云谷驿站”，可能是同一处。'])
  answers(stations.saveEntry, { updatedAt: SECOND })
  await press('不是同一处，照样保存')
  expect(sent(stations.saveEntry)[1]).toMatchObject({ alike: [other] })
})

test('a place that is doubtful is pointed out, and saved by who says that it is right', async () => {
  refuses(stations.saveEntry, 'DOUBTFUL_PLACE', { moved: 1234, away: null, outside: false })
  await show(<StationEntryPage />, officer)
  type('纬度', '30.29')
  await press('保存')
  expect(alerts()).toEqual(['位置和原来登记的相差 1.2 公里。请核对坐标。'])
  answers(stations.saveEntry, { updatedAt: SECOND })
  await press('位置没错，照样保存')
  const { entry: said, sureOf } = sent(stations.saveEntry)[1] as unknown as { entry: StationEntry; sureOf: object }
  expect([said.spot.lat, sureOf]).toEqual([30.29, said.spot])
})

test('whoever corrects a doubtful place while it is looked at is not sure of one that nobody looked at', async () => {
  refuses(stations.saveEntry, 'DOUBTFUL_PLACE', { moved: 34_567, away: null, outside: true })
  await show(<StationEntryPage />, officer)
  type('纬度', '31.29')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  type('纬度', '32.29')
  await settle()
  await press('位置没错，照样保存')
  const { entry: said, sureOf } = sent(stations.saveEntry)[1] as unknown as { entry: StationEntry; sureOf: object }
  expect([said.spot.lat, sureOf]).toMatchObject([32.29, { lat: 31.29 }])
})

test('a station of somebody else, and one for whom it is not, say so', async () => {
  refuses(stations.entry, 'NOT_IN_YOUR_ORGANISATION')
  const { unmount } = await show(<StationEntryPage />, officer)
  expect(screen.getByText('不能修改这处阵地')).toBeTruthy()
  unmount()
  await show(<StationEntryPage />, aMember())
  expect(screen.getByText('这里只对党务干部开放')).toBeTruthy()
})

test.each([
  ['DOUBTFUL_PLACE' as const, { moved: 1234, away: null, outside: false }, /^位置和原来登记的/, /^纬度/, '30.3254'],
  ['LIKE_ANOTHER' as const, { stationId, name: '云谷驿站', metres: 35 }, /^35 米外/, '名称', '云谷二站'],
])('what saving asked (%s) is asked no more once that was put right', async (code, details, says, label, value) => {
  refuses(stations.saveEntry, code, details)
  await show(<StationEntryPage />, officer)
  type(/^纬度/, '30.3312')
  await press('保存')
  expect(alerts()).toEqual([expect.stringMatching(says)])
  type(/^联系电话/, '0571-88880000')
  expect(alerts()).toEqual([expect.stringMatching(says)])
  type(label, value)
  await settle()
  expect(screen.queryAllByRole('alert')).toEqual([])
  await press('保存')
  const last = sent(stations.saveEntry).at(-1)!
  expect([last.alike, last.sureOf]).toEqual([undefined, undefined])
})

test('a step back from another page to a form that is not saved asks nothing', async () => {
  const [form, other] = [`/x?id=${stationId}`, '/other']
  pages.push('/below')
  pages.push(form)
  await show(<StationEntryPage />, officer)
  type(/^联系电话/, '0571-88880000')
  await settle()
  pages.push(other)
  act(goOn)
  history.back()
  await waitFor(() => expect(location.pathname).toBe('/x'))
  expect(screen.queryByText('还没有保存')).toBeNull()
})
