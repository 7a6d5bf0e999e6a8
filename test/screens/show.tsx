import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Member } from '../../core/members/contract'
import { useSession } from '../../src/app/session'
import { comeBack, goOn, reachBottom } from './taro'

const organisationId = '11111111-1111-4111-8111-111111111111'

export const aMember = (differences: Partial<Member> = {}): Member => ({
  memberId: '22222222-2222-4222-8222-222222222222',
  name: '林之遥',
  status: 'full',
  path: [{ organisationId, name: '云栖小镇第三联合支部', kind: 'branch' }],
  offices: [],
  ...differences,
})

export const anOfficer = (): Member =>
  aMember({ offices: [{ organisationId, organisation: '云栖小镇第三联合支部', kind: 'branch', role: 'secretary' }] })

/** Let what was asked be answered and drawn. */
export const settle = (ms = 0) => act(() => new Promise<void>((done) => setTimeout(done, ms)))

// A test may stop the clock, but the frames of what is drawn go on.
const nextFrame = window.requestAnimationFrame.bind(window)

/** Taro’s elements are moved in the frame after they were drawn, before anybody could press one. */
const frame = () => act(() => new Promise<void>((done) => nextFrame(() => setTimeout(done))))

/** Draw a screen for somebody, or for a visitor, and wait until it stands. */
export const show = async (drawn: ReactElement, member: Member | null = null) => {
  useSession.setState({ status: 'known', member, identity: member && 'browser', fault: null })
  const shown = render(drawn)
  await settle()
  await frame()
  return shown
}

/** Press a button, and wait for what comes of it. */
export const press = async (name: string | RegExp, role = 'button') => {
  fireEvent.click(screen.getByRole(role, { name }))
  await settle()
}

/** The page that is shown next is opened with this in its address. */
export const openedWith = (query: string) => history.replaceState(null, '', `/x?${query}`)

/** Whether the browser would ask before the page is left: it asks where its own event is prevented. */
export const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

/** Another page is opened on it, and left again. */
export const goAndComeBack = async () => {
  act(goOn)
  act(comeBack)
  await settle()
}

/** What is shown is scrolled through to its end. */
export const scrollDown = async () => {
  act(reachBottom)
  await settle()
}
