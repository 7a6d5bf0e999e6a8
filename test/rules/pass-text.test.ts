import { passText, readPass, readTyped } from '../../src/features/activities/door/pass-text'

it.each([
  '1246-886632',
  '1246886632',
  '1246 886632',
  '1246 886 632',
  '1246-886-632',
  ' 1246 – 886 632 ',
  '1246－886632',
])('takes a pass that is typed as “%s”: the last six digits are its code', (typed) => {
  expect(readTyped(typed)).toEqual({ number: 1246, code: '886632' })
})

it('takes the number of any sign-up, and digits that begin with noughts', () => {
  expect(readTyped('37482913')).toEqual({ number: 37, code: '482913' })
  expect(readTyped('1-000042')).toEqual({ number: 1, code: '000042' })
  expect(readTyped('7000042')).toEqual({ number: 7, code: '000042' })
})

it.each(['', '482913', '-482913', '37-48291a', '37/482913', '12345482913'])('takes “%s” for no pass', (typed) => {
  expect(readTyped(typed)).toBeNull()
})

it('reads what a pass says to a camera', () => {
  const id = '99999999-9999-4999-8999-999999999999'
  const pass = { activityId: id, memberId: id, code: '482913' }
  expect(readPass(passText(pass))).toEqual(pass)
  expect(readPass('37-482913')).toBeNull()
})
