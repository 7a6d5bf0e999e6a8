import {
  holidayUnknown,
  hours as schema,
  openOnDay,
  openState,
  openThroughout,
  type Holidays,
  type Hours,
  type OpenInterval,
} from '../../core/stations/hours'
import * as z from '../../core/zod'

const between = (from: number, until: number): OpenInterval => [from * 60, until * 60]
const office = between(9, 18)

const given = (change: Partial<Hours> = {}): Hours => ({
  week: [[office], [office], [office], [office], [office], [], []],
  holidays: null,
  exceptions: [],
  closedUntil: null,
  ...change,
})

const known = (...days: string[]): Holidays => ({ days: new Set(days), knownUntil: '2026-12-31' })
const NONE = known()
/** In Shanghai; 2026-11-23 is a Monday. */
const at = (time: string) => new Date(`2026-${time}+08:00`)
const state = (hours: Hours, time: string, holidays = NONE) => openState(hours, at(time), holidays)

describe('a station', () => {
  it('is open from the minute it opens until the minute it closes', () => {
    expect(state(given(), '11-23T08:59:59')).toEqual({ open: false, until: at('11-23T09:00') })
    expect(state(given(), '11-23T09:00:00')).toEqual({ open: true, until: at('11-23T18:00') })
    expect(state(given(), '11-23T17:59:59')).toEqual({ open: true, until: at('11-23T18:00') })
    expect(state(given(), '11-23T18:00:00')).toEqual({ open: false, until: at('11-24T09:00') })
  })

  it('that is closed at weekends opens again on Monday', () =>
    expect(state(given(), '11-28T12:00')).toEqual({ open: false, until: at('11-30T09:00') }))

  it('with a lunch break is closed in it', () => {
    const week = given().week.map(() => [between(9, 12), between(13, 18)])
    expect(state(given({ week }), '11-23T12:30')).toEqual({ open: false, until: at('11-23T13:00') })
    expect(state(given({ week }), '11-23T11:30')).toEqual({ open: true, until: at('11-23T12:00') })
  })

  it('that closes at two in the morning is open at one, also from Sunday to Monday', () => {
    const week = given().week.map(() => [between(18, 26)])
    expect(state(given({ week }), '11-23T01:00')).toEqual({ open: true, until: at('11-23T02:00') })
    expect(state(given({ week }), '11-23T02:00')).toEqual({ open: false, until: at('11-23T18:00') })
    expect(state(given({ week }), '11-23T23:30')).toEqual({ open: true, until: at('11-24T02:00') })
  })

  it('open around the clock has no end in sight', () => {
    const week = given().week.map(() => [between(0, 24)])
    expect(state(given({ week }), '11-23T03:00')).toEqual({ open: true, until: null })
  })

  it('that is open from midnight on goes on from the evening before', () => {
    const week = given({ week: [[between(20, 24)], [between(0, 6)], [], [], [], [], []] })
    expect(state(week, '11-23T23:00')).toEqual({ open: true, until: at('11-24T06:00') })
  })
})

describe('what comes before the week', () => {
  const national = known('2026-10-01', '2026-10-02')

  it('public holidays, where the station says so', () => {
    expect(state(given({ holidays: [] }), '10-01T10:00', national)).toEqual({ open: false, until: at('10-05T09:00') })
    expect(state(given({ holidays: [between(10, 16)] }), '10-01T10:00', national)).toEqual({
      open: true,
      until: at('10-01T16:00'),
    })
    expect(state(given(), '10-01T10:00', national)).toMatchObject({ open: true })
  })

  it('a single day, also before a holiday', () => {
    const exceptions = [{ day: '2026-10-01', open: [between(8, 20)], why: '国庆开放日' }]
    expect(state(given({ holidays: [], exceptions }), '10-01T08:30', national)).toEqual({
      open: true,
      until: at('10-01T20:00'),
    })
  })

  it('a long closure, which ends on the day it says', () => {
    const closed = given({ closedUntil: '2026-12-15' })
    expect(state(closed, '11-23T10:00')).toEqual({ open: false, until: at('12-15T09:00') })
    expect(state(closed, '12-15T10:00')).toMatchObject({ open: true })
  })
})

describe('a night', () => {
  const late = given({ week: given().week.map(() => [between(18, 26)]), holidays: [] })
  /** A Thursday; the Wednesday before it is a day like any other. */
  const national = known('2026-10-01')

  it('that began before a public holiday goes on into it, and the holiday’s own does not begin', () => {
    expect(state(late, '10-01T01:00', national)).toEqual({ open: true, until: at('10-01T02:00') })
    expect(state(late, '10-01T19:00', national)).toEqual({ open: false, until: at('10-02T18:00') })
    expect(state(late, '10-02T01:00', national)).toEqual({ open: false, until: at('10-02T18:00') })
  })

  it('that began before a day of rest goes on into it; a long single day goes on into the next', () => {
    const exceptions = [
      { day: '2026-11-24', open: [], why: '盘点' },
      { day: '2026-11-26', open: [between(10, 28)], why: '开放日' },
    ]
    const hours = given({ ...late, exceptions })
    expect(state(hours, '11-24T01:59')).toEqual({ open: true, until: at('11-24T02:00') })
    expect(state(hours, '11-24T20:00')).toEqual({ open: false, until: at('11-25T18:00') })
    expect(state(hours, '11-27T03:30')).toEqual({ open: true, until: at('11-27T04:00') })
  })

  it('before the day a closure ends is closed until that day’s own opening', () =>
    expect(state(given({ ...late, closedUntil: '2026-12-15' }), '12-15T01:00')).toEqual({
      open: false,
      until: at('12-15T18:00'),
    }))

  it('from one year to the next is one night', () =>
    expect(openState(late, new Date('2027-01-01T01:00+08:00'), NONE)).toEqual({
      open: true,
      until: new Date('2027-01-01T02:00+08:00'),
    }))
})

it('a day of a year whose holidays are not announced yet may be one, where that would change its hours', () => {
  const shut = given({ holidays: [] })
  const { knownUntil } = NONE
  expect(holidayUnknown(shut, '2026-12-31', knownUntil)).toBe(false)
  expect(holidayUnknown(shut, '2027-01-01', knownUntil)).toBe(true)
  expect(holidayUnknown(given(), '2027-01-01', knownUntil)).toBe(false)
  const said = { ...shut, exceptions: [{ day: '2027-01-01', open: [], why: null }] }
  expect(holidayUnknown(said, '2027-01-01', knownUntil)).toBe(false)
})

describe('a day of a room', () => {
  const clocks = (hours: Hours, day: string) =>
    openOnDay(hours, `2026-${day}`, NONE).map(({ from, until }) => [from, until])
  const throughout = (hours: Hours, from: string, until: string) => openThroughout(hours, at(from), at(until), NONE)
  const late = given({ week: given().week.map(() => [between(18, 26)]) })

  it('has what is left of the night before, and its own into the next', () =>
    expect(clocks(late, '11-24')).toEqual([
      [at('11-24T00:00'), at('11-24T02:00')],
      [at('11-24T18:00'), at('11-25T02:00')],
    ]))

  it('may be had across midnight, and not a minute past closing or across a break', () => {
    expect(throughout(late, '11-24T23:00', '11-25T02:00')).toBe(true)
    expect(throughout(late, '11-24T23:00', '11-25T02:01')).toBe(false)
    expect(throughout(late, '11-24T17:59', '11-24T19:00')).toBe(false)
    const broken = given({ week: given().week.map(() => [between(9, 12), between(13, 18)]) })
    expect(throughout(broken, '11-24T11:00', '11-24T14:00')).toBe(false)
  })

  it('of a station that never closes has no break at midnight, and ends with its night', () => {
    const always = given({ week: given().week.map(() => [between(0, 24)]) })
    expect(clocks(always, '11-24')).toEqual([[at('11-24T00:00'), at('11-25T06:00')]])
    expect(throughout(always, '11-24T22:00', '11-25T03:00')).toBe(true)
  })
})

it('a station that never opens has no opening in sight', () =>
  expect(state(given({ week: given().week.map(() => []) }), '11-23T10:00')).toEqual({ open: false, until: null }))

it.each([
  ['that end before they begin', given({ week: [[between(18, 9)], [], [], [], [], [], []] })],
  ['of a week of six days', given({ week: given().week.slice(1) })],
  ['of more than a day on end', given({ holidays: [between(0, 25)] })],
])('hours %s are refused', (_, hours) => expect(z.safeParse(schema, hours).success).toBe(false))
