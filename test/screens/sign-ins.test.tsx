import Taro from '@tarojs/taro'
import { screen } from '@testing-library/react'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { members } from '../../core/members/contract'
import { stations } from '../../core/stations/contract'
import { useSession } from '../../src/app/session'
import { CheckIn } from '../../src/features/activities/door/check-in'
import SignInsPage from '../../src/pages/account/sign-ins'
import BookingsPage from '../../src/pages/station/bookings'
import StudioDetailsPage from '../../src/pages/studio/details'
import { answers, isOffline, knowsNobody, sent } from './server'
import { aMember, press, show } from './show'
import { someId } from './things'

const [here, other, third, phone] = [someId(), someId(), someId(), someId()]
const at = (hour: number) => `2025-11-20T0${hour}:00:00.000Z`
const used = { lastUsedOn: '2025-11-21' }

const listed = () =>
  answers(members.signIns, {
    signIns: [
      { signInId: here, provider: 'browser', since: at(2), here: true, ...used },
      { signInId: other, provider: 'browser', since: at(3), here: false, ...used },
      { signInId: third, provider: 'browser', since: at(4), here: false, ...used },
      { signInId: phone, provider: 'wechat', since: at(1), here: false, ...used },
    ],
  })

const sure = (confirm: boolean) =>
  jest.spyOn(Taro, 'showModal').mockResolvedValueOnce({ confirm, cancel: !confirm, errMsg: '' })

beforeEach(listed)

test('a member sees where they are signed in, which is this one, and when each was used', async () => {
  await show(<SignInsPage />, aMember())
  expect(screen.getByText('2025 年 11 月 20 日 10:00 登录')).toBeTruthy()
  expect(screen.getAllByText('最近用过：2025 年 11 月 21 日')).toHaveLength(4)
  expect(screen.getAllByText('这个浏览器')).toHaveLength(1)
  expect(screen.getAllByRole('button', { name: /^退出.*浏览器$/ })).toHaveLength(4)
})

test('one that was left somewhere is ended, once sure, and the list is read again', async () => {
  answers(members.endSignIn, {})
  await show(<SignInsPage />, aMember())
  const name = '退出 2025 年 11 月 20 日 11:00 登录的浏览器'
  sure(false)
  await press(name)
  expect(sent(members.endSignIn)).toEqual([])
  sure(true)
  await press(name)
  expect(sent(members.endSignIn)).toEqual([{ signInId: other }])
  expect(sent(members.signIns)).toHaveLength(2)
  expect(useSession.getState().member).not.toBeNull()
})

test('this one is ended too, and whoever sits here is a visitor', async () => {
  answers(members.endSignIn, {})
  await show(<SignInsPage />, aMember())
  sure(true)
  await press('退出这个浏览器')
  expect(sent(members.endSignIn)).toEqual([{ signInId: here }])
  expect(useSession.getState().member).toBeNull()
})

test('all others are ended at once; without a network that is said', async () => {
  isOffline(members.endOtherSignIns)
  await show(<SignInsPage />, aMember())
  sure(true)
  await press('退出其他所有浏览器')
  expect(screen.getByRole('alert').textContent).toMatch(/网络/)
  answers(members.endOtherSignIns, { ended: 2 })
  sure(true)
  await press('退出其他所有浏览器')
  expect(sent(members.signIns)).toHaveLength(2)
})

describe('whose session was ended on another device', () => {
  test('is shown the way in where something of theirs was to be read', async () => {
    knowsNobody(members.signIns)
    await show(<SignInsPage />, aMember())
    expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  })

  test('and where it was a list, or their pass at a door', async () => {
    knowsNobody(stations.myBookings)
    const { unmount } = await show(<BookingsPage />, aMember())
    expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
    unmount()
    knowsNobody(activities.pass)
    await show(<CheckIn activityId={someId()} />, aMember())
    expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  })

  test('and before a draft that only the server has', async () => {
    knowsNobody(lectures.draft)
    history.replaceState(null, '', `/x?id=${someId()}`)
    await show(<StudioDetailsPage />, aMember())
    history.replaceState(null, '', '/')
    expect(screen.getByRole('button', { name: '去登录' })).toBeTruthy()
  })
})
