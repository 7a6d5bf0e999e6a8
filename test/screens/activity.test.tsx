import { fireEvent, screen, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { activities } from '../../core/activities/contract'
import type { Activity } from '../../core/activities/activity'
import ActivityPage from '../../src/pages/activity'
import HostedPage from '../../src/pages/hosting/activity'
import RepeatPage from '../../src/pages/hosting/repeat'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, anOfficer, openedWith, press, settle, show } from './show'
import { anActivity, someId } from './things'

afterAll(() => openedWith(''))

const shown = async (differences: Partial<Activity> = {}) => {
  const activity = anActivity(differences)
  openedWith(`id=${activity.activityId}`)
  answers(activities.view, { activity })
  await show(<ActivityPage />, aMember())
  return activity
}

const mine = (given: Partial<NonNullable<Activity['mySignUp']>>): Activity['mySignUp'] => ({
  state: 'in',
  guests: 0,
  answers: [],
  before: null,
  offeredUntil: null,
  ...given,
})

describe('signing up', () => {
  test('takes a tap and another, and the retry of one that got lost is the same', async () => {
    isOffline(activities.signUp)
    const { activityId } = await shown()
    await press('报名')
    await press('确定报名')
    expect(screen.getByRole('alert').textContent).toMatch(/网络/)
    answers(activities.signUp, { state: 'in', before: null })
    await press('确定报名')
    const [first, second] = sent(activities.signUp)
    expect(first).toMatchObject({ activityId, guests: 0, answers: [] })
    expect(second).toEqual(first)
    expect(sent(activities.view)).toHaveLength(2)
  })

  test('asks what is asked and whom one brings, and sends nothing before that is answered', async () => {
    const [size, wish] = [someId(), someId()]
    const questions = [
      { questionId: size, ask: '马甲尺码', choices: ['M', 'L'], required: true },
      { questionId: wish, ask: '你能提供什么？', choices: [], required: false },
    ]
    await shown({ questions, guests: 2 })
    answers(activities.signUp, { state: 'in', before: null })
    await press('报名')
    await press('确定报名')
    expect(screen.getByRole('alert').textContent).toBe('请回答“马甲尺码”。')
    expect(sent(activities.signUp)).toEqual([])
    const sizes = screen.getByRole('group', { name: /^马甲尺码/ })
    fireEvent.click(within(sizes).getByRole('button', { name: 'L' }))
    await press('带 2 人')
    fireEvent.change(screen.getByRole('textbox', { name: /你能提供什么/ }), { target: { value: '场地' } })
    await press('确定报名')
    expect(sent(activities.signUp)[0]).toMatchObject({
      guests: 2,
      answers: [
        { questionId: size, answer: 'L' },
        { questionId: wish, answer: '场地' },
      ],
    })
  })

  test('is asked in a sheet that has the keyboard until Escape closes it, and has one way out', async () => {
    await shown()
    const opener = screen.getByRole('button', { name: '报名' })
    opener.focus()
    await press('报名')
    const sheet = screen.getByRole('dialog')
    expect(document.activeElement).toBe(sheet)
    expect(screen.getAllByRole('button', { name: '关闭' })).toHaveLength(1)
    expect(opener.closest('[inert]')).not.toBe(null)
    fireEvent.keyDown(sheet, { key: 'Escape', isComposing: true })
    expect(screen.getByRole('dialog')).toBe(sheet)
    fireEvent.keyDown(sheet, { key: 'Escape' })
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(document.activeElement).toBe(opener)
    expect(opener.closest('[inert]')).toBe(null)
  })

  test('to what is full is said to be a place in the line', async () => {
    await shown({ seats: 30, taken: 30, waiting: 3 })
    expect(screen.getByText('名额已满（共 30），3 组候补')).toBeTruthy()
    await press('排候补')
    expect(screen.getByText(/会排在候补里/)).toBeTruthy()
  })

  test('with more people than there are seats is said to be a place in the line, too', async () => {
    await shown({ seats: 30, taken: 29, guests: 3 })
    await press('报名')
    expect(screen.queryByText(/会排在候补里/)).toBeNull()
    await press('带 1 人')
    expect(screen.getByText(/会排在候补里/)).toBeTruthy()
  })

  test('while something else is on is pointed out beforehand', async () => {
    const { from, until } = anActivity()
    await shown({ clashes: [{ activityId: someId(), title: '读书会', from: from!, until: until! }] })
    expect(screen.getByText(/你已报名“读书会”/)).toBeTruthy()
  })

  test.each([
    [{ closed: 'TOO_LATE' as const }, '报名已截止'],
    [{ closed: 'NOT_OPEN' as const, state: 'finished' as const }, '活动已结束'],
  ])('is closed when it is', async (given, words) => {
    await shown(given)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: words }).disabled).toBe(true)
  })
})

describe('whoever has signed up', () => {
  test('and waits, sees how many are before them', async () => {
    await shown({ mine: 'waiting', mySignUp: mine({ state: 'waiting', before: 2 }) })
    expect(screen.getByText('候补中，前面还有 2 组。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '报名' })).toBeNull()
  })

  test('or that there are fewer seats than they are people', async () => {
    await shown({ seats: 2, mine: 'waiting', mySignUp: mine({ state: 'waiting', before: 2, guests: 2 }) })
    expect(screen.getByText(/^候补中，带 2 人，但总共只有 2 个名额，坐不下你们/)).toBeTruthy()
  })

  test('and is offered a seat, takes it with one tap', async () => {
    const offeredUntil = new Date(Date.now() + 3_600_000).toISOString()
    const { activityId } = await shown({ mine: 'offered', mySignUp: mine({ state: 'offered', offeredUntil }) })
    answers(activities.takeSeat, { state: 'in', before: null })
    expect(screen.getByText(/有名额了.*前确认/)).toBeTruthy()
    await press('确认参加')
    expect(sent(activities.takeSeat)).toEqual([{ activityId }])
    expect(sent(activities.view)).toHaveLength(2)
  })

  test('and is offered the last seat, reads that it is theirs and not that there is none', async () => {
    const offered = mine({ state: 'offered', offeredUntil: new Date(Date.now() + 3_600_000).toISOString() })
    await shown({ seats: 30, taken: 30, mine: 'offered', mySignUp: offered })
    expect(screen.getByText('有空位，等你确认')).toBeTruthy()
    expect(screen.queryByText('已满，可候补')).toBeNull()
  })

  test('too late for a seat, is told so', async () => {
    const offeredUntil = new Date(Date.now() + 1000).toISOString()
    await shown({ mine: 'offered', mySignUp: mine({ state: 'offered', offeredUntil }) })
    refuses(activities.takeSeat, 'TOO_LATE')
    await press('确认参加')
    expect(screen.getByRole('alert').textContent).toMatch(/时间已经过了/)
  })

  test('gives it up only after being asked', async () => {
    const { activityId } = await shown({ mine: 'in', mySignUp: mine({ guests: 1 }) })
    answers(activities.giveUp, {})
    expect(screen.getByText('你已报名，带 1 人。')).toBeTruthy()
    const ask = jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    await press('取消报名')
    expect(sent(activities.giveUp)).toEqual([])
    ask.mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
    await press('取消报名')
    expect(sent(activities.giveUp)).toEqual([{ activityId }])
  })

  test.each([
    ['none', true],
    ['absent', true],
    ['held', false],
    ['in', false],
    ['out', false],
  ] as const)('who is at the door as “%s” is offered to give up: %s', async (state, isOffered) => {
    const [from, until] = [30, 90].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString())
    const span = { from: from!, until: until!, now: new Date().toISOString() }
    const plain = { countsHours: false }
    answers(activities.pass, { ...span, key: 'ab'.repeat(32), title: '示例', ...plain, number: 1, state })
    const { activityId } = await shown({ from: from!, until: until!, mine: 'in', mySignUp: mine({}) })
    await settle()
    expect(sent(activities.pass)).toEqual([{ activityId }])
    expect(screen.queryByRole('button', { name: '取消报名' }) !== null).toBe(isOffered)
  })

  test('sees what changed, as it was and as it is', async () => {
    const at = '2030-12-01T02:00:00.000Z'
    const before = { from: '2030-12-20T06:00:00.000Z', bring: '' }
    const after = { from: '2030-12-21T06:00:00.000Z', bring: '身份证' }
    await shown({ changed: { at, before, after } })
    expect(screen.getByText('开始时间：2030 年 12 月 20 日 周五 14:00 → 2030 年 12 月 21 日 周六 14:00')).toBeTruthy()
    expect(screen.getByText('要带什么：现在是“身份证”')).toBeTruthy()
  })
})

test('what was called off says why, and cannot be signed up for', async () => {
  await shown({ state: 'cancelled', cancelReason: '台风', closed: 'NOT_OPEN' })
  expect(screen.getByText(/原因：台风/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '报名' })).toBeNull()
})

test('a link with a full stop glued to it opens, and so does the scene of a mini-program code', async () => {
  const activity = anActivity()
  answers(activities.view, { activity })
  openedWith(`id=${activity.activityId}。`)
  const { unmount } = await show(<ActivityPage />, aMember())
  unmount()
  openedWith(`scene=${activity.activityId.replaceAll('-', '')}`)
  await show(<ActivityPage />, aMember())
  expect(sent(activities.view)).toEqual([{ activityId: activity.activityId }, { activityId: activity.activityId }])
})

test('a visitor is led to sign in; an activity that is not theirs to see is not there', async () => {
  openedWith(`id=${someId()}`)
  const { unmount } = await show(<ActivityPage />)
  expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  unmount()
  refuses(activities.view, 'NO_SUCH_ACTIVITY')
  await show(<ActivityPage />, aMember())
  expect(screen.getByText('没有这个活动')).toBeTruthy()
})

test.each([
  ['whose day has passed', { until: '2020-11-20T08:00:00.000Z', leads: true }, ['时间已过，先改时间。']],
  ['past its deadline', { signUpUntil: '2020-11-20T08:00:00.000Z', leads: true }, ['报名截止已过，先改报名截止。']],
  ['that is ahead', { leads: true }, []],
  ['that another leads', { until: '2020-11-20T08:00:00.000Z' }, []],
])('a draft %s says what to do about that to whoever leads it', async (_, given, said) => {
  await shown({ state: 'draft', organises: true, ...given })
  expect(screen.queryAllByText(/已过，先改/).map(({ textContent }) => textContent)).toEqual(said)
})

describe('whoever organises it', () => {
  const hosted = async (differences: Partial<Activity> = {}) => {
    const activity = anActivity({ organises: true, leads: true, ...differences })
    openedWith(`id=${activity.activityId}`)
    answers(activities.view, { activity })
    const signUp = { memberId: someId(), organisation: '示例支部', guests: 0, answers: [] }
    answers(activities.signUps, {
      signUps: [
        { ...signUp, name: '甲', state: 'in' },
        { ...signUp, memberId: someId(), name: '乙', state: 'waiting', guests: 1 },
      ],
      next: null,
    })
    await show(<HostedPage />, anOfficer())
    return activity
  }

  test('sees its figures and who comes, in order', async () => {
    await hosted({ seats: 20, taken: 20, waiting: 1 })
    expect(screen.getByText('还空').previousSibling?.textContent).toBe('0')
    expect(screen.getByText('乙，带 1 人')).toBeTruthy()
    expect(screen.getByText('候补 1')).toBeTruthy()
  })

  test('calls it off with a reason, or not at all', async () => {
    const { activityId } = await hosted()
    answers(activities.cancel, {})
    await press('取消这个活动')
    await press('确定取消')
    expect(screen.getByText('请写一句原因。')).toBeTruthy()
    expect(sent(activities.cancel)).toEqual([])
    fireEvent.change(screen.getByLabelText('为什么取消'), { target: { value: '台风' } })
    await press('确定取消')
    expect(sent(activities.cancel)).toEqual([{ activityId, reason: '台风' }])
  })

  test('once its time has passed, calls it off only where it did not come about', async () => {
    await hosted({ from: '2020-11-20T06:00:00.000Z', until: '2020-11-20T08:00:00.000Z' })
    await press('没有办成，取消这个活动')
    expect(screen.getByText(/没有人来、没有办成才取消/)).toBeTruthy()
  })

  test('once its time has passed, is told that it has ended, and ends it there', async () => {
    const { activityId } = await hosted({ from: '2020-11-20T06:00:00.000Z', until: '2020-11-20T08:00:00.000Z' })
    expect(screen.getByText('已结束，待登记结果')).toBeTruthy()
    expect(screen.getByText('谁来了看签到名单')).toBeTruthy()
    for (const stale of ['已发布', '已报名', '可提前联网打开一次']) expect(screen.queryByText(stale)).toBeNull()
    answers(activities.finish, { came: 3 })
    jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: true, cancel: false, errMsg: '' })
    await press('结束活动')
    expect(sent(activities.finish)).toEqual([{ activityId }])
  })

  test('without leading it, may not change it', async () => {
    await hosted({ leads: false })
    expect(screen.queryByRole('button', { name: /修改内容/ })).toBeNull()
    expect(screen.queryByRole('button', { name: '取消这个活动' })).toBeNull()
  })

  test('repeats it after seeing on which days, and a retry makes the same', async () => {
    const activity = anActivity({ organises: true, leads: true, from: '2030-11-20T06:00:00.000Z' })
    openedWith(`id=${activity.activityId}`)
    answers(activities.view, { activity })
    const day = { from: '2030-12-20T06:00:00.000Z', until: '2030-12-20T08:00:00.000Z', holiday: true, there: false }
    answers(activities.repeats, { on: { date: 20, weekday: 3, nth: 3 }, days: [day] })
    isOffline(activities.repeat)
    await show(<RepeatPage />, anOfficer())
    expect(screen.getByText('法定节假日')).toBeTruthy()
    await press('每月第三个周三')
    await press('1 个月')
    await press('做 1 份草稿')
    await press('做 1 份草稿')
    const [first, second] = sent(activities.repeat)
    expect(first).toMatchObject({ activityId: activity.activityId, way: 'weekday', publish: false })
    expect(first!.activityIds).toHaveLength(1)
    expect(second).toEqual(first)
  })

  test('shows which months have one already, and makes the others alone', async () => {
    const activity = anActivity({ organises: true, leads: true, from: '2030-11-20T06:00:00.000Z' })
    openedWith(`id=${activity.activityId}`)
    answers(activities.view, { activity })
    const day = (month: string, there: boolean) => ({
      ...{ from: `2030-${month}-20T06:00:00.000Z`, until: `2030-${month}-20T08:00:00.000Z`, holiday: false, there },
    })
    answers(activities.repeats, {
      on: { date: 20, weekday: 3, nth: 3 },
      days: [day('10', true), day('11', true), day('12', false)],
    })
    refuses(activities.repeat, 'CHANGED_MEANWHILE')
    await show(<RepeatPage />, anOfficer())
    expect(screen.getAllByText('已有')).toHaveLength(2)
    await press('做 1 份草稿')
    const [asked] = sent(activities.repeat)
    expect(asked).toMatchObject({ activityId: activity.activityId, count: 3 })
    expect(asked!.activityIds).toHaveLength(1)
    expect(screen.getByRole('alert').textContent).toMatch(/有了变化/)
    expect(sent(activities.repeats)).toHaveLength(2)
  })

  test('says so where every month has one already, and sends nothing', async () => {
    const activity = anActivity({ organises: true, leads: true, from: '2030-11-20T06:00:00.000Z' })
    openedWith(`id=${activity.activityId}`)
    answers(activities.view, { activity })
    const day = { from: '2030-12-20T06:00:00.000Z', until: '2030-12-20T08:00:00.000Z', holiday: true, there: true }
    answers(activities.repeats, { on: { date: 20, weekday: 3, nth: 3 }, days: [day] })
    await show(<RepeatPage />, anOfficer())
    expect(screen.getByText(/都已经有了/)).toBeTruthy()
    expect(screen.queryByText('法定节假日')).toBeNull()
    await press('没有要做的')
    expect(sent(activities.repeat)).toEqual([])
  })
})
