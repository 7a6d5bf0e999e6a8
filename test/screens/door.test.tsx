import Taro from '@tarojs/taro'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { activities } from '../../core/activities/contract'
import { doorCode, passCode, passKey, seal, stepOf } from '../../core/activities/door-codes'
import type { Member } from '../../core/members/contract'
import { useSession } from '../../src/app/session'
import { spokenMoment } from '../../src/app/spoken-time'
import { lateScans, settleLateScans } from '../../src/features/activities/door/late-scans'
import CheckInPage from '../../src/pages/activity/check-in'
import DoorPage from '../../src/pages/hosting/door'
import { answers, isOffline, refuses, sent } from './server'
import { storage } from '../../src/platform/storage'
import { aMember, settle, show } from './show'
import { comeBack, goOn } from './taro'
import { anAttendance, anAttendee, someId } from './things'

const activityId = '55555555-5555-4555-8555-555555555555'
const member = aMember()
const key = 'ab'.repeat(32)
const own = passKey(key, member.memberId)
const MINUTE_MS = 60_000

/** The server’s clock is that much ahead of this phone’s. */
const clock = (aheadMs = 0) => {
  const now = Date.now() + aheadMs
  return {
    ...{ now: new Date(now).toISOString(), title: '示例主题党日', countsHours: false },
    ...{ from: new Date(now - MINUTE_MS).toISOString(), until: new Date(now + 60 * MINUTE_MS).toISOString() },
  }
}
const doorCard = (aheadMs = 0, held = 0) => ({ key, ...clock(aheadMs), counts: { expected: 30, in: 12, held } })
const passCard = (state: 'none' | 'in' | 'out' = 'none') => ({
  ...{ key: own, ...clock(), number: 37, held: null, reason: null },
  ...{ state, points: state === 'none' ? null : 5, minutes: null },
})
const noted = { state: 'held', points: null, minutes: null } as const
const heldCard = () => ({
  ...passCard(),
  ...noted,
  held: { since: new Date(Date.now() - MINUTE_MS).toISOString(), by: '示例支部' },
})

const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`
const address = (query: string) => window.history.replaceState(null, '', `/?${query}`)
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const online = async () => {
  window.dispatchEvent(new Event('online'))
  await settle()
}

beforeEach(() => {
  localStorage.clear()
  // Half a minute in which nothing changes under a test’s hands.
  jest.useFakeTimers({
    now: stepOf(Date.now()) * 30_000 + 1000,
    doNotFake: ['setTimeout', 'clearTimeout', 'queueMicrotask'],
  })
  answers(activities.doorKey, doorCard())
  answers(activities.pass, passCard())
})
afterEach(() => jest.useRealTimers())

describe('the screen at the door', () => {
  beforeEach(() => address(`id=${activityId}`))

  it('shows the code of this half minute by the server’s clock, however wrong its own is', async () => {
    for (const aheadMs of [0, 5 * MINUTE_MS, -5 * MINUTE_MS]) {
      answers(activities.doorKey, () => ({ ok: true, data: doorCard(aheadMs) }))
      const shown = await show(<DoorPage />, member)
      expect(screen.getByText(spaced(doorCode(key, stepOf(Date.now() + aheadMs))))).toBeTruthy()
      expect(screen.getByRole('img', { name: '签到二维码' })).toBeTruthy()
      expect(screen.getByText('已到 12')).toBeTruthy()
      shown.unmount()
    }
  })

  it('is not asked for anew while it lies under another page', async () => {
    await show(<DoorPage />, member)
    const asked = () => sent(activities.doorKey).length
    const before = asked()
    const wait = async () => {
      act(() => void jest.advanceTimersByTime(5_500))
      await settle()
    }
    await wait()
    expect(asked()).toBe(before + 1)
    act(goOn)
    await wait()
    expect(asked()).toBe(before + 1)
    act(comeBack)
    await settle()
    expect(asked()).toBe(before + 2)
    await wait()
    expect(asked()).toBe(before + 3)
  })

  it('is of an activity that there is, also where its address was cut short', async () => {
    address('id=x')
    const error = { code: 'BAD_INPUT', path: 'activityId', expected: 'uuid' }
    answers(activities.doorKey, () => ({ ok: false, error }) as never)
    await show(<DoorPage />, member)
    expect(screen.getByText('打不开签到屏')).toBeTruthy()
    expect(screen.getByText(/没有找到这场活动/)).toBeTruthy()
  })

  it('goes on without a network, also when the app was closed meanwhile', async () => {
    const first = await show(<DoorPage />, member)
    first.unmount()
    isOffline(activities.doorKey)
    useSession.setState({ status: 'unknown', member: null, fault: { code: 'OFFLINE' } })
    render(<DoorPage />)
    await settle()
    expect(screen.getByText(spaced(doorCode(key, stepOf(Date.now()))))).toBeTruthy()
    expect(screen.getByText(/现在没有网络/)).toBeTruthy()
  })

  it('is not another member’s on the same phone, and says what to do where it was never fetched', async () => {
    const first = await show(<DoorPage />, member)
    first.unmount()
    isOffline(activities.doorKey)
    await show(<DoorPage />, aMember({ memberId: '99999999-9999-4999-8999-999999999999' }))
    expect(screen.getByText('联网打开一次，之后没有网络也能用。')).toBeTruthy()
  })

  it('is taken away from who does not organise it any more', async () => {
    const first = await show(<DoorPage />, member)
    first.unmount()
    refuses(activities.doorKey, 'NOT_YOURS')
    const second = await show(<DoorPage />, member)
    expect(screen.getByText('只有这场活动的组织者可以打开签到屏。')).toBeTruthy()
    second.unmount()
    isOffline(activities.doorKey)
    await show(<DoorPage />, member)
    expect(screen.getByText('联网打开一次，之后没有网络也能用。')).toBeTruthy()
  })

  it('takes a pass that is read out, with its corrected time, and lets in who has no sign-up', async () => {
    answers(activities.doorKey, doorCard(5 * MINUTE_MS))
    const outcome = { memberId: member.memberId, name: '林之遥', outcome: 'not_signed_up' as const }
    answers(activities.settleScans, (input: { scans: { scanId: string }[] }) => ({
      ok: true,
      data: { settled: input.scans.map(({ scanId }) => ({ scanId, ...outcome })) },
    }))
    answers(activities.putIn, {})
    await show(<DoorPage />, member)
    type(/通行码下面的数字/, '482913')
    fireEvent.click(button('记签到'))
    expect(screen.getByText(/请照着通行码下面的数字输入/)).toBeTruthy()
    expect(sent(activities.settleScans)).toEqual([])

    type(/通行码下面的数字/, '37-482 913')
    fireEvent.click(button('记签到'))
    await settle()
    const [{ scans }] = sent(activities.settleScans) as [{ scans: { at: string; pass: unknown }[] }]
    expect(scans).toMatchObject([{ pass: { number: 37, code: '482913' }, leaving: false }])
    expect(Math.abs(Date.parse(scans[0]!.at) - (Date.now() + 5 * MINUTE_MS))).toBeLessThan(1000)
    expect(screen.getByText('林之遥：没有报名')).toBeTruthy()
    fireEvent.click(button('现场登记'))
    await settle()
    expect(sent(activities.putIn)).toMatchObject([{ activityId, memberId: member.memberId, admit: true }])
    expect(screen.queryByText('林之遥：没有报名')).toBeNull()
  })

  it('says how many scanned and wait, and shows who they are to whoever confirms them', async () => {
    answers(activities.doorKey, doorCard(0, 3))
    const [near, far, still] = [
      anAttendee({ name: '林之遥' }),
      anAttendee({ name: '苏禾', metres: 3200 }),
      anAttendee({ name: '方屹', metres: 400, guests: 2 }),
    ]
    const counts = { expected: 30, in: 12, heads: 13, held: 3, staying: 0, minutes: 0 }
    answers(activities.attendance, anAttendance({ counts, people: [near, far, still] }))
    answers(activities.confirmScans, { confirmed: 2 })
    await show(<DoorPage />, member)
    expect(screen.queryByText('林之遥')).toBeNull()
    fireEvent.click(button('3 人扫了码，确认在场'))
    await settle()
    // Who says that they are far away is not ticked: whoever confirms may know better.
    const box = (name: string) => screen.getByRole('checkbox', { name: new RegExp(name) })
    expect(['林之遥', '苏禾', '方屹'].map((name) => box(name).getAttribute('aria-checked'))).toEqual([
      ...['true', 'false', 'true'],
    ])
    expect(screen.getByText(/连同带来的一共 17 人：和现场人数对一对/)).toBeTruthy()
    expect(screen.getByText(/自报离会场约 3.2 公里/)).toBeTruthy()
    fireEvent.click(box('苏禾'))
    fireEvent.click(box('林之遥'))
    answers(activities.doorKey, doorCard(0, 1))
    fireEvent.click(button('确认在场（2 人）'))
    await settle()
    expect(sent(activities.confirmScans)).toEqual([{ activityId, memberIds: [far.memberId, still.memberId] }])
    expect(screen.queryByText('扫了码的人')).toBeNull()
    expect(screen.getByText('已确认 2 人')).toBeTruthy()
    // Who was left out is left out still when the list is opened again.
    answers(activities.attendance, anAttendance({ counts: { ...counts, held: 1 }, people: [near] }))
    fireEvent.click(button('1 人扫了码，确认在场'))
    await settle()
    expect(box('林之遥').getAttribute('aria-checked')).toBe('false')
  })

  it('ticks nobody whose scan arrived late: when it was, only they say', async () => {
    answers(activities.doorKey, doorCard(0, 1))
    const counts = { expected: 1, in: 0, heads: 0, held: 1, staying: 0, minutes: 0 }
    answers(activities.attendance, anAttendance({ counts, countsHours: true, people: [anAttendee({ how: 'late' })] }))
    await show(<DoorPage />, member)
    fireEvent.click(button('1 人扫了码，确认在场'))
    await settle()
    expect(screen.getByRole('checkbox', { name: /离线扫码，时间是自报的/ }).getAttribute('aria-checked')).toBe('false')
    expect(screen.getByText(/时长从扫码时算起，早到的从开始时算；后来才到的请让他出示通行码/)).toBeTruthy()
  })

  it('says of all who are not ticked that they are not there, once that is asked', async () => {
    const ask = jest.spyOn(Taro, 'showModal').mockResolvedValue({ confirm: true, cancel: false, errMsg: '' })
    answers(activities.doorKey, doorCard(0, 2))
    const [there, away] = [anAttendee({ name: '林之遥' }), anAttendee({ name: '苏禾' })]
    const counts = { expected: 2, in: 0, heads: 0, held: 2, staying: 0, minutes: 0 }
    answers(activities.attendance, anAttendance({ counts, people: [there, away] }))
    answers(activities.takeBack, {})
    await show(<DoorPage />, member)
    fireEvent.click(button('2 人扫了码，确认在场'))
    await settle()
    expect(screen.queryByText(/不在场$/)).toBeNull()
    fireEvent.click(screen.getByRole('checkbox', { name: /苏禾/ }))
    fireEvent.click(button('没勾选的 1 人不在场'))
    await settle()
    expect(ask.mock.calls[0]![0]!.content).toMatch(/^苏禾：记为未到/)
    expect(sent(activities.takeBack)).toMatchObject(
      [{ activityId, memberId: away.memberId, reason: /没有见到/ }].map(({ reason, ...rest }) => ({
        ...rest,
        reason: expect.stringMatching(reason) as string,
      })),
    )
    ask.mockRestore()
  })

  it('is as it was asked for last, also where an answer from before comes later', async () => {
    let first: (() => void) | undefined
    const cardOf = (arrived: number, minutes: number) => ({
      ...{ ...doorCard(), counts: { expected: 30, in: arrived, held: 0 } },
      now: new Date(Date.now() + minutes * MINUTE_MS).toISOString(),
    })
    const [old, fresh] = [cardOf(12, 1), cardOf(13, 2)]
    await show(<DoorPage />, member)
    answers(activities.doorKey, (async () => {
      if (first) return { ok: true, data: fresh }
      await new Promise<void>((resolve) => (first = resolve))
      return { ok: true, data: old }
    }) as never)
    const look = async () => {
      act(() => void jest.advanceTimersByTime(5000))
      await settle()
    }
    await look()
    await look()
    expect(screen.getByText('已到 13')).toBeTruthy()
    first!()
    await settle()
    expect(screen.getByText('已到 13')).toBeTruthy()
  })

  it('shows no code after the end, and takes passes of those who leave', async () => {
    const over = { until: new Date(Date.now() - MINUTE_MS).toISOString(), countsHours: true }
    answers(activities.doorKey, { ...doorCard(), ...over })
    await show(<DoorPage />, member)
    expect(screen.queryByRole('img', { name: '签到二维码' })).toBeNull()
    expect(screen.getByText(/^活动已经结束，不能再签到，一小时内还可以扫码签退。/)).toBeTruthy()
    expect(button('记签退')).toBeTruthy()
    cleanup()
    answers(activities.doorKey, { ...doorCard(), ...over, until: new Date(Date.now() - 61 * MINUTE_MS).toISOString() })
    await show(<DoorPage />, member)
    expect(screen.getByText(/签退请到名单里办/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '记签退' })).toBeNull()
    cleanup()
    // What was scanned without a network is told of still.
    isOffline(activities.settleScans)
    const scan = {
      scanId: someId(),
      at: new Date().toISOString(),
      leaving: false,
      pass: { number: 37, code: '482913' },
    }
    storage.write(`pass-scans:${activityId}`, [scan])
    await show(<DoorPage />, member)
    expect(screen.getByText(/^1 个通行码等待提交/)).toBeTruthy()
  })

  it('shows other codes at once when its key is renewed, which is asked about before', async () => {
    const ask = jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: '' })
    answers(activities.renewDoor, {})
    await show(<DoorPage />, member)
    fireEvent.click(button('签到码泄露了？换一套'))
    await settle()
    expect(sent(activities.renewDoor)).toEqual([])

    ask.mockResolvedValue({ confirm: true, cancel: false, errMsg: '' })
    refuses(activities.renewDoor, 'TOO_OFTEN')
    fireEvent.click(button('签到码泄露了？换一套'))
    await settle()
    expect(screen.getByText(/已经换过很多次/)).toBeTruthy()

    const other = 'cd'.repeat(32)
    answers(activities.renewDoor, {})
    answers(activities.doorKey, { ...doorCard(), key: other })
    fireEvent.click(button('签到码泄露了？换一套'))
    await settle()
    const [refused, renewed] = sent(activities.renewDoor) as [{ door: string }, { door: string }]
    expect(renewed).toEqual({ activityId, door: refused.door })
    expect(screen.getByText(spaced(doorCode(other, stepOf(Date.now()))))).toBeTruthy()
    ask.mockRestore()
  })

  it('keeps what was scanned without a network, and settles all of it in one batch', async () => {
    isOffline(activities.settleScans)
    await show(<DoorPage />, member)
    for (const pass of ['37-482913', '38-111222']) {
      type(/通行码下面的数字/, pass)
      fireEvent.click(button('记签到'))
      await settle()
    }
    expect(screen.getByText(/^2 个通行码等待提交/)).toBeTruthy()
    answers(activities.settleScans, (input: { scans: { scanId: string }[] }) => ({
      ok: true,
      data: {
        settled: input.scans.map(({ scanId }) => ({
          scanId,
          memberId: null,
          name: null,
          outcome: 'wrong_pass' as const,
        })),
      },
    }))
    await online()
    expect(sent(activities.settleScans).at(-1)).toMatchObject({
      scans: [{ pass: { number: 37 } }, { pass: { number: 38 } }],
    })
    expect(screen.queryByText(/个通行码等待提交/)).toBeNull()
  })

  it('settles more than one batch takes one after another, to the last', async () => {
    const scans = Array.from({ length: 201 }, (_, index) => ({
      ...{ scanId: someId(), at: new Date().toISOString(), leaving: false, pass: { number: index, code: '482913' } },
    }))
    storage.write(`pass-scans:${activityId}`, scans)
    answers(activities.settleScans, { settled: [] })
    await show(<DoorPage />, member)
    await settle()
    expect(sent(activities.settleScans).map((input) => (input.scans as unknown[]).length)).toEqual([200, 1])
    expect(screen.queryByText(/个通行码等待提交/)).toBeNull()
  })
})

describe('checking in', () => {
  const code = '018483'

  it('is noted by opening the link that was scanned, once, and is done as soon as an organiser confirms it', async () => {
    address(`a=${activityId}&c=${code}`)
    answers(activities.checkIn, noted)
    await show(<CheckInPage />, member)
    await settle()
    expect(sent(activities.checkIn)).toEqual([{ activityId, code }])
    expect(screen.getByText('已扫码，等组织者确认')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
    expect(screen.getByRole('img', { name: '我的通行码' })).toBeTruthy()

    const look = async () => {
      act(() => void jest.advanceTimersByTime(5000))
      await settle()
    }
    answers(activities.pass, heldCard())
    await look()
    expect(screen.getByText(/「示例支部」.*确认你在场后/)).toBeTruthy()
    // Less and less often, for a hall full of people waits.
    await look()
    const before = sent(activities.pass).length
    await look()
    expect(sent(activities.pass)).toHaveLength(before)
    answers(activities.pass, passCard('in'))
    await look()
    expect(screen.getByText('已签到')).toBeTruthy()
    expect(screen.getByText('积分 +5')).toBeTruthy()
    const asked = sent(activities.pass).length
    await look()
    expect(sent(activities.pass)).toHaveLength(asked)
    expect(sent(activities.checkIn)).toHaveLength(1)
  })

  it('of who is in does not happen again when the link is opened again', async () => {
    address(`a=${activityId}&c=${code}`)
    answers(activities.pass, passCard('in'))
    await show(<CheckInPage />, member)
    expect(sent(activities.checkIn)).toEqual([])
    expect(screen.getByText('已签到')).toBeTruthy()
  })

  it('says of who is held since when and who confirms it', async () => {
    address(`a=${activityId}`)
    const card = heldCard()
    answers(activities.pass, card)
    await show(<CheckInPage />, member)
    expect(
      screen.getByText(new RegExp(`${spokenMoment(card.held.since, new Date())} 扫的码.*「示例支部」.*组织者`)),
    ).toBeTruthy()
    expect(sent(activities.checkIn)).toEqual([])
  })

  it('says why not, and takes typed digits', async () => {
    address(`a=${activityId}`)
    refuses(activities.checkIn, 'CODE_EXPIRED')
    await show(<CheckInPage />, member)
    type(/签到码/, '018 483')
    fireEvent.click(button('签到'))
    await settle()
    expect(sent(activities.checkIn)).toEqual([{ activityId, code }])
    expect(screen.getByText('这个码已经过期了，请看组织者屏幕上最新的。')).toBeTruthy()
  })

  it('is not offered where nobody comes in any more, or yet, or not they: which is said, and why', async () => {
    address(`a=${activityId}`)
    const shown = async (given: object, words: RegExp, pass: boolean) => {
      answers(activities.pass, { ...passCard(), ...given })
      const page = await show(<CheckInPage />, member)
      expect(screen.getByText(words)).toBeTruthy()
      expect(screen.queryByRole('button', { name: '签到' })).toBeNull()
      expect(screen.queryAllByRole('img', { name: '我的通行码' })).toHaveLength(pass ? 1 : 0)
      page.unmount()
    }
    const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString()
    await shown({ until: at(-1) }, /^活动已经结束，不能再签到/, false)
    await shown({ from: at(90), until: at(150) }, /起可以签到。$/, true)
    await shown({ state: 'absent', points: null, reason: '没有见到人' }, /更正为未到：没有见到人/, false)
    await shown({ ...heldCard(), until: at(-1) }, /结束后 30 天内都可以确认/, false)
    const stayed = { ...passCard('in'), countsHours: true }
    await shown({ ...stayed, until: at(-59) }, /散场时由组织者一起签退/, true)
    await shown({ ...stayed, until: at(-61) }, /还没有签退，时长没有记上。请提醒组织者/, false)
  })

  it('is seen by itself by who shows their pass', async () => {
    address(`a=${activityId}`)
    await show(<CheckInPage />, member)
    answers(activities.pass, passCard('in'))
    act(() => void jest.advanceTimersByTime(5000))
    await settle()
    expect(screen.getByText('已签到')).toBeTruthy()
  })

  it('of who is in leaves their pass there where hours count, to be scanned as they leave', async () => {
    address(`a=${activityId}&c=${code}`)
    answers(activities.pass, { ...passCard('in'), countsHours: true })
    const first = await show(<CheckInPage />, member)
    expect(screen.getByRole('img', { name: '我的通行码' })).toBeTruthy()
    expect(screen.getByText(/先走的话，请组织者扫你的通行码签退/)).toBeTruthy()
    first.unmount()
    answers(activities.pass, { ...passCard('out'), countsHours: true, minutes: 90 })
    await show(<CheckInPage />, member)
    expect(screen.getByText('时长 1 小时 30 分钟')).toBeTruthy()
    expect(screen.queryByRole('img', { name: '我的通行码' })).toBeNull()
    expect(sent(activities.checkIn)).toEqual([])
  })

  it('shows the member’s own pass, to be scanned or read out', async () => {
    address(`a=${activityId}`)
    await show(<CheckInPage />, member)
    expect(screen.getByRole('img', { name: '我的通行码' })).toBeTruthy()
    expect(screen.getByText(`37-${passCode(own, stepOf(Date.now()))}`)).toBeTruthy()
  })

  it('without a network is kept with its time, sealed, and sent later by the same member alone', async () => {
    address(`a=${activityId}`)
    isOffline(activities.checkIn)
    await show(<CheckInPage />, member)
    type(/签到码/, code)
    fireEvent.click(button('签到'))
    await settle()
    expect(screen.getByText(/已连同时间记在这部手机上/)).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/签到码/).value).toBe('')
    const [late] = lateScans.all()

    answers(activities.checkIn, noted)
    const signedIn = (as: Member) =>
      act(async () => {
        useSession.setState({ status: 'known', member: as })
        await settleLateScans()
      })
    await signedIn(aMember({ memberId: '99999999-9999-4999-8999-999999999999' }))
    expect(sent(activities.checkIn)).toHaveLength(1)

    await signedIn(member)
    expect(sent(activities.checkIn).at(-1)).toEqual({
      ...{ activityId, code },
      queued: { at: late!.at, seal: seal(own, code, Date.parse(late!.at)) },
    })
    expect(lateScans.all()).toEqual([])
  })

  it('without a network is said no more once it is sent, but what came of it', async () => {
    address(`a=${activityId}`)
    for (const held of [true, false]) {
      let isSent = false
      const passes = () => ({ ok: true as const, data: isSent ? heldCard() : passCard() })
      answers(activities.pass, passes)
      isOffline(activities.checkIn)
      const shown = await show(<CheckInPage />, member)
      type(/签到码/, code)
      fireEvent.click(button('签到'))
      await settle()
      expect(screen.getByText(/已连同时间记在这部手机上/)).toBeTruthy()
      expect(screen.getByText('还没有签到')).toBeTruthy()

      // The answer takes its time: a pass that is asked for meanwhile does not know of it.
      answers(activities.checkIn, (async () => {
        await new Promise((arrived) => setTimeout(arrived, 20))
        isSent = held
        const error = { code: 'CODE_EXPIRED' as const }
        return held ? { ok: true, data: noted } : { ok: false, error }
      }) as never)
      await online()
      await settle(50)
      expect(screen.queryByText(/已连同时间记在这部手机上/)).toBeNull()
      expect(screen.getByText(held ? '已扫码，等组织者确认' : '还没有签到')).toBeTruthy()
      expect(screen.queryAllByText(/离线签到没有计入：这个码已经过期了/)).toHaveLength(held ? 0 : 1)
      shown.unmount()
    }
  })

  it('that arrived late and was not taken says why, until that is read', async () => {
    address(`a=${activityId}`)
    const late = { activityId, memberId: member.memberId, code, at: new Date().toISOString(), seal: 'aa' }
    lateScans.add(late)
    refuses(activities.checkIn, 'NOT_OPEN')
    await show(<CheckInPage />, member)
    expect(screen.getByText('离线签到没有计入：活动已取消，或者还没有发布。')).toBeTruthy()
    fireEvent.click(button('知道了'))
    expect(lateScans.all()).toEqual([])
  })

  it('says that there is no such activity, and shows a visitor the way in', async () => {
    address(`a=${activityId}`)
    refuses(activities.pass, 'NO_SUCH_ACTIVITY')
    const first = await show(<CheckInPage />, member)
    expect(screen.getByText(/没有找到这场活动/)).toBeTruthy()
    first.unmount()
    await show(<CheckInPage />)
    expect(button('去登录')).toBeTruthy()
  })
})
