import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { activities } from '../../core/activities/contract'
import { planned } from '../../core/activities/entry'
import type { Notice } from '../../core/activities/notices'
import { needsDoing } from '../../core/activities/tasks'
import { inShanghai } from '../../core/time'
import { weeksOf } from '../../src/features/activities/finding/month'
import CalendarPage from '../../src/pages/activity/calendar'
import InboxPage from '../../src/pages/activity/inbox'
import ActivitiesPage from '../../src/pages/activity/list'
import HomePage from '../../src/pages/home'
import HostingPage from '../../src/pages/hosting/list'
import MePage from '../../src/pages/me'
import { askForMessages } from '../../src/platform/subscribe.weapp'
import { answers, isOffline, sent } from './server'
import { aMember, anOfficer, press, settle, show } from './show'
import { anActivityCard, someId } from './things'

const NOON = new Date('2026-11-16T12:00:00+08:00')
const hours = (from: number) => new Date(NOON.getTime() + from * 3_600_000).toISOString()

const TIMERS = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate'] as const),
  ...(['queueMicrotask', 'nextTick', 'hrtime', 'performance'] as const),
  ...(['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback'] as const),
] as const

/** The clock stands at a Monday noon; timers go on. */
beforeEach(() => {
  jest.useFakeTimers({ now: NOON, doNotFake: [...TIMERS] })
  answers(activities.list, { activities: [], next: null })
})
afterEach(() => {
  jest.useRealTimers()
  history.replaceState(null, '', '/')
})

describe('a list of activities', () => {
  const chosen = () => sent(activities.list).at(-1)

  test('says when, where, by whom, how many seats are left, and how the member stands to each', async () => {
    answers(activities.list, {
      activities: [
        anActivityCard({ title: '甲', from: hours(20), until: hours(22), mine: 'in' }),
        anActivityCard({ title: '乙', from: hours(-1), until: hours(2) }),
        anActivityCard({ title: '丙', from: hours(48), until: hours(50), seats: 10, taken: 10, mine: 'waiting' }),
        anActivityCard({ title: '丁', from: hours(48), until: hours(80), seats: null }),
        anActivityCard({ title: '己', from: hours(48), until: hours(50), seats: 10, taken: 10, mine: 'offered' }),
        anActivityCard({ title: '戊', from: hours(48), until: hours(99), seats: 10, taken: 10 }),
      ],
      next: null,
    })
    await show(<ActivitiesPage />, aMember())
    const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? '')
    const said = (title: string) => names.find((name) => name.startsWith(`${title}，`))
    expect(said('甲')).toBe('甲，明天，08:00–10:00，良渚博物院，已报名，余 18 位')
    expect(said('乙')).toBe('乙，今天，11:00–14:00，良渚博物院，进行中')
    expect(said('丙')).toBe('丙，11 月 18 日 周三，12:00–14:00，良渚博物院，候补中，已满')
    expect(said('丁')).toBe('丁，11 月 18 日 周三，12:00–次日 20:00，良渚博物院，名额不限')
    expect(said('己')).toBe('己，11 月 18 日 周三，12:00–14:00，良渚博物院，有空位，等你确认')
    expect(said('戊')).toBe('戊，11 月 18 日 周三，12:00–11/20 15:00，良渚博物院，已满，可候补')
  })

  test('is narrowed down by whose they are, by kind, by days and by words of the title', async () => {
    await show(<ActivitiesPage />, aMember())
    expect(chosen()).toEqual({ whose: 'all' })
    await press('本支部')
    await press('志愿服务')
    await press('七天内')
    fireEvent.change(screen.getByLabelText('按名称找活动'), { target: { value: ' 良渚 ' } })
    expect(await screen.findByText('没有找到带“良渚”的活动')).toBeTruthy()
    expect(chosen()).toEqual({
      whose: 'branch',
      kind: 'volunteering',
      from: '2026-11-16',
      until: '2026-11-22',
      search: '良渚',
    })
    await press('已结束')
    expect(chosen()).toEqual({ whose: 'branch', kind: 'volunteering', past: true, search: '良渚' })
  })

  test('opens on what its address names: a day of the calendar, or the member’s own', async () => {
    history.replaceState(null, '', '/?whose=branch&day=2026-11-20')
    await show(<ActivitiesPage />, aMember())
    expect(chosen()).toEqual({ whose: 'branch', from: '2026-11-20', until: '2026-11-20' })
    expect(screen.getByRole('button', { name: '11 月 20 日 周五' }).getAttribute('aria-current')).toBe('true')
  })

  test('of one’s own says what is to come, then what is over', async () => {
    history.replaceState(null, '', '/?whose=mine')
    answers(activities.list, (({ past }: { past?: boolean }) => ({
      ok: true,
      data: { activities: [anActivityCard({ title: past ? '去过的' : '要去的', mine: 'in' })], next: null },
    })) as never)
    await show(<ActivitiesPage />, aMember())
    const [coming, over] = [screen.getByText('要去的'), screen.getByText('去过的')]
    expect(coming.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  test('without any says how to find some', async () => {
    history.replaceState(null, '', '/?whose=mine')
    await show(<ActivitiesPage />, aMember())
    await press('看看有什么活动')
    expect(chosen()).toEqual({ whose: 'all' })
    expect(screen.getByText('近期没有对你开放的活动')).toBeTruthy()
  })

  test('of what is near asks for the position first, and says how far it is on foot, and by what', async () => {
    const getCurrentPosition: Geolocation['getCurrentPosition'] = (found) =>
      found({ coords: { latitude: 48.85, longitude: 2.29 } } as GeolocationPosition)
    Object.defineProperty(navigator, 'geolocation', { value: { getCurrentPosition }, configurable: true })
    answers(activities.nearby, {
      activities: [
        { ...anActivityCard({ title: '楼下的' }), metres: 400, minutes: 7, wayUnknown: false },
        { ...anActivityCard({ title: '城那边的' }), metres: 9_100, minutes: 148, wayUnknown: false },
      ],
      next: null,
      walkedBy: 'rule_for_now',
    })
    await show(<ActivitiesPage />, aMember())
    await press('附近')
    expect(sent(activities.nearby)).toEqual([])
    expect(screen.getByText(/不保存/)).toBeTruthy()
    await press('用我的位置找')
    expect(sent(activities.nearby)).toEqual([{ lat: 48.85, lng: 2.29 }])
    expect(screen.getByText('二十公里以内、两周之内开始的活动，近的在前。')).toBeTruthy()
    expect(screen.getByText(/^步行路线暂时查不到/)).toBeTruthy()
    expect(screen.getByText('步行 7 分钟')).toBeTruthy()
    expect(screen.getByText('9.1 公里')).toBeTruthy()
  })

  test('without a network says so, and a retry brings it', async () => {
    isOffline(activities.list)
    await show(<ActivitiesPage />, aMember())
    expect(screen.getByText(/网络没有连上/)).toBeTruthy()
    answers(activities.list, { activities: [anActivityCard({ title: '甲' })], next: null })
    await press('重试')
    expect(screen.getByText('甲')).toBeTruthy()
  })

  test('is for members', async () => {
    await show(<ActivitiesPage />)
    expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
    expect(sent(activities.list)).toEqual([])
  })
})

describe('the calendar', () => {
  const on = (day: string, count: number, given = {}) => ({
    day,
    count,
    activities: [anActivityCard({ title: `${day} 的活动`, ...given })],
  })

  beforeEach(() => {
    answers(activities.month, { days: [on('2026-11-16', 1, { mine: 'in' }), on('2026-11-20', 15)] })
    answers(activities.feed, { madeAt: null })
  })

  test('opens on today, with the days on which something is', async () => {
    await show(<CalendarPage />, aMember())
    expect(sent(activities.month)).toEqual([{ month: '2026-11', whose: 'all' }])
    expect(screen.getByRole('button', { name: '今天，1 场活动，有你报名的' }).getAttribute('aria-current')).toBe('true')
    expect(screen.getByText('2026-11-16 的活动')).toBeTruthy()
    await press('11 月 20 日 周五，15 场活动')
    expect(screen.getByText('2026-11-20 的活动')).toBeTruthy()
    expect(screen.getByRole('button', { name: '这一天还有 14 场' })).toBeTruthy()
    await press('11 月 21 日 周六，没有活动')
    expect(screen.getByText('这一天没有对你开放的活动。')).toBeTruthy()
  })

  test('is turned by its arrows and by a swipe, one question a month, and comes back to today', async () => {
    const { container } = await show(<CalendarPage />, aMember())
    await press('下个月')
    const grid = container.querySelector('.month')!
    const swipe = async (from: [number, number], to: [number, number]) => {
      const touch = ([clientX, clientY]: [number, number]) => [
        { clientX, clientY, identifier: 0, target: grid } as unknown as Touch,
      ]
      fireEvent.touchStart(grid, { touches: touch(from) })
      fireEvent.touchEnd(grid, { changedTouches: touch(to) })
      await settle()
    }
    await swipe([300, 100], [200, 110])
    await swipe([300, 100], [200, 300])
    await swipe([300, 100], [290, 100])
    expect(sent(activities.month).map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01'])
    await swipe([100, 100], [300, 100])
    expect(screen.getByText('2026 年 12 月')).toBeTruthy()
    await press(/回到今天/)
    expect(screen.getByText('2026 年 11 月')).toBeTruthy()
  })

  test.each([
    ['2026-02', 5, 28],
    ['2027-02', 4, 28],
    ['2028-02', 5, 29],
    ['2026-11', 6, 30],
    ['2026-12', 5, 31],
  ])('has the weeks of %s, each from Monday to Sunday', (month, weeks, days) => {
    const grid = weeksOf(month)
    expect([grid.length, ...new Set(grid.map((week) => week.length))]).toEqual([weeks, 7])
    expect(grid.flat().filter(Boolean)).toHaveLength(days)
    for (const week of grid)
      week.forEach((day, nth) => day && expect(inShanghai(`${day}T12:00:00+08:00`).isoWeekday()).toBe(nth + 1))
  })

  test('gives an address for the member’s own calendar app, once', async () => {
    await show(<CalendarPage />, aMember())
    answers(activities.makeFeed, { path: '/calendar/abc.ics', madeAt: NOON.toISOString() })
    answers(activities.feed, { madeAt: NOON.toISOString() })
    await press('生成专用地址')
    expect(screen.getByText(/\/calendar\/abc\.ics$/)).toBeTruthy()
    expect(screen.getByText(/只显示这一次/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '停用' })).toBeTruthy()
  })
})

describe('the inbox', () => {
  const about = { activityId: someId(), title: '走进良渚', from: hours(20), state: 'published' as const }
  const told = (notice: Partial<Notice>): Notice =>
    ({ noticeId: someId(), at: hours(-1), read: false, asking: null, activity: about, ...notice }) as Notice

  test('says what happened, in words for each kind, and is read once it was seen', async () => {
    answers(activities.readNotices, { unread: 0 })
    answers(activities.notices, {
      notices: [
        told({ kind: 'seat_offered', facts: { until: hours(3) } }),
        told({
          kind: 'activity_changed',
          facts: {
            before: { from: hours(20), place: null },
            after: { from: hours(44), place: { kind: 'address', address: '西溪湿地', spot: null } },
          },
        }),
        told({ kind: 'activity_cancelled', facts: { reason: '台风' }, read: true }),
        told({ kind: 'attendance_open', facts: { activityId: someId(), held: 2, staying: 1 }, read: true }),
        told({ kind: 'activity_reminder', facts: { from: hours(20) }, read: true }),
        told({
          kind: 'booking_called_off',
          facts: {
            ...{ station: '云谷站', room: '圆桌室', from: hours(20), until: hours(21) },
            ...{ became: 'cancelled', reason: '停电检修' },
          },
          ...{ activity: null, read: true },
        }),
        told({
          kind: 'order_called_off',
          facts: { orderId: someId(), station: '云谷站', offer: '法律门诊', reason: '律师请假' },
          ...{ activity: null, read: true },
        }),
      ],
      unread: 2,
      next: null,
    })
    await show(<InboxPage />, aMember())
    expect(screen.getByText('请在 今天 15:00 前确认，过时给下一位。')).toBeTruthy()
    expect(screen.getByText('开始时间：明天 周二 08:00 → 11 月 18 日 周三 08:00')).toBeTruthy()
    expect(screen.getByText('地点：未定 → 西溪湿地')).toBeTruthy()
    expect(screen.getByText('原因：台风')).toBeTruthy()
    expect(screen.getByText(/^2 人扫了码，还没确认在场/)).toBeTruthy()
    expect(screen.getByText(/^1 人还没签退/)).toBeTruthy()
    expect(screen.getByText(/^明天 08:00 开始/)).toBeTruthy()
    expect(
      screen.getByRole('button', { name: /^预约被取消了，云谷站 圆桌室，明天 08:00–09:00。，原因：停电检修/ }),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: /^点单不能受理了，云谷站：法律门诊。，原因：律师请假/ })).toBeTruthy()
    expect(screen.getAllByText(/^未读 · /)).toHaveLength(2)
    expect(sent(activities.readNotices)).toEqual([{ until: hours(-1) }])
  })

  test('says of what others ask how it stands now', async () => {
    const host_invited = {
      kind: 'host_invited',
      facts: { title: '走进良渚', organisation: '第一支部', lead: '党总支' },
    }
    const days = { organisation: '第二支部', dueOn: '2026-11-20', forDay: '2026-12-20' }
    const swap_asked = { kind: 'swap_asked', facts: { rotaId: someId(), rota: '轮值', ...days }, activity: null }
    const all = [host_invited, swap_asked].flatMap((kind) =>
      (['open', 'answered', 'over'] as const).map((asking) => told({ ...kind, asking, read: true } as Partial<Notice>)),
    )
    answers(activities.notices, { notices: all, unread: 0, next: null })
    await show(<InboxPage />, aMember())
    expect(screen.getAllByText(/一起主办。$/)).toHaveLength(3)
    for (const line of ['等你们答复。', '已经答复了。', '不用答复了：撤回了、有了变化或者过期了。'])
      expect(screen.getAllByText(line)).toHaveLength(2)
  })

  test('says that the bids of a tender that was called off stayed sealed only where they did', async () => {
    const facts = { tenderId: someId(), tender: '健康跑', reason: '预算取消' }
    const all = [true, false, undefined].map((sealed) =>
      told({ kind: 'tender_called_off', facts: { ...facts, sealed }, activity: null, read: true }),
    )
    answers(activities.notices, { notices: all, unread: 0, next: null })
    await show(<InboxPage />, aMember())
    expect(screen.getAllByText('“健康跑”不再进行，方案没有打开。')).toHaveLength(1)
    expect(screen.getAllByText('“健康跑”不再进行。')).toHaveLength(2)
  })

  test('says of a swap that came to nothing whether it was declined or a turn had changed', async () => {
    const facts = { rotaId: someId(), rota: '轮值', organisation: '第一支部', accepted: false }
    const all = [false, true].map((changed) =>
      told({ kind: 'swap_answered', facts: { ...facts, changed }, activity: null, read: true }),
    )
    answers(activities.notices, { notices: all, unread: 0, next: null })
    await show(<InboxPage />, aMember())
    expect(screen.getByText('轮值：第一支部没有同意。')).toBeTruthy()
    expect(screen.getByText('轮值：第一支部答复时，有一期已经变了，互换作废了。')).toBeTruthy()
  })

  test('says of each thing that people are told of when it changes what became of it', async () => {
    const fileId = someId()
    const after = {
      ...{ title: '再进良渚', about: '换了讲解人', bring: '', attachments: [{ fileId, name: '路线.pdf' }] },
      ...{ earnsPoints: false, countsHours: true, until: hours(23) },
    }
    const before = { title: '走进良渚', until: hours(22) }
    answers(activities.readNotices, { unread: 0 })
    answers(activities.notices, {
      notices: planned
        .filter((field) => field in after)
        .map((field) =>
          told({ kind: 'activity_changed', facts: { before, after: { [field]: after[field as 'title'] } } }),
        ),
      unread: 0,
      next: null,
    })
    await show(<InboxPage />, aMember())
    for (const line of [
      '标题：“走进良渚” → “再进良渚”',
      '介绍改了，请再看一遍',
      '要带什么：现在是“不用带”',
      '附件有增减，请再看一遍',
      '改为不计积分',
      '改为记服务时长，散场时签退',
    ])
      expect(screen.getByText(line)).toBeTruthy()
  })

  test('that is empty says what would be there, and nothing is marked', async () => {
    answers(activities.notices, { notices: [], unread: 0, next: null })
    await show(<InboxPage />, aMember())
    expect(screen.getByText('还没有通知')).toBeTruthy()
    expect(sent(activities.readNotices)).toEqual([])
  })

  test('comes a page at a time', async () => {
    answers(activities.readNotices, { unread: 0 })
    answers(activities.notices, (({ cursor }: { cursor?: string }) => ({
      ok: true,
      data: {
        notices: [told({ kind: 'activity_cancelled', facts: { reason: cursor ?? '第一页' } })],
        unread: 2,
        next: cursor ? null : '第二页',
      },
    })) as never)
    await show(<InboxPage />, aMember())
    await press('后面还有')
    expect(screen.getByText('原因：第二页')).toBeTruthy()
    expect(screen.getByText('原因：第一页')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '后面还有' })).toBeNull()
  })

  test('is named at 我的 with a plain number', async () => {
    answers(activities.notices, { notices: [], unread: 3, next: null })
    await show(<MePage />, aMember())
    expect(screen.getByText('3 条未读')).toBeTruthy()
    expect(screen.queryByText('组织活动')).toBeNull()
  })
})

describe('what an officer hosts', () => {
  test('says in words what needs doing', async () => {
    const facts = {
      from: new Date(hours(3)),
      until: new Date(hours(5)),
      title: '甲',
      place: null,
      isSeries: false,
      signUpUntil: null,
      waiting: 0,
      scanned: 0,
      staying: 0,
      invited: false,
      room: null,
    }
    const card = { from: hours(3), until: hours(5) }
    const tasks = (given: object) => needsDoing({ ...facts, state: 'published', ...given }, NOON)
    const tomorrow = { from: new Date(hours(27)), until: new Date(hours(29)) }
    const half = { is: 'held', state: 'booked', from: hours(27), until: hours(28), isAll: false }
    const over = { from: new Date(hours(-5)), until: new Date(hours(-3)) }
    answers(activities.hosted, {
      activities: [
        { ...anActivityCard(card), leads: true, tasks: tasks({ state: 'draft', invited: true }) },
        {
          ...anActivityCard(card),
          leads: true,
          tasks: tasks({ state: 'draft', isSeries: true, place: { kind: 'online', link: 'x' } }),
        },
        { ...anActivityCard(card), leads: true, tasks: tasks({ ...over, state: 'draft' }) },
        {
          ...anActivityCard(card),
          leads: true,
          tasks: tasks({ state: 'draft', signUpUntil: NOON, place: { kind: 'online', link: 'x' } }),
        },
        { ...anActivityCard(card), leads: true, tasks: tasks({ waiting: 4 }) },
        { ...anActivityCard(card), leads: true, tasks: tasks({ ...tomorrow, room: half }) },
        { ...anActivityCard(card), leads: true, tasks: tasks({ ...over, scanned: 3, staying: 2 }) },
      ],
      next: null,
    })
    await show(<HostingPage />, anOfficer())
    for (const words of [
      '邀请你们一起主办，等你们答复',
      '草稿，还没发布：还差地点',
      '每月重复的一场，还没发布：填好了，可以发布',
      '草稿，还没发布：时间已过，先改时间，还差地点',
      '草稿，还没发布：报名截止已过，先改报名截止',
      '房间已订好：明天 15:00–16:00。活动比这长，其余时间请到阵地另外预约，或与阵地商量。',
      '今天 15:00 开始',
      '4 份报名在候补，可以考虑加名额',
      '3 人扫了码，等你们确认在场',
      '2 人还没签退，签退了才有时长',
      '时间已过，等你们结束活动',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    await press('下级组织的')
    await press('已结束、已取消')
    expect(sent(activities.hosted)).toEqual([{}, { below: true }, { over: true }])
  })

  test('says what is hosted together and waits for them, and leads there', async () => {
    answers(activities.hosted, { activities: [], next: null })
    const [rotaId, tenderId] = [someId(), someId()]
    answers(activities.awaited, {
      things: [
        { awaits: 'turn', id: rotaId, name: '示例轮值', dueOn: '2030-12-20' },
        { awaits: 'swap', id: rotaId, name: '示例轮值' },
        { awaits: 'scores', id: tenderId, name: '示例竞办', bids: 2, until: '2030-12-21T10:00:00.000Z' },
        { awaits: 'unjudged', id: tenderId, name: '示例竞办', bids: 1, until: '2030-12-21T10:00:00.000Z' },
        { awaits: 'won', id: tenderId, name: '另一次竞办' },
      ],
    })
    await show(<HostingPage />, anOfficer())
    for (const words of [
      /轮到你们：2030 年 12 月 20 日 周五，还没发活动/,
      '有人想和你们换一期，等答复',
      /^2 份方案等你打分，.*18:00 截止/,
      /^1 份方案没有评委能评，.*18:00 前要增加/,
      '你们的方案胜出，还没发活动',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    await press(/换一期/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/activity/rota/index?id=${rotaId}` })
    await press(/等你打分/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/pages/activity/tender/index?id=${tenderId}` })
  })

  test('is found at 我的', async () => {
    await show(<MePage />, anOfficer())
    expect(screen.getByRole('button', { name: /组织活动/ })).toBeTruthy()
  })
})

describe('messages of WeChat', () => {
  const ask = (answer: () => Promise<unknown>) => {
    const requestSubscribeMessage = jest.fn(answer)
    Object.assign(Taro, { requestSubscribeMessage })
    return { requestSubscribeMessage, asked: askForMessages!(['a', 'b']) }
  }

  test('are those that the person agreed to at the tap', async () => {
    const { requestSubscribeMessage, asked } = ask(async () => ({ errMsg: 'ok', a: 'accept', b: 'reject' }))
    expect(await asked).toEqual(['a'])
    expect(requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['a', 'b'] }))
  })

  test('are none where they are switched off, and nothing stands in the way', async () => {
    expect(await ask(() => Promise.reject(new Error('20004'))).asked).toEqual([])
  })
})

describe('home', () => {
  test('shows the next three, and the way to all of them', async () => {
    answers(activities.list, {
      activities: ['甲', '乙', '丙', '丁'].map((title) => anActivityCard({ title })),
      next: null,
    })
    await show(<HomePage />, aMember())
    expect(screen.getByRole('button', { name: '近期活动：全部' })).toBeTruthy()
    expect(screen.getByText('丙')).toBeTruthy()
    expect(screen.queryByText('丁')).toBeNull()
  })

  test('says in a sentence that there are none, and nothing at all to a visitor', async () => {
    const { unmount } = await show(<HomePage />, aMember())
    expect(screen.getByText(/近期没有对你开放的活动/)).toBeTruthy()
    unmount()
    await show(<HomePage />)
    expect(screen.queryByText('近期活动')).toBeNull()
  })
})
