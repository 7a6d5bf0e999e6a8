import { hours as schema, openState, type Hours, type OpenInterval } from '../../core/stations/hours'
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

const NONE = new Set<string>()
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
  const national = new Set(['2026-10-01', '2026-10-02'])

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

it('a station that never opens has no opening in sight', () =>
  expect(state(given({ week: given().week.map(() => []) }), '11-23T10:00')).toEqual({ open: false, until: null }))

it.each([
  ['that end before they begin', given({ week: [[between(18, 9)], [], [], [], [], [], []] })],
  ['of a week of six days', given({ week: given().week.slice(1) })],
  ['of more than a day on end', given({ holidays: [between(0, 25)] })],
])('hours %s are refused', (_, hours) => expect(z.safeParse(schema, hours).success).toBe(false))
