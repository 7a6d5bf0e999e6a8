import { isTaken, pick, slotsOf, type Slot } from '../../src/features/stations/bookings/slots'

const at = (clock: string, day = '2026-11-17') => new Date(`${day}T${clock}:00+08:00`)
const iso = (clock: string) => at(clock).toISOString()
const clockOf = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(11, 16)

const day = {
  open: [
    { from: iso('09:00'), until: iso('12:00') },
    { from: iso('13:15'), until: iso('15:20') },
  ],
  taken: [
    { from: iso('10:00'), until: iso('11:00'), mine: false },
    { from: iso('13:30'), until: iso('14:00'), mine: true },
  ],
}
const slots = slotsOf(day, at('09:10'))
const slot = (clock: string): Slot => slots.find(({ from }) => clockOf(from) === clock)!
const rules = { minMinutes: 30, maxMinutes: 120 }
const picked = (...clocks: string[]) => {
  let found = null
  for (const clock of clocks) found = pick(slots, found, slot(clock), rules)
  return found && [clockOf(found.from), clockOf(found.until)]
}

test('a day is cut into the half hours that are ahead and wholly open, with what has become of each', () => {
  expect(slots.map(({ from, state }) => [clockOf(from), state])).toEqual([
    ['09:30', 'free'],
    ['10:00', 'taken'],
    ['10:30', 'taken'],
    ['11:00', 'free'],
    ['11:30', 'free'],
    ['13:30', 'mine'],
    ['14:00', 'free'],
    ['14:30', 'free'],
  ])
})

test('one tap takes half an hour, a later one all until there', () => {
  expect(picked('11:00')).toEqual(['11:00', '11:30'])
  expect(picked('11:00', '11:30')).toEqual(['11:00', '12:00'])
  expect(picked('09:30', '11:00')).toEqual(['09:30', '11:30'])
})

test('a tap before, or inside, or too far on begins anew', () => {
  expect(picked('11:30', '11:00')).toEqual(['11:00', '11:30'])
  expect(picked('11:00', '11:30', '11:00')).toEqual(['11:00', '11:30'])
  expect(picked('09:30', '11:30')).toEqual(['11:30', '12:00'])
})

test('nothing is chosen across a break, or across one’s own', () => {
  expect(picked('11:30', '14:00')).toEqual(['14:00', '14:30'])
})

test('a room that wants an hour at least is chosen by the hour, where there is one', () => {
  const hour = (clock: string) => {
    const { from, until } = pick(slots, null, slot(clock), { minMinutes: 60, maxMinutes: 120 })
    return [clockOf(from), clockOf(until)]
  }
  expect(hour('11:00')).toEqual(['11:00', '12:00'])
  expect(hour('11:30')).toEqual(['11:30', '12:00'])
})

test('what somebody else has a part of can only be waited for', () => {
  const stretch = (from: string, until: string) => ({ from: at(from).getTime(), until: at(until).getTime() })
  expect(isTaken(slots, stretch('09:30', '10:30'))).toBe(true)
  expect(isTaken(slots, stretch('11:00', '12:00'))).toBe(false)
})
