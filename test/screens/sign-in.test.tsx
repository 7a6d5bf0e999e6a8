import { fireEvent, screen } from '@testing-library/react'
import { demo } from '../../core/demo/contract'
import { members } from '../../core/members/contract'
import { useSession } from '../../src/app/session'
import SignInPage from '../../src/pages/account/sign-in'
import { answers, isOffline, refuses, sent } from './server'
import { aMember, settle, show } from './show'
import { someId } from './things'

const type = (code: string) => fireEvent.change(screen.getByLabelText('邀请码或登录码'), { target: { value: code } })
const agree = () => fireEvent.click(screen.getByRole('checkbox', { name: /单独同意/ }))
const submit = async () => {
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await settle()
}

test('nobody is bound without their separate consent', async () => {
  await show(<SignInPage />)
  type('7KQ2M-9XR4T')
  await submit()
  expect(screen.getByRole('alert').textContent).toContain('勾选同意')
  expect(sent(members.bind)).toEqual([])
})

test('a code and the consent sign somebody in', async () => {
  answers(members.bind, { member: aMember() })
  answers(members.me, { member: aMember(), identity: 'browser' })
  await show(<SignInPage />)
  type('7KQ2M-9XR4T')
  agree()
  await submit()
  expect(sent(members.bind)).toEqual([{ code: '7KQ2M-9XR4T', consent: true }])
  expect(useSession.getState().member?.name).toBe('林之遥')
})

test('after too many wrong codes one is told for how long it is locked', async () => {
  refuses(members.bind, 'LOCKED', { retryAfter: 840 })
  await show(<SignInPage />)
  type('WRONG')
  agree()
  await submit()
  expect(screen.getByRole('alert').textContent).toContain('14 分钟后')
})

test('a code stays in its field when the network fails', async () => {
  isOffline(members.bind)
  await show(<SignInPage />)
  type('7KQ2M-9XR4T')
  agree()
  await submit()
  expect(screen.getByRole('alert').textContent).toContain('网络没有连上')
  expect(screen.getByLabelText<HTMLInputElement>('邀请码或登录码').value).toBe('7KQ2M-9XR4T')
})

test('outside demo mode nobody can be stepped into', async () => {
  await show(<SignInPage />)
  expect(screen.queryByText('示例人物')).toBeNull()
})

test('in demo mode one finds an invented person by their office and steps into them', async () => {
  const office = { organisation: '知远软件党支部（示例）', kind: 'branch' as const, role: 'secretary' as const }
  const secretary = { memberId: someId(), name: '何其然', organisation: office.organisation, district: '余杭区' }
  const other = { ...secretary, memberId: someId(), name: '苏禾' }
  answers(demo.people, {
    people: [
      { ...secretary, offices: [office] },
      { ...other, offices: [] },
    ],
  })
  answers(demo.stepInto, { member: aMember({ name: '何其然' }) })
  answers(members.me, { member: aMember({ name: '何其然' }), identity: 'browser' })
  await show(<SignInPage />)
  fireEvent.change(screen.getByLabelText('找姓名、支部或职务'), { target: { value: '书记' } })
  expect(screen.queryByText('苏禾')).toBeNull()
  fireEvent.click(screen.getByText('何其然'))
  await settle()
  expect(sent(demo.stepInto)).toEqual([{ memberId: secretary.memberId }])
})
