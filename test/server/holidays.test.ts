import { readFileSync } from 'node:fs'
import { newId } from '../../cloudfunctions/_store/new-id'
import { stations } from '../../core/stations/contract'
import { readHolidays, yearsMissing } from '../../server/read-holidays'
import { openWorld } from '../world'

const world = openWorld()

const NOW = new Date('2026-12-20T12:00:00+08:00')
const HEADER = '名称,开始,结束\n'
const read = (rows: string) => readHolidays(new TextEncoder().encode(HEADER + rows))

it('the sample holds the holidays of 2026 that the database begins with', async () => {
  const sample = readHolidays(readFileSync('docs/holidays.csv'))
  const known = await world().ownerQuery('select day::text, name from dangke.holiday order by day')
  expect(sample).toEqual({ year: 2026, holidays: known })
})

it.each([
  [
    'no header',
    readHolidays(new TextEncoder().encode('元旦,2027-01-01,2027-01-03\n')),
    'row 1: there are no holidays in it',
  ],
  [
    'a missing column',
    readHolidays(new TextEncoder().encode('名称,开始\n元旦,2027-01-01\n')),
    'row 1: the header lacks 结束',
  ],
  ['no name', read(',2027-01-01,2027-01-03\n'), 'row 2: 名称 is empty'],
  ['what is no day', read('元旦,2027-02-30,2027-02-30\n'), 'row 2: "2027-02-30" is no day such as 2027-01-01'],
  ['a year there is none of', read('元旦,0000-01-01,0000-01-01\n'), 'row 2: "0000-01-01" is no day such as'],
  ['an end before its beginning', read('元旦,2027-01-03,2027-01-01\n'), 'row 2: from 2027-01-03 to 2027-01-01 is no'],
  ['a month', read('春节,2027-02-01,2027-02-28\n'), 'row 2: from 2027-02-01 to 2027-02-28 is no'],
  ['two years', read('元旦,2027-01-01,2027-01-01\n元旦,2028-01-01,2028-01-01\n'), 'row 3: days of 2027 and 2028'],
  ['a day twice', read('元旦,2027-01-01,2027-01-03\n元旦,2027-01-03,2027-01-04\n'), 'row 3: a day is in it twice'],
  ['another encoding', readHolidays(new Uint8Array([0xc3, 0xfb])), 'row 1: not UTF-8'],
])('%s is said, with its row', (_, made, problem) => {
  expect(made).toMatchObject({ problems: [expect.stringContaining(problem)] })
})

it.each([
  ['in the December before', '元旦,2028-12-30,2029-01-01\n', 2029],
  ['in the December before, and goes on', '元旦,2028-12-30,2029-01-01\n国庆节,2029-10-01,2029-10-07\n', 2029],
  ['with itself', '元旦,2027-01-01,2027-01-01\n', 2027],
  [
    'with itself, to end on the first of January after',
    '国庆节,2028-10-01,2028-10-07\n元旦,2028-12-30,2029-01-01\n',
    2028,
  ],
])('a notice is of the year that begins %s', (_, rows, year) => {
  expect(read(rows)).toMatchObject({ year })
})

it('a year is known once all before it are, and a notice replaces what it said itself', async () => {
  const { store } = world()
  const known = async (now = NOW) => (await store.holidays.known(now)).knownUntil
  const bring = async (rows: string) => {
    const notice = read(rows)
    if ('problems' in notice) throw new Error(notice.problems.join())
    await store.holidays.setYear(notice.year, notice.holidays, NOW)
  }
  const december = async () =>
    [...(await store.holidays.known(new Date('2028-12-01'))).days].filter((day) => day.startsWith('2028-12')).length
  await bring('元旦,2028-12-30,2029-01-01\n')
  expect(await known()).toBe('2026-12-31')
  expect(yearsMissing(2029, await known())).toContain('2027')
  // What was not brought in and is over keeps nothing back.
  expect(await known(new Date('2029-01-01T00:00:00Z'))).toBe('2029-12-31')
  await bring('国庆节,2028-10-01,2028-10-07\n')
  expect(await december()).toBe(2)
  expect(await known()).toBe('2026-12-31')
  await bring('国庆节,2027-10-01,2027-10-07\n')
  expect(await known()).toBe('2029-12-31')
  expect(yearsMissing(2029, await known())).toBeNull()
  await bring('元旦,2029-01-01,2029-01-01\n')
  expect(await december()).toBe(0)
  for (const year of [2027, 2028, 2029]) await store.holidays.setYear(year, [], NOW)
  expect(await known()).toBe('2026-12-31')
})

it('a day of a year that is not known yet goes by the week, and says so, until its holidays are brought in', async () => {
  const { must, station, member, store } = world()
  const [somebody, roomId] = [await member(), newId()]
  const rooms = [{ roomId, name: '示例', capacity: 10, facilities: [] }]
  const stationId = await station({ rooms })
  // A Friday.
  const newYear = async () => must(stations.roomDay, { stationId, roomId, day: '2027-01-01' }, somebody, NOW)
  expect(await newYear()).toMatchObject({ mayBeHoliday: true, open: [{}] })

  const notice = read('元旦,2027-01-01,2027-01-03\n') as { year: number; holidays: [] }
  const time = { from: '2027-01-01T02:00:00.000Z', until: '2027-01-01T03:00:00.000Z' }
  const wanted = { stationId, roomId, ...time, people: 2, memberId: somebody.memberId, purpose: '示例' }
  const booked = { ...wanted, bookingId: newId(), state: 'booked' as const, judged: null }
  const workday = { from: new Date('2027-01-04T02:00:00.000Z'), until: new Date('2027-01-04T03:00:00.000Z') }
  await store.bookings.book({ ...booked, from: new Date(time.from), until: new Date(time.until) }, NOW)
  await store.bookings.book({ ...booked, bookingId: newId(), ...workday }, NOW)
  // Whoever brings the year in is told for whom a door is closed then; nobody is called off by that.
  const { name } = (await store.stations.find(stationId))!
  const set = () => store.holidays.setYear(notice.year, notice.holidays, NOW)
  expect(await set()).toEqual([{ station: name, bookings: 1, orders: 0 }])
  expect(await set()).toEqual([])
  expect((await store.bookings.find(booked.bookingId))?.state).toBe('booked')
  expect(await newYear()).toMatchObject({ mayBeHoliday: false, open: [] })
  expect(await must(stations.view, { stationId }, somebody)).toMatchObject({ holidaysKnownUntil: '2027-12-31' })
  expect((await store.holidays.known(new Date('2026-10-01'))).days.size).toBe(10)

  // Bringing a year in again leaves the others as they are.
  await store.holidays.setYear(2027, [], NOW)
  expect(await newYear()).toMatchObject({ mayBeHoliday: true })
})
