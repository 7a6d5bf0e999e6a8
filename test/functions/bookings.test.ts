import { newId } from '../../cloudfunctions/_store/new-id'
import type { RequestOf } from '../../core/action'
import type { RoomRules } from '../../core/stations/booking-rules'
import { stations } from '../../core/stations/contract'
import type { Hours } from '../../core/stations/hours'
import { NOON, refused } from '../answer'
import { noticesOf } from '../hosting'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const RULES: RoomRules = { bookableBy: 'members', aheadDays: 7, minMinutes: 30, maxMinutes: 120, approval: false }
const shanghai = (text: string) => new Date(`${text}+08:00`)
/** The day after NOON, a Tuesday. */
const tuesday = (clock: string) => shanghai(`2026-11-17T${clock}:00`).toISOString()

let district: Unit
/** An officer of the station’s organisation. */
let keeper: Person
beforeAll(async () => {
  district = await world().branch({ kind: 'committee' })
  keeper = await world().officer({ of: district })
})

interface Place {
  readonly stationId: string
  readonly roomId: string
}

/** A station with one room that seats ten, by the rules given. */
const aRoom = async (rules: Partial<RoomRules> = {}, hours?: Partial<Hours>): Promise<Place> => {
  const roomId = newId()
  const room = { roomId, name: '共享会议室', capacity: 10, facilities: [] }
  const stationId = await world().station({
    organisationId: district.organisationId,
    rooms: [room],
    ...(hours && { hours }),
  })
  await world().must(stations.saveRoomRules, { stationId, roomId, rules: { ...RULES, ...rules } }, keeper)
  return { stationId, roomId }
}

type Book = RequestOf<typeof stations.book>

const wish = (place: Place, given: Partial<Book> = {}): Book => ({
  bookingId: newId(),
  ...place,
  from: tuesday('10:00'),
  until: tuesday('11:00'),
  people: 2,
  purpose: '支部例会',
  ...given,
})

const book = (as: Person, place: Place, given: Partial<Book> = {}, now = NOON) =>
  world().answer(stations.book, wish(place, given), as, now)

/** A booking made, by its id. */
const booked = async (as: Person, place: Place, given: Partial<Book> = {}, now = NOON): Promise<string> => {
  const wanted = wish(place, given)
  await world().must(stations.book, wanted, as, now)
  return wanted.bookingId
}

const stateOf = async (bookingId: string) => (await world().store.bookings.find(bookingId))?.state
/** The same, sent ten times at the same moment, is answered well each time. */
const tenTimes = async (send: () => Promise<{ ok: boolean }>) => {
  const answers = await Promise.all(Array.from({ length: 10 }, send))
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
}
const made = (state: string) => ({ ok: true, data: { state } })

describe('a room', () => {
  it('is booked by one, and shows the others that it is taken, but not by whom', async () => {
    const { must, member } = world()
    const [one, other] = [await member(), await member()]
    const place = await aRoom()
    expect(await book(one, place)).toMatchObject(made('booked'))
    for (const [from, until] of [
      ['10:00', '11:00'],
      ['09:30', '10:30'],
      ['10:30', '11:30'],
      ['09:30', '11:30'],
    ] as const)
      expect(await book(other, place, { from: tuesday(from), until: tuesday(until) })).toMatchObject(refused('TAKEN'))
    expect(await book(other, place, { from: tuesday('11:00'), until: tuesday('12:00') })).toMatchObject(made('booked'))

    const day = await must(stations.roomDay, { ...place, day: '2026-11-17' }, other)
    expect(day).toMatchObject({
      may: true,
      open: [{ from: tuesday('09:00'), until: tuesday('18:00') }],
      taken: [
        { from: tuesday('10:00'), until: tuesday('11:00'), mine: false },
        { from: tuesday('11:00'), until: tuesday('12:00'), mine: true },
      ],
    })
    expect(JSON.stringify(day)).not.toContain(one.name)
  })

  it('is booked once, however often the same booking is sent; and an id is one booking’s', async () => {
    const { member, answer, must } = world()
    const [one, other] = [await member(), await member()]
    const wanted = wish(await aRoom())
    const sent = await Promise.all(Array.from({ length: 8 }, () => answer(stations.book, wanted, one)))
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect((await must(stations.myBookings, {}, one)).bookings).toHaveLength(1)
    expect(await answer(stations.book, wanted, other)).toMatchObject(refused('ALREADY_USED'))
  })

  it('is listed with what is to come first, soonest first, then what is over, latest first, over all pages', async () => {
    const { member, must, ownerQuery } = world()
    const one = await member()
    const place = await aRoom()
    const HOUR = 3_600_000
    const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR).toISOString()
    // Written in no order of their times, some at the same moment: one that goes on now, others before and after.
    const hours = [40, -30, 4, -2, 0, 90, -80, 12].concat(Array.from({ length: 60 }, (_, nth) => 100 + nth * 2))
    const ids = hours.map(() => newId())
    const rows = hours.map(
      (from, nth) =>
        `('${ids[nth]!}', '${place.stationId}', '${place.roomId}', '${one.memberId}', '[${at(from - 0.5)}, ${at(from + 0.5)})',
          2, '示例', '${from < 0 ? 'used' : 'booked'}', '${at(-100)}', '${at(-100)}')`,
    )
    await ownerQuery(
      `insert into dangke.booking (booking_id, station_id, room_id, member_id, during, people, purpose, state, made_at, updated_at)
       values ${rows.join()}`,
    )
    await must(stations.cancelBooking, { bookingId: ids[5]! }, one)
    const listed: string[] = []
    for (let cursor: string | undefined, asked = NOON; ; asked = new Date(asked.getTime() + HOUR)) {
      const page = await must(stations.myBookings, { cursor }, one, asked)
      listed.push(...page.bookings.map(({ bookingId }) => bookingId))
      if (!page.next) break
      cursor = page.next
    }
    const byTime = hours.map((from, nth) => ({ from, id: ids[nth]! })).sort((a, b) => a.from - b.from)
    const isComing = ({ from }: { from: number }) => from >= 0 && from !== 90
    const [coming, over] = [byTime.filter(isComing), byTime.filter((each) => !isComing(each)).reverse()]
    expect(listed).toEqual([...coming, ...over].map(({ id }) => id))
  })

  it('says why it cannot be had', async () => {
    const { member } = world()
    const one = await member()
    const place = await aRoom({ minMinutes: 60 })
    const cases: [Partial<Book>, string][] = [
      [{ roomId: newId() }, 'NO_SUCH_ROOM'],
      [{ from: tuesday('10:10') }, 'OFF_GRID'],
      [{ from: NOON.toISOString(), until: shanghai('2026-11-16T13:00:00').toISOString() }, 'PAST'],
      [
        {
          from: shanghai('2026-11-24T10:00:00').toISOString(),
          until: shanghai('2026-11-24T11:00:00').toISOString(),
        },
        'TOO_FAR',
      ],
      [{ until: tuesday('10:30') }, 'TOO_SHORT'],
      [{ from: tuesday('11:00'), until: tuesday('10:00') }, 'ENDS_BEFORE'],
      [{ until: tuesday('10:00') }, 'ENDS_BEFORE'],
      // Before the station was there.
      [{ from: '2001-01-02T02:00:00.000Z', until: '2001-01-02T03:00:00.000Z' }, 'PAST'],
      [{ until: tuesday('12:30') }, 'TOO_LONG'],
      [{ people: 11 }, 'TOO_MANY_PEOPLE'],
      [{ from: tuesday('17:30'), until: tuesday('18:30') }, 'CLOSED_THEN'],
      [{ purpose: '违规聚会' }, 'TEXT_REFUSED'],
    ]
    for (const [given, code] of cases) expect(await book(one, place, given)).toMatchObject(refused(code))
    expect(await book(one, place, { purpose: ' ' })).toMatchObject({ error: { code: 'BAD_INPUT', path: 'purpose' } })
    expect(await book(one, place, { people: 10, until: tuesday('12:00') })).toMatchObject(made('booked'))
    expect(
      await book(one, place, {
        from: shanghai('2026-11-23T17:00:00').toISOString(),
        until: shanghai('2026-11-23T18:00:00').toISOString(),
      }),
    ).toMatchObject(made('booked'))
  })

  it('that is open past midnight is booked past midnight', async () => {
    const night: Hours['week'] = Array.from({ length: 7 }, () => [[1080, 1560]])
    const place = await aRoom({}, { week: night })
    const one = await world().member()
    const late = { from: tuesday('23:30'), until: shanghai('2026-11-18T01:00:00').toISOString() }
    expect(await book(one, place, late)).toMatchObject(made('booked'))
    const early = {
      from: shanghai('2026-11-18T01:00:00').toISOString(),
      until: shanghai('2026-11-18T02:30:00').toISOString(),
    }
    expect(await book(one, place, early)).toMatchObject(refused('CLOSED_THEN'))
    const day = await world().must(stations.roomDay, { ...place, day: '2026-11-17' }, one)
    expect(day.open).toEqual([
      { from: tuesday('00:00'), until: tuesday('02:00') },
      { from: tuesday('18:00'), until: shanghai('2026-11-18T02:00:00').toISOString() },
    ])
    expect(day.taken).toHaveLength(1)
  })

  it('of a station that is closed for good by then cannot be booked', async () => {
    const place = await aRoom()
    await world().ownerQuery(
      `update dangke.station set closed_on = '2026-11-17' where station_id = '${place.stationId}'`,
    )
    const one = await world().member()
    expect(await book(one, place)).toMatchObject(refused('CLOSED_THEN'))
    expect((await world().must(stations.roomDay, { ...place, day: '2026-11-17' }, one)).open).toEqual([])
    expect(await world().answer(stations.roomDay, { ...place, roomId: newId(), day: '2026-11-17' }, one)).toMatchObject(
      refused('NO_SUCH_ROOM'),
    )
  })

  it('is for whom its officers say', async () => {
    const { member, officer, branch } = world()
    const own = await member({ of: await branch({ under: district }) })
    const [stranger, strange] = [await member(), await officer()]
    const may = async (rules: Partial<RoomRules>, as: Person) => (await book(as, await aRoom(rules))).ok
    const seen = async (bookableBy: RoomRules['bookableBy']) => {
      const people: Person[] = [own, stranger, strange, keeper]
      return Promise.all(people.map((person) => may({ bookableBy }, person)))
    }
    expect(await seen('nobody')).toEqual([false, false, false, false])
    expect(await seen('organisation')).toEqual([true, false, false, true])
    expect(await seen('officers')).toEqual([false, false, true, true])
    expect(await seen('members')).toEqual([true, true, true, true])
    expect(await book(stranger, await aRoom({ bookableBy: 'officers' }))).toMatchObject(refused('NOT_FOR_YOU'))
    const shown = async (as: Person, rules: Partial<RoomRules>) => {
      const { stationId } = await aRoom(rules)
      return (await world().must(stations.view, { stationId }, as)).station.rooms
    }
    expect(await shown(stranger, { bookableBy: 'officers' })).toMatchObject([{ bookableBy: 'officers', may: false }])
    expect(await shown(keeper, { bookableBy: 'officers' })).toMatchObject([{ bookableBy: 'officers', may: true }])
    expect(await shown(stranger, { bookableBy: 'members' })).toMatchObject([{ may: true }])
  })

  it('is one of at most five that a member has coming, also when they ask for all at once', async () => {
    const one = await world().member()
    const places = await Promise.all(Array.from({ length: 9 }, () => aRoom()))
    const outcomes = await Promise.all(places.map((place) => book(one, place)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(refused('TOO_MANY'))
    expect(await book(one, places[0]!, {}, shanghai('2026-11-17T11:00:00'))).toMatchObject(refused('PAST'))
  })
})

describe('who waits for a room', () => {
  it('gets it in the order they came, as soon as it is free', async () => {
    const { member, must } = world()
    const place = await aRoom()
    const [holder, first, second] = [await member(), await member(), await member()]
    const held = await booked(holder, place)
    const [w1, w2] = [
      await booked(first, place, { wait: true }),
      await booked(second, place, { wait: true }, shanghai('2026-11-16T12:01:00')),
    ]
    expect([await stateOf(w1), await stateOf(w2)]).toEqual(['waiting', 'waiting'])
    expect((await must(stations.myBookings, {}, first)).bookings[0]).toMatchObject({ before: 0 })
    expect((await must(stations.myBookings, {}, second)).bookings[0]).toMatchObject({ before: 1 })

    await must(stations.cancelBooking, { bookingId: held }, holder)
    expect([await stateOf(w1), await stateOf(w2)]).toEqual(['booked', 'waiting'])
    // Told, for whoever does not know of a room loses it again as one nobody came to.
    const facts = { room: '共享会议室', from: tuesday('10:00'), until: tuesday('11:00'), asks: false }
    expect(await noticesOf(world(), first)).toMatchObject([{ kind: 'booking_promoted', facts }])
    expect(await noticesOf(world(), second)).toEqual([])
    await must(stations.cancelBooking, { bookingId: w1 }, first)
    expect(await stateOf(w2)).toBe('booked')
  })

  it('for a part that is free already has it at once', async () => {
    expect(await book(await world().member(), await aRoom(), { wait: true })).toMatchObject(made('booked'))
    expect(await book(await world().member(), await aRoom({ approval: true }), { wait: true })).toMatchObject(
      made('asked'),
    )
  })

  it('does not get it while a part of the time is another’s; who comes after and fits, does', async () => {
    const { member, must } = world()
    const place = await aRoom()
    const [a, b, long, short] = [await member(), await member(), await member(), await member()]
    const early = await booked(a, place, { from: tuesday('10:00'), until: tuesday('11:00') })
    await booked(b, place, { from: tuesday('11:00'), until: tuesday('12:00') })
    const waitsLong = await booked(long, place, { from: tuesday('10:00'), until: tuesday('12:00'), wait: true })
    const waitsShort = await booked(
      short,
      place,
      { from: tuesday('10:30'), until: tuesday('11:00'), wait: true },
      shanghai('2026-11-16T12:01:00'),
    )
    await must(stations.cancelBooking, { bookingId: early }, a)
    expect([await stateOf(waitsLong), await stateOf(waitsShort)]).toEqual(['waiting', 'booked'])
  })

  it('does so once, and not behind their own booking, also when they ask for it many times at once', async () => {
    const { member, must } = world()
    const place = await aRoom()
    const [holder, one] = [await member(), await member()]
    const held = await booked(holder, place, { from: tuesday('10:00'), until: tuesday('11:00') })
    const tries = await Promise.all(Array.from({ length: 6 }, () => book(one, place, { wait: true })))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect(tries.find(({ ok }) => !ok)).toMatchObject(refused('ALREADY_YOURS'))

    const part = { from: tuesday('10:30'), until: tuesday('11:30') }
    for (const as of [holder, one])
      expect(await book(as, place, { ...part, wait: true })).toMatchObject(refused('ALREADY_YOURS'))
    expect(await book(holder, place, part)).toMatchObject(refused('ALREADY_YOURS'))
    const after = { from: tuesday('11:00'), until: tuesday('12:00') }
    expect(await book(holder, place, after)).toMatchObject(made('booked'))
    expect(await book(one, await aRoom())).toMatchObject(made('booked'))
    await must(stations.cancelBooking, { bookingId: held }, holder)
    expect(await book(holder, place, { wait: true })).toMatchObject(made('waiting'))
  })

  it('and could not book it any more, once its rules are others, leaves the line and is told why', async () => {
    const { member, officer, must } = world()
    const place = await aRoom({ aheadDays: 30 })
    const [holder, long, stranger] = [await member(), await member(), await member()]
    const host = await officer()
    const hour = { from: tuesday('10:00'), until: tuesday('11:00'), wait: true }
    const held = await booked(holder, place, { until: tuesday('12:00') })
    const waits = [
      await booked(long, place, { until: tuesday('12:00'), wait: true }),
      await booked(stranger, place, hour),
      await booked(host, place, hour),
    ]
    const states = () => Promise.all([held, ...waits].map(stateOf))
    const change = (rules: Partial<RoomRules>) =>
      must(stations.saveRoomRules, { ...place, rules: { ...RULES, ...rules } }, keeper)

    await change({ maxMinutes: 60, aheadDays: 1 })
    expect(await states()).toEqual(['booked', 'cancelled', 'waiting', 'waiting'])
    const facts = { became: 'cancelled', reason: '阵地改了预约规则，这个房间一次最多约 60 分钟，可以换个时间重新约' }
    expect(await noticesOf(world(), long)).toMatchObject([{ kind: 'booking_called_off', facts }])
    await change({ bookableBy: 'officers' })
    expect(await states()).toEqual(['booked', 'cancelled', 'cancelled', 'waiting'])
    expect(await noticesOf(world(), stranger)).toMatchObject([
      { facts: { reason: '阵地改了预约规则，这个房间不再对你开放' } },
    ])
    await must(stations.cancelBooking, { bookingId: held }, holder)
    expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled', 'booked'])
  })

  it('gets it one at a time, however many give up at once', async () => {
    const { member, must } = world()
    const place = await aRoom({ maxMinutes: 60 })
    const holders = await Promise.all(Array.from({ length: 4 }, () => member()))
    const clocks = ['10:00', '11:00', '14:00', '15:00']
    const ends = ['11:00', '12:00', '15:00', '16:00']
    const time = (index: number) => ({ from: tuesday(clocks[index]!), until: tuesday(ends[index]!) })
    const held = await Promise.all(holders.map((holder, index) => booked(holder, place, time(index))))
    const lines: string[][] = [[], [], [], []]
    for (let turn = 0; turn < 3; turn++)
      for (const index of clocks.keys())
        lines[index]!.push(
          await booked(await member(), place, { ...time(index), wait: true }, new Date(NOON.getTime() + turn * 1000)),
        )

    await Promise.all(held.map((bookingId, index) => must(stations.cancelBooking, { bookingId }, holders[index]!)))
    for (const line of lines) expect(await Promise.all(line.map(stateOf))).toEqual(['booked', 'waiting', 'waiting'])
  })
})

describe('an officer of the station', () => {
  it('agrees, or refuses with a reason; a booking that waits for that holds the room', async () => {
    const { member, answer, must } = world()
    const place = await aRoom({ approval: true })
    const [one, other] = [await member(), await member()]
    const asked = await booked(one, place)
    expect(await stateOf(asked)).toBe('asked')
    expect(await book(other, place)).toMatchObject(refused('TAKEN'))
    const waits = await booked(other, place, { wait: true })

    const decide = (bookingId: string, verdict: 'approve' | 'refuse', as: Person, reason = '') =>
      answer(stations.decideBooking, { bookingId, verdict, reason }, as)
    expect(await decide(asked, 'approve', await world().officer())).toMatchObject(refused('NO_SUCH_BOOKING'))
    expect(await decide(asked, 'refuse', keeper)).toMatchObject(refused('REASON_NEEDED'))
    expect(await decide(asked, 'refuse', keeper, '违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await decide(asked, 'refuse', keeper, '当天有换届大会')).toMatchObject({ ok: true })
    expect(await decide(asked, 'refuse', keeper, '当天有换届大会')).toMatchObject({ ok: true })
    expect(await decide(asked, 'approve', keeper)).toMatchObject(refused('WRONG_STATE'))
    expect((await must(stations.myBookings, {}, one)).bookings[0]).toMatchObject({
      state: 'refused',
      reason: '当天有换届大会',
    })
    expect(await stateOf(waits)).toBe('asked')
    expect(await decide(waits, 'approve', keeper)).toMatchObject({ ok: true })
    expect(await stateOf(waits)).toBe('booked')
    expect(await noticesOf(world(), one)).toMatchObject([{ kind: 'booking_called_off', facts: { became: 'refused' } }])
    expect((await noticesOf(world(), other)).map(({ kind }) => kind).sort()).toEqual([
      'booking_approved',
      'booking_promoted',
    ])
  })

  it('is told of what is asked for, also by who moves up, and finds it in one list until it is decided or begins', async () => {
    const { member, must, officer, branch } = world()
    const own = await branch({ kind: 'committee' })
    const [one, two] = [await officer({ of: own }), await officer({ of: own })]
    const place = async () => {
      const roomId = newId()
      const rooms = [{ roomId, name: '共享会议室', capacity: 10, facilities: [] }]
      const stationId = await world().station({ organisationId: own.organisationId, rooms })
      await must(stations.saveRoomRules, { stationId, roomId, rules: { ...RULES, approval: true } }, one)
      return { stationId, roomId }
    }
    const [here, there] = [await place(), await place()]
    const [holder, waiting] = [await member(), await member()]
    const held = await booked(holder, here)
    const later = await booked(one, there, { from: tuesday('14:00'), until: tuesday('15:00') })
    const waits = await booked(waiting, here, { wait: true })
    const toldBy = async (person: Person) =>
      (await noticesOf(world(), person)).map(({ kind, facts }) => [kind, 'who' in facts && facts.who])
    expect(await toldBy(one)).toEqual([['booking_asked', holder.name]])
    expect(await toldBy(two)).toHaveLength(2)
    expect((await noticesOf(world(), one))[0]).toMatchObject({
      facts: { room: '共享会议室', from: tuesday('10:00'), until: tuesday('11:00'), purpose: '支部例会' },
    })

    const listed = async (as: Person, now = NOON) =>
      (await must(stations.bookingQueue, {}, as, now)).bookings.map(({ bookingId }) => bookingId)
    expect(await listed(one)).toEqual([held, later])
    expect(await listed(await officer())).toEqual([])
    await must(stations.cancelBooking, { bookingId: held }, holder)
    expect(await toldBy(one)).toContainEqual(['booking_asked', waiting.name])
    expect(await listed(one)).toEqual([waits, later])
    expect(await listed(one, shanghai('2026-11-17T10:00:00'))).toEqual([later])
    await must(stations.decideBooking, { bookingId: waits, verdict: 'approve' }, two)
    expect(await listed(one)).toEqual([later])
  })

  it('finds what waits for a decision a page at a time', async () => {
    const { must, officer, branch, ownerQuery } = world()
    const own = await branch({ kind: 'committee' })
    const one = await officer({ of: own })
    const rooms = [{ roomId: newId(), name: '共享会议室', capacity: 10, facilities: [] }]
    const stationId = await world().station({ organisationId: own.organisationId, rooms })
    const of = (await world().member()).memberId
    await ownerQuery(
      `insert into dangke.booking (booking_id, station_id, room_id, member_id, during, people, purpose, state, made_at, updated_at)
       select gen_random_uuid(), '${stationId}', '${rooms[0]!.roomId}', '${of}',
              tstzrange(t, t + interval '1 hour'), 2, '示例', 'asked', '${NOON.toISOString()}', '${NOON.toISOString()}'
       from generate_series('${tuesday('10:00')}'::timestamptz, '${tuesday('10:00')}'::timestamptz + interval '20 hours', '1 hour') t`,
    )
    const { bookings, next } = await must(stations.bookingQueue, {}, one)
    expect(bookings).toHaveLength(20)
    const rest = await must(stations.bookingQueue, { cursor: next! }, one)
    expect(rest).toMatchObject({ bookings: [{ from: shanghai('2026-11-18T06:00:00').toISOString() }], next: null })
  })

  it('decides once, however often that is sent at once', async () => {
    const place = await aRoom({ approval: true })
    const decide = (bookingId: string, verdict: 'approve' | 'refuse') =>
      world().answer(stations.decideBooking, { bookingId, verdict, reason: '当天有换届大会' }, keeper)
    const approved = await booked(await world().member(), place)
    await tenTimes(() => decide(approved, 'approve'))
    expect(await stateOf(approved)).toBe('booked')
    const { memberId } = (await world().store.bookings.find(approved))!
    const facts = { room: '共享会议室', from: tuesday('10:00'), until: tuesday('11:00') }
    expect(await noticesOf(world(), { memberId } as Person)).toMatchObject([{ kind: 'booking_approved', facts }])

    const one = await world().member()
    const turned = await booked(one, place, { from: tuesday('14:00'), until: tuesday('15:00') })
    await tenTimes(() => decide(turned, 'refuse'))
    expect(await stateOf(turned)).toBe('refused')
    expect(await noticesOf(world(), one)).toHaveLength(1)
  })

  it('sees who comes on a day, and the codes at the doors; nobody else does', async () => {
    const { member, answer, must, officer } = world()
    const place = await aRoom()
    const one = await member()
    await booked(one, place)
    const day = { stationId: place.stationId, day: '2026-11-17' }
    const seen = await must(stations.stationBookings, day, keeper)
    expect(seen.bookings).toMatchObject([{ member: { name: one.name }, from: tuesday('10:00'), purpose: '支部例会' }])
    expect(seen.rooms).toMatchObject([
      { roomId: place.roomId, rules: RULES, doorCode: expect.stringMatching(/^\d{6}$/) as string },
    ])
    expect((await must(stations.stationBookings, { ...day, day: '2026-11-18' }, keeper)).bookings).toEqual([])

    const stranger = await officer()
    expect(await answer(stations.stationBookings, day, stranger)).toMatchObject(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await answer(stations.stationBookings, { ...day, stationId: newId() }, keeper)).toMatchObject(
      refused('NO_SUCH_STATION'),
    )
    const rules = { ...place, rules: RULES }
    expect(await answer(stations.saveRoomRules, rules, stranger)).toMatchObject(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await answer(stations.saveRoomRules, { ...rules, roomId: newId() }, keeper)).toMatchObject(
      refused('NO_SUCH_ROOM'),
    )
    expect(
      await answer(stations.saveRoomRules, { ...rules, rules: { ...RULES, minMinutes: 180 } }, keeper),
    ).toMatchObject({ error: { code: 'BAD_INPUT', path: 'rules.minMinutes' } })
    const door = { ...place, door: newId() }
    expect(await answer(stations.renewDoorCode, door, stranger)).toMatchObject(refused('NOT_IN_YOUR_ORGANISATION'))
    expect(await answer(stations.renewDoorCode, { ...door, roomId: newId() }, keeper)).toMatchObject(
      refused('NO_SUCH_ROOM'),
    )
  })
})

describe('giving up a booking', () => {
  it('is its owner’s to do until it begins, and an officer’s with a reason', async () => {
    const { member, answer, officer } = world()
    const [one, other] = [await member(), await member()]
    const place = await aRoom()
    const cancel = (bookingId: string, as: Person, reason = '', now = NOON) =>
      answer(stations.cancelBooking, { bookingId, reason }, as, now)
    const mine = await booked(one, place)
    expect(await cancel(mine, other)).toMatchObject(refused('NO_SUCH_BOOKING'))
    expect(await cancel(mine, await officer())).toMatchObject(refused('NO_SUCH_BOOKING'))
    expect(await cancel(mine, keeper)).toMatchObject(refused('REASON_NEEDED'))
    expect(await cancel(mine, keeper, '违规')).toMatchObject(refused('TEXT_REFUSED'))
    expect(await cancel(mine, one, '', shanghai('2026-11-17T10:00:00'))).toMatchObject(refused('WRONG_STATE'))
    expect(await cancel(mine, keeper, '停电检修')).toMatchObject({ ok: true })
    expect(await cancel(mine, one)).toMatchObject({ ok: true })
    expect(await world().store.bookings.find(mine)).toMatchObject({ state: 'cancelled', reason: '停电检修' })
    // Told once, and of nothing that they did themselves.
    const facts = { room: '共享会议室', from: tuesday('10:00'), until: tuesday('11:00'), became: 'cancelled' }
    const told = [{ kind: 'booking_called_off', facts: { ...facts, reason: '停电检修' } }]
    expect(await noticesOf(world(), one)).toMatchObject(told)
    await world().must(stations.cancelBooking, { bookingId: await booked(one, place) }, one)
    expect(await noticesOf(world(), one)).toHaveLength(1)
  })

  it('is done once, however often it is sent at once, by its owner and by an officer', async () => {
    const one = await world().member()
    const place = await aRoom()
    const cancel = (bookingId: string, as: Person) =>
      world().answer(stations.cancelBooking, { bookingId, reason: '停电检修' }, as)
    const [own, held] = [
      await booked(one, place),
      await booked(one, place, { from: tuesday('14:00'), until: tuesday('15:00') }),
    ]
    await tenTimes(() => cancel(own, one))
    await tenTimes(() => cancel(held, keeper))
    expect([await stateOf(own), await stateOf(held)]).toEqual(['cancelled', 'cancelled'])
    expect(await noticesOf(world(), one)).toHaveLength(1)
  })
})

describe('who comes', () => {
  const codeOf = async ({ stationId }: Place): Promise<string> =>
    (await world().must(stations.stationBookings, { stationId, day: '2026-11-17' }, keeper)).rooms[0]!.doorCode
  const checkIn = (bookingId: string, as: Person, code: string | undefined, clock = '10:05:00') =>
    world().answer(stations.checkIn, { bookingId, ...(code && { code }) }, as, shanghai(`2026-11-17T${clock}`))

  it('checks in with the code at the door, from a quarter of an hour before until a quarter of an hour after', async () => {
    const one = await world().member()
    const place = await aRoom()
    const code = await codeOf(place)
    const mine = await booked(one, place)
    expect(await checkIn(mine, one, code, '09:44:59')).toMatchObject(refused('TOO_EARLY'))
    expect(await checkIn(mine, one, code, '10:15:00')).toMatchObject(refused('TOO_LATE'))
    expect(await checkIn(mine, await world().member(), code)).toMatchObject(refused('NO_SUCH_BOOKING'))
    expect(await checkIn(mine, one, code, '09:45:00')).toMatchObject({ ok: true })
    expect(await checkIn(mine, one, code, '10:14:59')).toMatchObject({ ok: true })
    expect(await stateOf(mine)).toBe('used')
  })

  it('has five tries, also all at once; then an officer helps', async () => {
    const one = await world().member()
    const place = await aRoom()
    const code = await codeOf(place)
    const wrong = code === '000000' ? '000001' : '000000'
    const mine = await booked(one, place)
    const tries = await Promise.all(Array.from({ length: 12 }, () => checkIn(mine, one, wrong)))
    const codes = tries.map((answered) => (answered.ok ? 'OK' : answered.error.code)).sort()
    expect(codes).toEqual([...Array<string>(7).fill('LOCKED'), ...Array<string>(5).fill('WRONG_CODE')])
    expect(await checkIn(mine, one, code)).toMatchObject(refused('LOCKED'))
    expect(await checkIn(mine, keeper, undefined)).toMatchObject({ ok: true })
  })

  it('comes once, however often the right code is sent at once: it is no wrong one', async () => {
    const one = await world().member()
    const place = await aRoom()
    const code = await codeOf(place)
    const mine = await booked(one, place)
    await tenTimes(() => checkIn(mine, one, code))
    expect(await stateOf(mine)).toBe('used')
    const other = await booked(one, place, { from: tuesday('14:00'), until: tuesday('15:00') })
    await tenTimes(() => checkIn(other, keeper, undefined, '14:00:00'))
  })

  it('without a code has tried none', async () => {
    const one = await world().member()
    const place = await aRoom()
    const mine = await booked(one, place)
    for (let count = 0; count < 6; count++)
      expect(await checkIn(mine, one, undefined)).toMatchObject(refused('CODE_NEEDED'))
    expect(await checkIn(mine, one, await codeOf(place))).toMatchObject({ ok: true })
  })

  it('needs the new code once there is one, and a booking that stands', async () => {
    const one = await world().member()
    const place = await aRoom()
    const old = await codeOf(place)
    const mine = await booked(one, place)
    await world().must(stations.renewDoorCode, { ...place, door: newId() }, keeper)
    expect(await codeOf(place)).not.toBe(old)
    expect(await checkIn(mine, one, old)).toMatchObject({ error: { code: 'WRONG_CODE', details: { left: 4 } } })
    expect(await checkIn(mine, one, await codeOf(place))).toMatchObject({ ok: true })

    const given = await booked(one, place, { from: tuesday('14:00'), until: tuesday('15:00') })
    await world().must(stations.cancelBooking, { bookingId: given }, one)
    expect(await checkIn(given, one, await codeOf(place), '14:00:00')).toMatchObject(refused('WRONG_STATE'))
  })

  it('and does not, loses the room after a quarter of an hour, to who waits for a later part of it', async () => {
    const { member, answer, must } = world()
    const place = await aRoom()
    const [absent, waiting, late] = [await member(), await member(), await member()]
    const held = await booked(absent, place, { from: tuesday('10:00'), until: tuesday('12:00') })
    const wants = await booked(waiting, place, { from: tuesday('11:00'), until: tuesday('12:00'), wait: true })
    const missed = await booked(late, place, { from: tuesday('10:00'), until: tuesday('11:00'), wait: true })
    const tick = (clock: string) => must(stations.tick, {}, null, shanghai(`2026-11-17T${clock}`))
    await tick('10:14:59')
    expect([await stateOf(held), await stateOf(wants), await stateOf(missed)]).toEqual(['booked', 'waiting', 'missed'])
    await Promise.all([tick('10:15:00'), tick('10:15:00'), tick('10:15:00')])
    expect([await stateOf(held), await stateOf(wants)]).toEqual(['released', 'booked'])
    const over = (became: string) => [{ kind: 'booking_called_off', facts: { became } }]
    expect(await noticesOf(world(), absent)).toMatchObject(over('released'))
    expect(await noticesOf(world(), late)).toMatchObject(over('missed'))
    expect(
      await answer(
        stations.book,
        wish(place, { from: tuesday('10:30'), until: tuesday('11:00') }),
        late,
        shanghai('2026-11-17T10:20:00'),
      ),
    ).toMatchObject(made('booked'))
  })

  it('and what nobody agreed to in time is over', async () => {
    const one = await world().member()
    const mine = await booked(one, await aRoom({ approval: true }))
    await world().must(stations.tick, {}, null, shanghai('2026-11-17T10:00:00'))
    expect(await stateOf(mine)).toBe('missed')
    const facts = { became: 'missed', reason: '到开始的时候，阵地还没有答复', from: tuesday('10:00') }
    expect(await noticesOf(world(), one)).toMatchObject([{ kind: 'booking_called_off', facts }])
  })
})
