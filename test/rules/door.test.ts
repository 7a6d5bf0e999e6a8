import { createHmac } from 'node:crypto'
import { ageOf, doorCode, passCode, passKey, seal, stepOf, STEP_MS } from '../../core/activities/door-codes'
import { atDoor, isWritable, minutesBetween, mostMinutes } from '../../core/activities/door-time'
import { figuresOf } from '../../core/activities/feedback'

const key = 'a'.repeat(64)
const codeAt = (at: number) => doorCode(key, stepOf(at))
const age = (code: string, at: number) => ageOf((step) => doorCode(key, step), code, at)

describe('the codes of a door', () => {
  const begun = 60_000_000 * STEP_MS

  it('change at the whole half minute, and not a millisecond earlier', () => {
    expect(stepOf(begun + 29_999)).toBe(stepOf(begun))
    expect(stepOf(begun + 30_000)).toBe(stepOf(begun) + 1)
    expect(codeAt(begun + 29_999)).toBe(codeAt(begun))
    expect(codeAt(begun + 30_000)).not.toBe(codeAt(begun))
  })

  it('are taken one step early and one late, and are known as expired for ten minutes', () => {
    const code = codeAt(begun)
    expect(age(code, begun - 30_001)).toBe('wrong')
    expect(age(code, begun - 30_000)).toBe('live')
    expect(age(code, begun + 59_999)).toBe('live')
    expect(age(code, begun + 60_000)).toBe('expired')
    expect(age(code, begun + 20 * STEP_MS + 29_999)).toBe('expired')
    expect(age(code, begun + 21 * STEP_MS)).toBe('wrong')
  })

  it('are six digits that an HMAC by another library gives as well', () => {
    const mac = createHmac('sha256', key).update('door:7').digest()
    const number = mac.readUInt32BE(mac[31]! & 15) & 0x7fffffff
    expect(doorCode(key, 7)).toBe(String(number % 1_000_000).padStart(6, '0'))
    expect(passKey(key, 'm')).toBe(createHmac('sha256', key).update('pass:m').digest('hex'))
  })

  it('are others for another door, another member and another use', () => {
    const [one, other] = [passKey(key, 'one'), passKey(key, 'other')]
    expect(new Set([doorCode(key, 7), doorCode('b'.repeat(64), 7), passCode(one, 7), passCode(other, 7)]).size).toBe(4)
    expect(seal(one, '123456', 1)).not.toBe(seal(other, '123456', 1))
    expect(seal(one, '123456', 1)).not.toBe(seal(one, '123456', 2))
  })
})

describe('the time of a door', () => {
  const span = { from: new Date('2026-11-17T12:00:00+08:00'), until: new Date('2026-11-17T14:00:00+08:00') }
  const at = (time: string) => new Date(`2026-11-${time}+08:00`)

  it('is from an hour before the beginning until the end', () => {
    expect(atDoor(span, at('17T10:59:59.999'))).toEqual({ refused: 'TOO_EARLY' })
    expect(atDoor(span, at('17T11:00:00'))).toBe(true)
    expect(atDoor(span, at('17T14:00:00'))).toBe(true)
    expect(atDoor(span, at('17T14:00:00.001'))).toEqual({ refused: 'TOO_LATE' })
  })

  it('is put right for thirty days after it', () => {
    expect(isWritable(span, new Date(span.until.getTime() + 30 * 86_400_000))).toBe(true)
    expect(isWritable(span, new Date(span.until.getTime() + 30 * 86_400_000 + 1))).toEqual({ refused: 'TOO_LATE' })
  })

  it('counts whole minutes within the activity’s own time', () => {
    expect(minutesBetween(span, at('17T11:10:00'), at('17T13:00:59'))).toBe(60)
    expect(minutesBetween(span, at('17T12:30:30'), at('17T14:40:00'))).toBe(89)
    expect(minutesBetween(span, at('17T13:00:00'), at('17T12:30:00'))).toBe(0)
  })

  it('brings no more minutes than it has, the last one whole', () => {
    expect(mostMinutes(span)).toBe(120)
    expect(mostMinutes({ ...span, until: new Date(span.from.getTime() + 90_000) })).toBe(2)
  })
})

it('what people thought is shown from five answers on, with words in no order of coming', () => {
  const words = ['很好，下次还来', '人太多', '好']
  expect(figuresOf({ stars: [0, 0, 1, 1, 2], wrote: 3, words })).toBeNull()
  expect(figuresOf({ stars: [0, 0, 1, 1, 3], wrote: 3, words })).toEqual({
    answers: 5,
    average: 4.4,
    stars: [0, 0, 1, 1, 3],
    wrote: 3,
    words: ['好', '人太多', '很好，下次还来'],
  })
})
