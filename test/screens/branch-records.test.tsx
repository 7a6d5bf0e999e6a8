import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import type { OutputOf } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { duties, dutyPeriods, monthsPassed, type DutyKind, type Waiver } from '../../core/activities/due'
import type { BranchStanding, Duty, Held } from '../../core/activities/record'
import { dotted } from '../../src/app/dotted'
import BranchRecordPage from '../../src/pages/hosting/branch'
import RecordsPage from '../../src/pages/hosting/records'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, openedWith, press, show } from './show'
import { someId } from './things'

/** The year is Shanghai’s, whatever the phone’s own clock says. */
const isNow = (time: string) => jest.useFakeTimers({ now: new Date(time), doNotFake: ['setTimeout', 'clearTimeout'] })

beforeEach(() => isNow('2026-11-20T10:00:00+08:00'))
afterEach(() => {
  openedWith('')
  jest.useRealTimers()
})

const aBranch = (differences: Partial<BranchStanding> = {}): BranchStanding => ({
  organisationId: someId(),
  name: '青禾数据党支部',
  ...{ held: 20, done: 14, open: 1, missed: [] },
  ...differences,
})

const listed = (branches: BranchStanding[], more: Partial<OutputOf<typeof activities.records>> = {}) => ({
  total: { branches: branches.length, behind: branches.filter(({ missed }) => missed.length > 0).length },
  branches,
  next: null,
  ...more,
})

const twelve = (...months: number[]) => Array.from({ length: 12 }, (_, index) => (months.includes(index + 1) ? 1 : 0))

const due = (held: Partial<Record<DutyKind, number[]>>, waived: Partial<Record<DutyKind, Waiver>> = {}): Duty[] =>
  duties.map(({ kind, months }) => {
    const [counts, why] = [twelve(...(held[kind] ?? [])), waived[kind] ?? null]
    return { kind, months, waived: why, periods: dutyPeriods(months, counts, monthsPassed(2026, new Date()), why) }
  })

const aHeld = (differences: Partial<Held> = {}): Held => ({
  activityId: someId(),
  kind: 'theme_day',
  title: '主题党日：走访',
  from: '2026-10-10T06:00:00.000Z',
  ...{ joint: false, people: 6, came: 5 },
  ...differences,
})

const aRecord = (differences: Partial<OutputOf<typeof activities.record>> = {}) => ({
  organisation: '青禾数据党支部',
  activities: [aHeld()],
  counts: [{ kind: 'theme_day' as const, months: twelve(10) }],
  duties: due({ theme_day: [1, 2, 4, 5, 6, 7, 8, 9, 10] }, { committee_meeting: 'no_committee' }),
  ...differences,
})

describe('the branches of an officer', () => {
  it('are listed with what each has done, left open and missed, in the order they came', async () => {
    const [behind, fine] = [
      aBranch({ name: '竹屿文创党支部', missed: [{ kind: 'theme_day', periods: 2 }] }),
      aBranch({ open: 0 }),
    ]
    answers(activities.records, listed([behind, fine]))
    await show(<RecordsPage />, anOfficer())
    expect(screen.getByText('2 个支部')).toBeTruthy()
    expect(screen.getByText('1 个有缺')).toBeTruthy()
    const rows = screen.getAllByRole('button', { name: /支部/ }).map((row) => row.getAttribute('aria-label'))
    expect(rows.slice(0, 2)).toEqual([
      '竹屿文创党支部，缺 2 次，缺 主题党日 2 次，已办 14 · 待办 1 · 共 20 场活动',
      '青禾数据党支部，不缺，已办 14 · 共 20 场活动',
    ])
    await press(/^竹屿/)
    const url = `/pages/hosting/branch/index?id=${behind.organisationId}&year=2026`
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
  })

  it('of another year are asked for by the arrows, and none lies ahead', async () => {
    answers(activities.records, listed([aBranch(), aBranch()]))
    await show(<RecordsPage />, anOfficer())
    expect(screen.getByRole('button', { name: '下一年' })).toHaveProperty('disabled', true)
    await press('上一年')
    expect(screen.getByText('2025 年')).toBeTruthy()
    await press('下一年')
    expect(sent(activities.records).map(({ year }) => year)).toEqual([2026, 2025, 2026])
  })

  it('of a year before anybody used the app are not blamed', async () => {
    answers(activities.records, listed([aBranch({ held: 0, done: 0 }), aBranch({ held: 0, done: 0 })]))
    await show(<RecordsPage />, anOfficer())
    expect(screen.queryByText(/在平台上没有活动记录/)).toBeNull()
    await press('上一年')
    expect(screen.getByText(/在平台上没有活动记录/)).toBeTruthy()
  })

  it('are searched where they are many, and the search stays when it finds nothing', async () => {
    const many = Array.from({ length: 9 }, (_, nth) => aBranch({ name: `示例支部 ${nth}` }))
    answers(activities.records, ({ search }: { search: string }) => ({
      ok: true,
      data: listed(search === '' ? many : many.slice(0, search === '一个' ? 1 : 0)),
    }))
    await show(<RecordsPage />, anOfficer())
    const search = async (words: string, found: string) => {
      fireEvent.change(screen.getByLabelText('按支部名称找'), { target: { value: words } })
      expect(await screen.findByText(found)).toBeTruthy()
    }
    await search('没有的', '没有找到带“没有的”的支部')
    expect(screen.queryByRole('button', { name: /导出/ })).toBeNull()
    // One that is found is still one of many.
    await search('一个', '1 个支部')
    await search('', '9 个支部')
    expect(sent(activities.record)).toEqual([])
  })

  it('go on where a page ends', async () => {
    const page = [aBranch({ name: '甲支部' }), aBranch({ name: '乙支部' })]
    const total = { branches: 3, behind: 0 }
    answers(activities.records, ({ cursor }: { cursor?: string }) => ({
      ok: true,
      data: listed(cursor ? [aBranch({ name: '丙支部' })] : page, { total, next: cursor ? null : '2' }),
    }))
    await show(<RecordsPage />, anOfficer())
    await press('后面还有')
    expect(screen.getByText('丙支部')).toBeTruthy()
    expect(screen.getByText('3 个支部')).toBeTruthy()
  })

  it('say so when there are none, and when there is no network, with a way to try again', async () => {
    answers(activities.records, listed([]))
    const first = await show(<RecordsPage />, anOfficer())
    expect(screen.getByText('还没有支部')).toBeTruthy()
    first.unmount()
    isOffline(activities.records)
    await show(<RecordsPage />, anOfficer())
    answers(activities.records, listed([aBranch(), aBranch()]))
    await press('重试')
    expect(screen.getByText('2 个支部')).toBeTruthy()
  })

  it('are the year itself where there is one alone, also in another year', async () => {
    const branch = aBranch()
    answers(activities.records, listed([branch]))
    answers(activities.record, aRecord())
    await show(<RecordsPage />, anOfficer())
    expect(screen.getByText('主题党日：走访')).toBeTruthy()
    await press('上一年')
    expect(sent(activities.record)).toEqual(
      [2026, 2025].map((year) => ({ organisationId: branch.organisationId, year })),
    )
  })

  it('are nothing for a member, who is told so, nor for a visitor', async () => {
    const first = await show(<RecordsPage />, aMember())
    expect(screen.getByText('这里只对党务干部开放')).toBeTruthy()
    first.unmount()
    await show(<RecordsPage />)
    expect(screen.getByText('登录后才能看这里')).toBeTruthy()
    expect(sent(activities.records)).toEqual([])
  })

  it('go out to Excel, of the year that is shown', async () => {
    answers(activities.records, listed([aBranch(), aBranch()]))
    isOffline(activities.recordsSheet)
    await show(<RecordsPage />, anOfficer())
    await press('上一年')
    await press('导出全部支部的 Excel')
    expect(sent(activities.recordsSheet)).toEqual([{ year: 2025 }])
    expect(screen.getByRole('alert')).toBeTruthy()
  })
})

describe('a branch’s year', () => {
  const organisationId = someId()
  beforeEach(() => openedWith(`id=${organisationId}`))

  it('says what was due, done, missed and open, and what is not asked of that branch', async () => {
    answers(activities.record, aRecord())
    await show(<BranchRecordPage />, anOfficer())
    expect(screen.getByText('已办 9 / 11')).toBeTruthy()
    expect(screen.getByText('缺 3 月；待办 11 月')).toBeTruthy()
    expect(screen.getByText('缺 一、二、三季度；待办 四季度')).toBeTruthy()
    expect(screen.getByText('待办 本年度')).toBeTruthy()
    expect(screen.getByText('正式党员不足 7 人，不设支委会，不用开')).toBeTruthy()
  })

  it('has its activities by month, latest first; a tap opens one', async () => {
    const [late, soon] = [
      // The first of October in Shanghai.
      aHeld({ title: '国庆升旗', from: '2026-09-30T16:30:00.000Z', kind: 'other', joint: true }),
      aHeld({ title: '九月走访', from: '2026-09-30T15:30:00.000Z', people: 0, came: 0 }),
    ]
    const counts = [{ kind: 'other' as const, months: twelve(10) }]
    answers(activities.record, aRecord({ activities: [late, soon], counts }))
    await show(<BranchRecordPage />, anOfficer())
    const rows = screen.getAllByRole('button', { name: /月.*日，/ }).map((row) => row.getAttribute('aria-label'))
    expect(rows).toEqual([
      `10 月 1 日，国庆升旗，${dotted(['其他活动', '6 人报名', '5 人到场', '合办'])}`,
      `9 月 30 日，九月走访，${dotted(['主题党日', '没有到场记录'])}`,
    ])
    expect(screen.getByText('三会一课和主题党日以外：其他活动 1')).toBeTruthy()
    await press(/国庆升旗/)
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/pages/activity/index?id=${late.activityId}` })
  })

  it('shows some of many, and the rest on a tap', async () => {
    const all = Array.from({ length: 40 }, (_, nth) => aHeld({ title: `第 ${nth} 场` }))
    answers(activities.record, aRecord({ activities: all }))
    await show(<BranchRecordPage />, anOfficer())
    expect(screen.queryByText('第 30 场')).toBeNull()
    await press('更早的还有 10 场')
    expect(screen.getByText('第 39 场')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /更早的/ })).toBeNull()
  })

  it('may have nothing in it, or be of an organisation that is no branch', async () => {
    answers(activities.record, aRecord({ activities: [], counts: [] }))
    const first = await show(<BranchRecordPage />, anOfficer())
    expect(screen.getByText('2026 年没有办过的活动')).toBeTruthy()
    expect(screen.queryByText(/在平台上没有活动记录/)).toBeNull()
    await press('上一年')
    expect(screen.getByText(/在平台上没有活动记录/)).toBeTruthy()
    first.unmount()
    answers(activities.record, aRecord({ duties: [] }))
    await show(<BranchRecordPage />, anOfficer())
    expect(screen.getByText(/这个组织不是支部/)).toBeTruthy()
  })

  it('is that of its address; one that there cannot be is this year, which is Shanghai’s', async () => {
    answers(activities.record, aRecord())
    isNow('2026-12-31T16:00:00Z')
    for (const [named, year] of [
      ['2025', 2025],
      ['2031', 2027],
      ['1999', 2027],
      ['abc', 2027],
    ] as const) {
      openedWith(`id=${organisationId}&year=${named}`)
      const shown = await show(<BranchRecordPage />, anOfficer())
      expect(sent(activities.record).at(-1)).toEqual({ organisationId, year })
      shown.unmount()
    }
  })

  it('is not there for who does not answer for it, nor with an address that was made up or cut short', async () => {
    for (const code of ['NO_SUCH_ORGANISATION', 'NOT_IN_YOUR_ORGANISATION'] as const) {
      refuses(activities.record, code)
      const shown = await show(<BranchRecordPage />, anOfficer())
      expect(screen.getByText('没有这个支部的记录')).toBeTruthy()
      shown.unmount()
    }
    openedWith('id=abc')
    answers(activities.record, () => ({
      ok: false,
      error: { code: 'BAD_INPUT', path: 'organisationId', expected: 'uuid' },
    }))
    await show(<BranchRecordPage />, anOfficer())
    expect(screen.getByText('没有这个支部的记录')).toBeTruthy()
  })

  it('goes out to Excel under the name the server gives it', async () => {
    const names: string[] = []
    URL.createObjectURL = () => 'blob:here'
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    answers(activities.record, aRecord())
    answers(activities.recordSheet, { name: '活动记录 2026 青禾数据党支部.xlsx', base64: btoa('PK') })
    await show(<BranchRecordPage />, anOfficer())
    await press('导出 Excel')
    expect(sent(activities.recordSheet)).toEqual([{ organisationId, year: 2026 }])
    expect(names).toEqual(['活动记录 2026 青禾数据党支部.xlsx'])
    refuses(activities.recordSheet, 'NOT_IN_YOUR_ORGANISATION')
    await press('导出 Excel')
    expect(screen.getByRole('alert').textContent).toBe('它可能不在你任职的组织里，或者链接不完整。')
  })
})
