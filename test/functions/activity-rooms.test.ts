import { newId } from '../../cloudfunctions/_store/new-id'
import type { RequestOf } from '../../core/action'
import { activities } from '../../core/activities/contract'
import type { ActivityEntry } from '../../core/activities/entry'
import { COMING_BOOKINGS, type RoomRules } from '../../core/stations/booking-rules'
import { stations } from '../../core/stations/contract'
import { NOON } from '../answer'
import { noticesOf } from '../hosting'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const RULES: RoomRules = { bookableBy: 'officers', aheadDays: 14, minMinutes: 30, maxMinutes: 240, approval: false }
/** November 2026; NOON is on the 16th, a Monday. */
const at = (clock: string, day = 18) => new Date(`2026-11-${day}T${clock}:00+08:00`).toISOString()
const when = (clock: string, day = 18) => new Date(at(clock, day))

let district: Unit
/** An officer of the station’s organisation. */
let keeper: Person
beforeAll(async () => {
  district = await world().branch({ kind: 'committee' })
  keeper = await world().officer({ of: district })
})

const refused = (code: string, details?: object) => ({
  ok: false,
  error: expect.objectContaining({
    code,
    ...(details && { details: expect.objectContaining(details) as unknown }),
  }) as unknown,
})

interface Place {
  readonly kind: 'station'
  readonly stationId: string
  readonly roomId: string
}

/** Rooms of one station that seat twenty each, by the rules given. */
const someRooms = async (count: number, rules: Partial<RoomRules> = {}): Promise<Place[]> => {
  const rooms = Array.from({ length: count }, (_, nth) => ({
    ...{ roomId: newId(), name: `会议室 ${nth + 1}`, capacity: 20, facilities: [] },
  }))
  const stationId = await world().station({ organisationId: district.organisationId, name: '示例驿站', rooms })
  for (const { roomId } of rooms)
    await world().must(stations.saveRoomRules, { stationId, roomId, rules: { ...RULES, ...rules } }, keeper)
  return rooms.map(({ roomId }) => ({ kind: 'station', stationId, roomId }))
}
const aRoom = async (rules: Partial<RoomRules> = {}): Promise<Place> => (await someRooms(1, rules))[0]!

const organiser = async () => world().officer({ of: await world().branch() })

interface Given extends Partial<Omit<ActivityEntry, 'place'>> {
  readonly place: Place
  readonly by?: Person
  readonly publish?: boolean
}

/** An activity of two hours on the 18th. */
const write = async ({ by: given, publish = true, ...rest }: Given, now?: Date) => {
  const by = given ?? (await organiser())
  const entry = await world().activityEntry({
    ...{ organisationId: by.organisationId, from: at('10:00'), until: at('12:00') },
    ...rest,
  })
  const activityId = newId()
  const input = { activityId, changeId: newId(), basis: null, entry, publish }
  return { activityId, by, answer: await world().answer(activities.save, input, by, now) }
}

const posted = async (given: Given, now?: Date) => {
  const made = await write(given, now)
  expect(made.answer).toMatchObject({ ok: true })
  return made
}

interface Made {
  readonly activityId: string
  readonly by: Person
}

let tick = 0
const change = async ({ activityId, by }: Made, given: Partial<ActivityEntry>, now?: Date, publish = false) => {
  const { entry, updatedAt } = await world().must(activities.entry, { activityId }, by)
  const input = { activityId, changeId: newId(), basis: updatedAt, entry: { ...entry, ...given }, publish }
  return world().answer(activities.save, input, by, now ?? new Date(NOON.getTime() + 1000 * ++tick))
}

const roomOf = ({ activityId, by }: Made, now?: Date) => world().must(activities.room, { activityId }, by, now)

const bookRoom = ({ activityId, by }: Made, now?: Date) => world().answer(activities.bookRoom, { activityId }, by, now)
const bookWhole = ({ activityId, by }: Made) => world().answer(activities.bookRoom, { activityId, whole: true }, by)

interface Booked {
  readonly bookingId: string
  readonly roomId: string
  readonly memberId: string
  readonly from: Date
  readonly until: Date
  readonly people: number
  readonly purpose: string
  readonly state: string
}

/** All bookings of an activity, as they were made. */
const bookingsOf = async ({ activityId }: { activityId: string }) =>
  (await world().ownerQuery(
    `select booking_id as "bookingId", room_id as "roomId", member_id as "memberId", lower(during) as from,
            upper(during) as until, people, purpose, state
     from dangke.booking where activity_id = '${activityId}' order by made_at, booking_id`,
  )) as Booked[]

/** Somebody books the same room for themselves, or waits for it. */
const book = (as: Person, { stationId, roomId }: Place, given: Partial<RequestOf<typeof stations.book>> = {}) =>
  world().answer(
    stations.book,
    {
      ...{ bookingId: newId(), stationId, roomId, from: at('10:00'), until: at('12:00'), people: 5, purpose: '示例' },
      ...given,
    },
    as,
  )

/** Somebody waits for a room that an activity has: gets it once that one lets go of it. */
const waits = async (place: Place) => {
  const [officer, bookingId] = [await organiser(), newId()]
  expect(await book(officer, place, { bookingId, wait: true })).toMatchObject({ data: { state: 'waiting' } })
  return async () => (await world().store.bookings.find(bookingId))!.state
}

const held = (state: string, from = at('10:00'), until = at('12:00'), isAll = true) => ({
  ...{ is: 'held', state, from, until, isAll },
})
const tickAt = (now: Date) => world().must(stations.tick, {}, null, now)

describe('publishing an activity in a room', () => {
  it('takes the room for it; a draft takes nothing', async () => {
    const [place, by] = [await aRoom(), await organiser()]
    const draft = await posted({ place, by, publish: false })
    expect(await bookingsOf(draft)).toEqual([])
    expect((await roomOf(draft)).room).toBeNull()
    expect(await change(draft, {}, undefined, true)).toMatchObject({ data: { state: 'published' } })
    expect(await bookingsOf(draft)).toMatchObject([
      { roomId: place.roomId, memberId: by.memberId, from: when('10:00'), until: when('12:00'), people: 20 },
    ])
    expect((await roomOf(draft)).room).toEqual(held('booked'))
    expect(await book(await organiser(), place)).toMatchObject(refused('TAKEN'))
  })

  it('takes each half hour that the activity touches', async () => {
    const made = await posted({ place: await aRoom(), from: at('10:10'), until: at('11:40') })
    expect((await roomOf(made)).room).toEqual(held('booked'))
  })

  it('is refused where another has the room, and says when; nothing is written', async () => {
    const [place, other] = [await aRoom(), await organiser()]
    expect(await book(other, place, { from: at('11:00'), until: at('11:30') })).toMatchObject({ ok: true })
    const taken = { taken: [{ from: at('11:00'), until: at('11:30') }] }
    const by = await organiser()
    const { activityId, answer } = await write({ place, by })
    expect(answer).toEqual(refused('ROOM_TAKEN', taken))
    expect(await world().answer(activities.view, { activityId }, by)).toMatchObject(refused('NO_SUCH_ACTIVITY'))
    const asked = {
      activityId,
      stationId: place.stationId,
      roomId: place.roomId,
      from: at('10:00'),
      until: at('12:00'),
    }
    expect(await world().must(activities.roomAt, asked, by)).toEqual({ room: { is: 'taken', ...taken }, capacity: 20 })
  })

  it('gives one of fifty who publish at once the room, and the others nothing', async () => {
    const place = await aRoom()
    const people = await Promise.all(Array.from({ length: 50 }, organiser))
    const all = await Promise.all(people.map((by) => write({ place, by })))
    expect(all.filter(({ answer }) => answer.ok)).toHaveLength(1)
    expect(all.filter(({ answer }) => !answer.ok && answer.error.code === 'ROOM_TAKEN')).toHaveLength(49)
    const count = await world().ownerQuery(
      `select (select count(*)::int from dangke.booking where room_id = '${place.roomId}') as bookings,
              (select count(*)::int from dangke.activity where place ->> 'roomId' = '${place.roomId}') as activities`,
    )
    expect(count).toEqual([{ bookings: 1, activities: 1 }])
  })

  it('is refused with more seats than the room has, as bookings are', async () => {
    const place = await aRoom()
    expect((await write({ place, seats: 21 })).answer).toEqual(refused('TOO_MANY_PEOPLE', { capacity: 20 }))
    expect((await write({ place, seats: 21, publish: false })).answer).toMatchObject({ ok: true })
    const made = await posted({ place, seats: 20 })
    expect(await change(made, { seats: 21 })).toEqual(refused('TOO_MANY_PEOPLE', { capacity: 20 }))
    expect(await change(made, { seats: 12, title: '改名' })).toMatchObject({ ok: true })
    expect(await bookingsOf(made)).toMatchObject([{ people: 12, purpose: '改名', state: 'booked' }])
  })
})

describe('where the rules of a room say no, an activity is published without it and says why', () => {
  const standing = async (rules: Partial<RoomRules>, given: Omit<Given, 'place'> = {}) => {
    const made = await posted({ place: await aRoom(rules), ...given })
    expect(await bookingsOf(made)).toEqual([])
    expect(await bookRoom(made)).toEqual(refused('NOT_BOOKABLE'))
    return (await roomOf(made)).room
  }
  const not = (because: string, given = {}) => ({ is: 'not', because, opensOn: null, limit: null, ...given })

  it('of whom it is for, how long, and when the station is open', async () => {
    expect(await standing({ bookableBy: 'nobody' })).toEqual(not('NOT_FOR_YOU'))
    expect(await standing({ bookableBy: 'organisation' })).toEqual(not('NOT_FOR_YOU'))
    expect(await standing({ maxMinutes: 60 })).toEqual(not('TOO_LONG', { limit: 60 }))
    expect(await standing({ minMinutes: 240 })).toEqual(not('TOO_SHORT', { limit: 240 }))
    expect(await standing({}, { from: at('19:00'), until: at('20:00') })).toEqual(not('CLOSED_THEN'))
    expect(await standing({}, { from: at('11:00', 16), until: at('13:00', 16) })).toEqual(not('PAST'))
  })

  it('just after midnight goes by the hours of the evening before, also where that was a public holiday’s', async () => {
    const rooms = [{ roomId: newId(), name: '会议室', capacity: 20, facilities: [] }]
    const hours = { week: Array.from({ length: 7 }, () => [[22 * 60, 26 * 60]] as [number, number][]), holidays: [] }
    const stationId = await world().station({ organisationId: district.organisationId, rooms, hours })
    const place = { kind: 'station', stationId, roomId: rooms[0]!.roomId } as const
    await world().must(stations.saveRoomRules, { stationId, roomId: place.roomId, rules: RULES }, keeper)
    await world().ownerQuery(`insert into dangke.holiday values ('2026-11-19', '示例假日', 2026)`)
    const night = async (day: number) => {
      const given = { place, from: at('01:00', day), until: at('01:30', day), signUpUntil: null }
      return (await roomOf(await posted(given, when('00:10', day)), when('00:10', day))).room
    }
    const [ordinary, holiday] = [await night(18), await night(20)]
    await world().ownerQuery(`delete from dangke.holiday where day = '2026-11-19'`)
    expect(ordinary).toMatchObject({ is: 'held' })
    expect(holiday).toMatchObject({ is: 'not', because: 'CLOSED_THEN' })
  })

  it('of how far ahead: from which day, and on that day it is booked with a tap', async () => {
    const made = await posted({ place: await aRoom({ aheadDays: 1 }) })
    const [far, soon] = [NOON, when('09:00', 17)]
    expect((await roomOf(made, far)).room).toEqual(not('TOO_FAR', { opensOn: '2026-11-17' }))
    expect((await roomOf(made, soon)).room).toEqual({ is: 'free', asks: false })
    const tasks = async (now: Date) => (await world().must(activities.hosted, {}, made.by, now)).activities[0]!.tasks
    expect(await tasks(far)).toMatchObject([{ task: 'room', room: { because: 'TOO_FAR' } }])
    expect(await tasks(soon)).toEqual([{ task: 'room', room: { is: 'free', asks: false } }])
    const taps = await Promise.all([bookRoom(made, soon), bookRoom(made, soon)])
    for (const tap of taps) expect(tap).toEqual({ ok: true, data: { room: held('booked') } })
    expect(await bookingsOf(made)).toHaveLength(1)
    expect(await tasks(soon)).toEqual([])
  })

  it('of others, who were first once it could be booked', async () => {
    const place = await aRoom({ aheadDays: 1 })
    const [made, late] = [await posted({ place }), await posted({ place })]
    const soon = when('09:00', 17)
    expect(await bookRoom(made, soon)).toMatchObject({ ok: true })
    expect((await roomOf(late, soon)).room).toEqual({ is: 'taken', taken: [{ from: at('10:00'), until: at('12:00') }] })
    expect(await bookRoom(late, soon)).toEqual(refused('ROOM_TAKEN', {}))
    // A word of it can be mended all the same.
    expect(await change(late, { title: '改名' }, soon)).toMatchObject({ ok: true })
    const asked = { stationId: place.stationId, roomId: newId(), from: at('10:00'), until: at('12:00') }
    expect(await world().answer(activities.roomAt, { activityId: newId(), ...asked }, late.by)).toMatchObject(
      refused('NO_SUCH_PLACE'),
    )
  })

  it('and nobody books through an activity what is not theirs to book', async () => {
    const place = await aRoom({ bookableBy: 'organisation' })
    const made = await posted({ place, by: await organiser() })
    expect(await bookingsOf(made)).toEqual([])
    const below = await world().officer({ of: await world().organisation({ under: district, name: '示例支部' }) })
    const theirs = await posted({ place, by: below })
    expect((await roomOf(theirs)).room).toEqual(held('booked'))
    for (const as of [await world().member(), await organiser()])
      expect(await world().answer(activities.bookRoom, { activityId: made.activityId }, as)).toMatchObject(
        refused('NOT_YOURS'),
      )
  })
})

describe('a room that its station has a say in', () => {
  const decide = (bookingId: string, verdict: 'approve' | 'refuse', reason = '') =>
    world().must(stations.decideBooking, { bookingId, verdict, reason }, keeper)

  it('is asked for, and the station sees whose activity it is', async () => {
    const place = await aRoom({ approval: true })
    const by = await organiser()
    const [open, closed] = [
      await posted({ place }),
      await posted({ by, place, from: at('14:00'), until: at('15:00'), audience: [by.organisationId] }),
    ]
    expect((await roomOf(open)).room).toEqual(held('asked'))
    const day = { stationId: place.stationId, day: '2026-11-18' }
    const { bookings } = await world().must(stations.stationBookings, day, keeper)
    expect(bookings).toMatchObject([
      { state: 'asked', activity: { activityId: open.activityId, title: '示例主题党日', seen: true } },
      // Its page is not for them: its name is.
      { state: 'asked', activity: { activityId: closed.activityId, seen: false } },
    ])
    await decide(bookings[0]!.bookingId, 'approve')
    expect((await roomOf(open)).room).toEqual(held('booked'))
  })

  it('tells the officers of an activity that it is agreed to, and leads them there', async () => {
    const place = await aRoom({ approval: true })
    const of = await world().branch()
    const [by, colleague] = [await world().officer({ of }), await world().officer({ of })]
    const made = await posted({ place, by })
    await decide((await bookingsOf(made))[0]!.bookingId, 'approve')
    const facts = { room: '示例驿站 · 会议室 1', from: at('10:00'), until: at('12:00') }
    for (const one of [by, colleague])
      expect(await noticesOf(world(), one)).toMatchObject([{ kind: 'room_agreed', facts }])
    const { notices } = await world().must(activities.notices, {}, by)
    expect(notices[0]).toMatchObject({ kind: 'room_agreed', activity: { activityId: made.activityId } })
  })

  it('tells the officers of an activity that it is refused, or taken back, and why', async () => {
    const place = await aRoom({ approval: true })
    const of = await world().branch()
    const [by, colleague] = [await world().officer({ of }), await world().officer({ of })]
    const made = await posted({ place, by })
    await decide((await bookingsOf(made))[0]!.bookingId, 'refuse', '要装修')
    const lost = { kind: 'room_lost', facts: { state: 'refused', reason: '要装修', from: at('10:00') } }
    for (const one of [by, colleague]) expect(await noticesOf(world(), one)).toMatchObject([lost])
    expect((await noticesOf(world(), by))[0]!.facts).toMatchObject({ room: '示例驿站 · 会议室 1' })
    expect(await roomOf(made)).toEqual({
      room: { is: 'free', asks: true },
      holds: 20,
      lost: { state: 'refused', reason: '要装修', from: at('10:00'), until: at('12:00') },
    })

    expect(await bookRoom(made)).toMatchObject({ data: { room: { state: 'asked' } } })
    const [, again] = await bookingsOf(made)
    const cancel = { bookingId: again!.bookingId, reason: '停电' }
    await world().must(stations.cancelBooking, cancel, keeper, new Date(NOON.getTime() + 1000))
    expect(await noticesOf(world(), by)).toMatchObject([lost, { kind: 'room_lost', facts: { state: 'cancelled' } }])
    const { notices } = await world().must(activities.notices, {}, by)
    expect(notices[0]).toMatchObject({ kind: 'room_lost', activity: { activityId: made.activityId } })
  })

  it('stays as far as it was agreed when the activity is to last longer, or to be a little later', async () => {
    const place = await aRoom({ approval: true })
    const made = await posted({ place })
    await decide((await bookingsOf(made))[0]!.bookingId, 'approve')
    const longer = { activityId: made.activityId, ...place, from: at('10:00'), until: at('13:00') }
    const agreed = held('booked', at('10:00'), at('12:00'), false)
    // Nothing of it goes by that; by less time, what is not needed goes, and is named while it is written.
    expect(await world().must(activities.roomAt, longer, made.by)).toEqual({ room: agreed, capacity: 20 })
    const shorter = { ...longer, until: at('11:00') }
    expect(await world().must(activities.roomAt, shorter, made.by)).toMatchObject({
      gives: { from: at('10:00'), until: at('12:00') },
    })
    expect(await change(made, { until: at('13:00') })).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(agreed)
    expect(await bookingsOf(made)).toMatchObject([{ state: 'booked' }])
    // The half hours that it does not need any more are others’.
    expect(await change(made, { from: at('11:00'), until: at('13:30') })).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(held('booked', at('11:00'), at('12:00'), false))
    expect(await book(await organiser(), place, { until: at('11:00') })).toMatchObject({ data: { state: 'asked' } })
    // On another day there is nothing of it to keep.
    expect(await change(made, { from: at('10:00', 19), until: at('12:00', 19) })).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(held('asked', at('10:00', 19), at('12:00', 19)))
  })

  it('is asked for anew as a whole where less is left of it than the room may be had for, and so once it is back', async () => {
    const place = await aRoom({ approval: true, minMinutes: 60 })
    const made = await posted({ place })
    await decide((await bookingsOf(made))[0]!.bookingId, 'approve')
    const later = { from: at('11:30'), until: at('13:30') }
    const planned = await world().must(activities.roomAt, { activityId: made.activityId, ...place, ...later }, made.by)
    expect(planned).toMatchObject({
      room: { is: 'free', asks: true },
      gives: { from: at('10:00'), until: at('12:00') },
    })
    expect(await change(made, later)).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(held('asked', at('11:30'), at('13:30')))
    expect(await change(made, { from: at('10:00'), until: at('12:00') })).toMatchObject({ ok: true })
    expect(await roomOf(made)).toEqual({ room: held('asked'), holds: 20, lost: null })
    expect(await bookWhole(made)).toEqual({ ok: true, data: { room: held('asked') } })
    expect(await bookingsOf(made)).toHaveLength(3)
  })

  it('keeps even a short part where the whole cannot be asked for', async () => {
    const made = await posted({ place: await aRoom({ approval: true, minMinutes: 60 }) })
    await decide((await bookingsOf(made))[0]!.bookingId, 'approve')
    await tickAt(when('10:01'))
    expect(await change(made, { until: at('10:30') }, when('10:10'))).toMatchObject({ ok: true })
    expect(await change(made, { until: at('11:30') }, when('10:20'))).toMatchObject({ ok: true })
    expect(await roomOf(made, when('10:20'))).toEqual({
      ...{ room: held('used', at('10:00'), at('10:30'), false), holds: 20, lost: null },
    })
  })

  it('is asked for as a whole when who leads the activity says so, once, and the part agreed to goes with it', async () => {
    const place = await aRoom({ approval: true, minMinutes: 60 })
    const made = await posted({ place })
    await decide((await bookingsOf(made))[0]!.bookingId, 'approve')
    expect(await change(made, { from: at('11:00'), until: at('13:00') })).toMatchObject({ ok: true })
    const part = held('booked', at('11:00'), at('12:00'), false)
    expect(await roomOf(made)).toMatchObject({ room: part, whole: { asks: true } })
    // A plain retry is one still.
    expect(await bookRoom(made)).toEqual({ ok: true, data: { room: part } })

    const between = { bookingId: newId(), from: at('12:00'), until: at('13:00') }
    const other = await organiser()
    expect(await book(other, place, between)).toMatchObject({ ok: true })
    expect((await roomOf(made)).whole).toBeUndefined()
    expect(await bookWhole(made)).toEqual(refused('ROOM_TAKEN'))
    expect((await roomOf(made)).room).toEqual(part)
    await world().must(stations.cancelBooking, { bookingId: between.bookingId, reason: '' }, other)

    const whole = { ok: true, data: { room: held('asked', at('11:00'), at('13:00')) } }
    for (const tap of await Promise.all([bookWhole(made), bookWhole(made)])) expect(tap).toEqual(whole)
    expect(await bookWhole(made)).toEqual(whole)
    const all = await bookingsOf(made)
    expect(all.filter(({ state }) => state === 'asked')).toHaveLength(1)
    expect(all).toHaveLength(3)
    await decide(all.find(({ state }) => state === 'asked')!.bookingId, 'approve')
    expect(await bookWhole(made)).toEqual({ ok: true, data: { room: held('booked', at('11:00'), at('13:00')) } })
  })

  it('stays also where longer than that is more than the room may be had for', async () => {
    const made = await posted({ place: await aRoom({ maxMinutes: 150 }) })
    expect(await change(made, { until: at('13:00') })).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(held('booked', at('10:00'), at('12:00'), false))
    expect((await roomOf(made)).whole).toBeUndefined()
    expect(await bookWhole(made)).toEqual(refused('NOT_BOOKABLE'))
    expect((await roomOf(made)).room).toEqual(held('booked', at('10:00'), at('12:00'), false))
  })
})

describe('the room of an activity', () => {
  it('moves with its time and its place, and what it leaves goes to who waits', async () => {
    const [one, two] = await someRooms(2)
    const made = await posted({ place: one! })
    const waiting = await waits(one!)
    // A part of its own time is not another’s.
    expect(await change(made, { from: at('11:00'), until: at('13:00') })).toMatchObject({ ok: true })
    expect((await roomOf(made)).room).toEqual(held('booked', at('11:00'), at('13:00')))
    expect(await waiting()).toBe('waiting')
    expect(await change(made, { place: two! })).toMatchObject({ ok: true })
    // To the station it is one booking, where it is by now; one that leaves that day is a line of its own.
    const rows = async () => {
      const day = { stationId: one!.stationId, day: '2026-11-18' }
      const { bookings } = await world().must(stations.stationBookings, day, keeper)
      return bookings.filter(({ activity }) => activity).map(({ state, room }) => [state, room.roomId])
    }
    expect(await rows()).toEqual([['booked', two!.roomId]])
    const another = await posted({ place: two!, from: at('15:00'), until: at('16:00') })
    const next = { from: at('15:00', 19), until: at('16:00', 19) }
    expect(await change(another, next)).toMatchObject({ ok: true })
    expect(await rows()).toEqual([
      ['booked', two!.roomId],
      ['cancelled', two!.roomId],
    ])
    expect(await bookingsOf(made)).toMatchObject([
      { roomId: one!.roomId, state: 'cancelled' },
      { roomId: one!.roomId, state: 'cancelled' },
      { roomId: two!.roomId, state: 'booked' },
    ])
    expect(await waiting()).toBe('booked')
    // Back is another’s now: it stays where it was, whole.
    expect(await change(made, { title: '改名', place: one!, from: at('10:00'), until: at('12:00') })).toEqual(
      refused('ROOM_TAKEN', { taken: [{ from: at('10:00'), until: at('12:00') }] }),
    )
    expect((await world().must(activities.entry, { activityId: made.activityId }, made.by)).entry).toMatchObject({
      ...{ title: '示例主题党日', place: two },
    })
    expect((await roomOf(made)).room).toEqual(held('booked', at('11:00'), at('13:00')))
  })

  it('was held by it still where one of its own gives it back: who runs it sees when', async () => {
    const made = await posted({ place: await aRoom() })
    const [{ bookingId }] = (await bookingsOf(made)) as [Booked]
    await world().must(stations.cancelBooking, { bookingId, reason: '' }, made.by)
    const lost = { state: 'cancelled', reason: null, from: at('10:00'), until: at('12:00') }
    expect(await roomOf(made)).toEqual({ room: { is: 'free', asks: false }, holds: 20, lost })
    expect(await change(made, { seats: 12 })).toMatchObject({ ok: true })
    expect(await roomOf(made)).toMatchObject({ holds: null })
  })

  it('is let go of for another place, and when it is called off', async () => {
    const address = { kind: 'address', address: '示例地址', spot: null } as const
    for (const leave of [
      (made: Made) => change(made, { place: address }),
      (made: Made) => world().answer(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.by),
    ]) {
      const place = await aRoom()
      const made = await posted({ place })
      const waiting = await waits(place)
      expect(await leave(made)).toMatchObject({ ok: true })
      expect(await bookingsOf(made)).toMatchObject([{ state: 'cancelled' }])
      expect(await waiting()).toBe('booked')
      expect(await roomOf(made)).toEqual({ room: null, holds: null, lost: null })
    }
  })

  it('stays its own while it runs, without anybody at the door, and ends with it where that is earlier', async () => {
    const place = await aRoom()
    const made = await posted({ place })
    const waiting = await waits(place)
    await tickAt(when('10:20'))
    expect((await roomOf(made, when('10:20'))).room).toEqual(held('used'))
    const mine = { bookingId: newId(), from: at('11:00'), until: at('12:00') }
    expect(await book(await organiser(), place, { ...mine, wait: true })).toMatchObject({ data: { state: 'waiting' } })
    expect(await change(made, { until: at('10:50') }, when('10:30'))).toMatchObject({ ok: true })
    expect(await bookingsOf(made)).toMatchObject([{ state: 'cancelled' }, { state: 'used', until: when('11:00') }])
    expect((await world().store.bookings.find(mine.bookingId))!.state).toBe('booked')
    expect(await waiting()).toBe('missed')
  })

  it('may be had for longer while it runs; what cannot be had leaves it what it has', async () => {
    const place = await aRoom({ maxMinutes: 180 })
    const made = await posted({ place })
    await tickAt(when('10:01'))
    expect(await change(made, { until: at('13:00') }, when('11:00'))).toMatchObject({ ok: true })
    expect((await roomOf(made, when('11:00'))).room).toEqual(held('used', at('10:00'), at('13:00')))
    expect(await change(made, { until: at('15:00') }, when('11:30'))).toMatchObject({ ok: true })
    expect((await roomOf(made, when('11:30'))).room).toEqual(held('used', at('10:00'), at('13:00'), false))
  })

  it('counts where its station would close, or take the room away, also while it runs', async () => {
    const rooms = [{ roomId: newId(), name: '会议室', capacity: 20, facilities: [] }]
    const entry = await world().stationEntry({ organisationId: district.organisationId, rooms })
    const stationId = await world().station(entry)
    const place = { kind: 'station', stationId, roomId: rooms[0]!.roomId } as const
    await world().must(stations.saveRoomRules, { stationId, roomId: place.roomId, rules: RULES }, keeper)
    const made = await posted({ place })
    const save = (given: object, now: Date) =>
      world().answer(
        stations.saveEntry,
        { stationId, changeId: newId(), basis: NOON.toISOString(), entry: { ...entry, ...given } },
        keeper,
        now,
      )
    for (const now of [when('09:00'), when('11:00')]) {
      await tickAt(now)
      expect(await save({ rooms: [] }, now)).toEqual(refused('STILL_EXPECTED', { bookings: 1 }))
      expect(await save({ closedOn: '2026-11-18' }, now)).toEqual(refused('STILL_EXPECTED', { bookings: 1 }))
    }
    await world().must(activities.cancel, { activityId: made.activityId, reason: '停电' }, made.by, when('11:00'))
    expect(await save({ rooms: [] }, when('11:00'))).toMatchObject({ ok: true })
  })
})

describe('repeating an activity in a room', () => {
  const repeat = async (made: Made, publish: boolean) => {
    const activityIds = [newId(), newId()]
    const asked = { activityId: made.activityId, count: 2, activityIds, way: 'day', publish } as const
    return { activityIds, answer: await world().answer(activities.repeat, asked, made.by) }
  }

  it('books for each what can be booked by now', async () => {
    const made = await posted({ place: await aRoom({ aheadDays: 40 }) })
    const { activityIds, answer } = await repeat(made, true)
    expect(answer).toMatchObject({ ok: true })
    const [soon, far] = await Promise.all(activityIds.map((activityId) => roomOf({ activityId, by: made.by })))
    expect(soon!.room).toMatchObject({ is: 'held', state: 'booked' })
    expect(far!.room).toMatchObject({ is: 'not', because: 'TOO_FAR', opensOn: '2026-12-09' })
    const drafts = await repeat(await posted({ place: await aRoom({ aheadDays: 90 }) }), false)
    for (const activityId of drafts.activityIds) expect(await bookingsOf({ activityId })).toEqual([])
  })

  it('makes none where one of them finds the room taken, and says which, or seats more than it holds', async () => {
    const place = await aRoom({ aheadDays: 90 })
    const made = await posted({ place })
    const january = { from: '2027-01-18T02:00:00.000Z', until: '2027-01-18T03:00:00.000Z' }
    expect(await book(await organiser(), place, january)).toMatchObject({ ok: true })
    const { activityIds, answer } = await repeat(made, true)
    expect(answer).toEqual(refused('ROOM_TAKEN', { taken: [january], atMost: 1 }))
    for (const activityId of activityIds) expect(await bookingsOf({ activityId })).toEqual([])
    const crowded = await posted({ place: await aRoom(), seats: 30, publish: false })
    expect((await repeat(crowded, true)).answer).toEqual(refused('TOO_MANY_PEOPLE', { capacity: 20 }))
  })
})

it('who booked rooms for activities has all the bookings of their own still, and the other way round', async () => {
  const by = await organiser()
  const places = await someRooms(2 * COMING_BOOKINGS + 1)
  const rooms = places.splice(0, COMING_BOOKINGS)
  for (const place of rooms) await posted({ by, place })
  for (const place of places.splice(0, COMING_BOOKINGS)) expect(await book(by, place)).toMatchObject({ ok: true })
  expect(await book(by, places[0]!)).toMatchObject(refused('TOO_MANY'))
  const made = await posted({ by, place: places[0]! })
  expect((await roomOf(made)).room).toMatchObject({ is: 'held', state: 'booked' })
})

it('a room is booked for an activity as it was read, or not at all', async () => {
  const made = await posted({ place: await aRoom({ aheadDays: 1 }) })
  const soon = when('09:00', 17)
  const answers = await Promise.all([
    change(made, { from: at('13:00'), until: at('14:00') }, soon),
    bookRoom(made, new Date(soon.getTime() + 1)),
  ])
  expect(answers[0]).toMatchObject({ ok: true })
  const [, tapped] = answers
  if (!tapped.ok) expect(tapped).toEqual(refused('CHANGED_MEANWHILE'))
  expect((await roomOf(made, soon)).room).toEqual(held('booked', at('13:00'), at('14:00')))
})
