import { judgeCode, type Invitation, type Trier } from '../../core/members/invitation'
import { codeFrom, plainCode } from '../../core/members/rules'

const now = new Date('2026-11-23T01:00:00Z')
const later = new Date('2026-11-24T01:00:00Z')
const open: Invitation = { memberId: 'lin', expiresAt: later, endedAt: null, usedBy: null }
const used: Invitation = { ...open, endedAt: now, usedBy: 'phone' }
const trier: Trier = { provider: 'wechat', subject: 'phone', boundTo: null, memberHasWechat: false }

describe('an invitation code', () => {
  it('binds once', () => {
    expect(judgeCode(open, trier, now)).toBe('bind')
    expect(judgeCode(used, { ...trier, subject: 'other' }, now)).toEqual({ refused: 'CODE_USED' })
  })

  it('tried again by whoever used it changes nothing', () => {
    expect(judgeCode(used, { ...trier, boundTo: 'lin' }, now)).toBe('bound')
  })

  it('expires at its hour, and ends when a newer one replaces it', () => {
    expect(judgeCode(open, trier, later)).toEqual({ refused: 'CODE_EXPIRED' })
    expect(judgeCode({ ...open, endedAt: now }, trier, now)).toEqual({ refused: 'CODE_EXPIRED' })
  })

  it('is wrong where nobody gave it out', () => {
    expect(judgeCode(undefined, trier, now)).toEqual({ refused: 'CODE_WRONG' })
  })

  it('does not move an identity that belongs to somebody, nor give a member a second WeChat', () => {
    expect(judgeCode(open, { ...trier, boundTo: 'chen' }, now)).toEqual({ refused: 'ALREADY_BOUND' })
    expect(judgeCode(open, { ...trier, memberHasWechat: true }, now)).toEqual({ refused: 'MEMBER_BOUND' })
    expect(judgeCode(open, { ...trier, provider: 'browser', memberHasWechat: true }, now)).toBe('bind')
  })

  it('survives being read aloud and typed by hand', () => {
    const code = codeFrom(new Uint8Array([0, 31, 62, 255, 17, 3, 9, 200, 100, 50]))
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    expect(plainCode(` ${code.toLowerCase().replace('-', ' – ')} `)).toBe(code.replace('-', ''))
  })
})
