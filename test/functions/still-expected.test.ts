import { newId } from '../../cloudfunctions/_store/new-id'
import type { AnswerOf, RequestOf } from '../../core/action'
import { activities } from '../../core/activities/contract'
import { stations } from '../../core/stations/contract'
import type { StationEntry } from '../../core/stations/entry'
import { stillExpected } from '../../core/stations/expected'
import type { Hours } from '../../core/stations/hours'
import * as z from '../../core/zod'
import { NOON } from '../answer'
import { noticesOf } from '../hosting'
import type { Person, Unit } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const shanghai = (text: string) => new Date(`${text}:00+08:00`).toISOString()
const LATER = new Date(NOON.getTime() + 60_000)
const legal = { kind: 'legal_clinic' as const, name: '法律门诊', note: '' }
const rules = { bookableBy: 'members' as const, aheadDays: 30, minMinutes: 30, maxMinutes: 240, approval: false }

let district: Unit
let staff: Person
let stationId: string
let room: StationEntry['rooms'][number]
beforeEach(async () => {
  const { branch, officer, station, must } = world()
  district = await branch({ kind: 'committee' })
  staff = await officer({ of: district, role: 'staff' })
  room = { roomId: newId(), name: '共享会议室', capacity: 10, facilities: [] }
  stationId = await station({ organisationId: district.organisationId, rooms: [room], offers: [legal] })
  await must(stations.saveRoomRules, { stationId, roomId: room.roomId, rules }, staff)
})

/** Tuesday the 17th from ten until eleven, if nothing else is said. */
const book = async (as: Person, given: Partial<RequestOf<typeof stations.book>> = {}): Promise<string> => {
  const bookingId = newId()
  const time = { from: shanghai('2026-11-17T10:00'), until: shanghai('2026-11-17T11:00') }
  const wanted = { bookingId, stationId, roomId: room.roomId, ...time, people: 8, purpose: '例会', ...given }
  await world().must(stations.book, wanted, as)
  return bookingId
}

const order = async (as: Person, wantedOn = '2026-11-17'): Promise<string> => {
  const orderId = newId()
  const wanted = { orderId, stationId, service: legal.kind, organisationId: null, people: 1, wantedOn }
  await world().must(stations.order, wanted, as)
  return orderId
}

const give = async (orderId: string, scheduledFor: string, outside = false) => {
  const step = { orderId, stepId: newId(), step: 'schedule' as const, seen: 'asked' as const }
  await world().must(stations.moveOrder, { ...step, scheduledFor, outside }, staff)
}

type Save = RequestOf<typeof stations.saveEntry>
type Change = Partial<Omit<StationEntry, 'hours'>> & { hours?: Partial<Hours> }

const save = async ({ hours, ...fields }: Change, given: Partial<Save> = {}, now = LATER) => {
  const { entry, updatedAt: basis } = await world().must(stations.entry, { stationId }, staff)
  const changed = { ...entry, ...fields, hours: { ...entry.hours, ...hours } }
  return world().answer(
    stations.saveEntry,
    { stationId, changeId: newId(), basis, entry: changed, ...given },
    staff,
    now,
  )
}

/** Who is told to be in the way. */
const told = (answer: AnswerOf<typeof stations.saveEntry>) => {
  expect(answer).toMatchObject({ ok: false, error: { code: 'STILL_EXPECTED' } })
  return z.parse(stillExpected, (answer as { error: { details: unknown } }).error.details)
}

const bookingState = async (bookingId: string) => (await world().store.bookings.find(bookingId))?.state
const orderState = async (orderId: string) => (await world().store.orders.find(orderId))?.state

const afternoons: Hours['week'] = Array.from({ length: 7 }, () => [[780, 1080]])

describe('changing a station over those who are expected there', () => {
  it.each<[string, () => Change]>([
    ['other weekly hours', () => ({ hours: { week: afternoons } })],
    ['a day that is different', () => ({ hours: { exceptions: [{ day: '2026-11-17', open: [], why: '盘点' }] } })],
    ['closing for a while', () => ({ hours: { closedUntil: '2026-11-18' } })],
    ['closing for good', () => ({ closedOn: '2026-11-17' })],
    ['opening later', () => ({ openedOn: '2026-11-18' })],
    ['taking the room away', () => ({ rooms: [] })],
    ['fewer seats than people', () => ({ rooms: [{ ...room, capacity: 7 }] })],
  ])('%s is not saved before they are called off', async (_, change) => {
    const member = await world().member()
    const bookingId = await book(member)
    expect(told(await save(change()))).toMatchObject({
      ...{ bookings: 1, orders: 0 },
      first: [{ what: '共享会议室', who: member.name, from: shanghai('2026-11-17T10:00'), day: '2026-11-17' }],
    })
    expect(await bookingState(bookingId)).toBe('booked')
    expect((await world().must(stations.changes, { stationId }, staff)).changes).toHaveLength(1)
    expect(await noticesOf(world(), member)).toEqual([])
  })

  it('holidays among them, where the station keeps other hours', async () => {
    await world().ownerQuery(`insert into dangke.holiday values ('2026-11-17', '示例假日', 2026)`)
    await save({ hours: { holidays: null } })
    const bookingId = await book(await world().member())
    expect(told(await save({ hours: { holidays: [] } })).bookings).toBe(1)
    expect(await bookingState(bookingId)).toBe('booked')
    await world().ownerQuery(`delete from dangke.holiday where day = '2026-11-17'`)
  })

  it('lets stand what still fits, and asks nothing about what is over', async () => {
    const member = await world().member()
    const kept = await book(member, { from: shanghai('2026-11-17T14:00'), until: shanghai('2026-11-17T15:00') })
    const given = await order(member)
    await give(given, shanghai('2026-11-17T15:00'))
    const cancelled = await book(member)
    await world().must(stations.cancelBooking, { bookingId: cancelled }, member)
    expect(
      await save({ hours: { week: afternoons }, closedOn: '2026-11-18', rooms: [{ ...room, capacity: 8 }] }),
    ).toMatchObject({
      ok: true,
    })
    expect([await bookingState(kept), await orderState(given)]).toEqual(['booked', 'scheduled'])
  })

  it('calls off those that were told, with a reason, and tells each of them', async () => {
    const [one, two, three] = [await world().member(), await world().member(), await world().member()]
    const lost = await book(one)
    const kept = await book(two, { from: shanghai('2026-11-17T13:00'), until: shanghai('2026-11-17T14:00') })
    // Waits for what is lost and gets it not; and for what is freed by that, and gets it.
    const alsoLost = await book(three, { wait: true })
    const asked = await order(three, '2026-11-18')
    const scheduled = await order(two)
    await give(scheduled, shanghai('2026-11-17T10:30'))
    const change: Change = {
      hours: { week: afternoons, exceptions: [{ day: '2026-11-18', open: [], why: null }] },
    }
    const { seen, bookings, orders } = told(await save(change))
    expect([bookings, orders]).toEqual([2, 2])

    const callingOff = { seen, reason: '整栋楼停电检修' }
    expect(await save(change, { callingOff })).toMatchObject({ ok: true })
    expect(await Promise.all([lost, kept, alsoLost].map(bookingState))).toEqual(['cancelled', 'booked', 'cancelled'])
    expect(await Promise.all([asked, scheduled].map(orderState))).toEqual(['declined', 'declined'])
    expect(await world().store.bookings.find(lost)).toMatchObject({ reason: '整栋楼停电检修' })
    const { steps } = (await world().must(stations.orderView, { orderId: asked }, three)).order
    expect(steps.at(-1)).toMatchObject({ step: 'decline', actor: staff.name, reason: '整栋楼停电检修' })

    const kindsOf = async (person: Person) => (await noticesOf(world(), person)).map(({ kind }) => kind).sort()
    expect(await kindsOf(one)).toEqual(['booking_called_off'])
    expect(await kindsOf(two)).toEqual(['order_accepted', 'order_called_off'])
    expect(await kindsOf(three)).toEqual(['booking_called_off', 'order_called_off'])
  })

  it('gives what becomes free to who waits for a part of it that is still open', async () => {
    const long = await book(await world().member(), { until: shanghai('2026-11-17T14:00') })
    const waits = { from: shanghai('2026-11-17T13:00'), until: shanghai('2026-11-17T14:00'), wait: true }
    const waiting = await book(await world().member(), waits)
    const { seen } = told(await save({ hours: { week: afternoons } }))
    await save({ hours: { week: afternoons } }, { callingOff: { seen, reason: '改为下午开放' } })
    expect([await bookingState(long), await bookingState(waiting)]).toEqual(['cancelled', 'booked'])
  })

  it('orders of a service that is not offered any more are called off with it, and those of others stand', async () => {
    const screening = { kind: 'screening' as const, name: '示例放映', note: '' }
    await save({ offers: [legal, screening] })
    const member = await world().member()
    const [asked, scheduled] = [await order(member), await order(member, '2026-11-18')]
    await give(scheduled, shanghai('2026-11-18T10:30'))
    const { seen, ...found } = told(await save({ offers: [screening] }))
    expect(found).toMatchObject({ bookings: 0, orders: 2, first: [{ why: 'service', what: '法律门诊' }, {}] })
    expect(await save({ offers: [screening] }, { callingOff: { seen, reason: '律师不再来了' } })).toMatchObject({
      ok: true,
    })
    expect(await Promise.all([asked, scheduled].map(orderState))).toEqual(['declined', 'declined'])
    const calledOff = (await noticesOf(world(), member)).filter(({ kind }) => kind !== 'order_accepted')
    expect(calledOff).toMatchObject([
      { kind: 'order_called_off', facts: { offer: '法律门诊', reason: '律师不再来了' } },
      { kind: 'order_called_off' },
    ])
  })

  it('a service under another name, or whose time has come, is no loss', async () => {
    const orderId = await order(await world().member())
    expect(await save({ offers: [{ ...legal, name: '法律咨询台' }] })).toMatchObject({ ok: true })
    await give(orderId, shanghai('2026-11-17T10:30'))
    const eleven = new Date(shanghai('2026-11-17T11:00'))
    expect(await save({ offers: [] }, {}, eleven)).toMatchObject({ ok: true })
    expect(await orderState(orderId)).toBe('scheduled')
  })

  it('puts nobody out who is there already', async () => {
    const bookingId = await book(await world().member())
    const ten = new Date(shanghai('2026-11-17T10:00'))
    await world().must(stations.checkIn, { bookingId }, staff, ten)
    const { seen, first } = told(await save({ rooms: [] }, {}, ten))
    expect(first).toMatchObject([{ isThere: true, why: 'room' }])
    expect(await save({ rooms: [] }, { callingOff: { seen, reason: '漏水' } }, ten)).toMatchObject({ ok: true })
    expect(await bookingState(bookingId)).toBe('used')
  })

  it('calls off nobody who was not told of', async () => {
    const first = await book(await world().member())
    const { seen } = told(await save({ closedOn: '2026-11-17' }))
    const second = await book(await world().member(), {
      from: shanghai('2026-11-17T15:00'),
      until: shanghai('2026-11-17T16:00'),
    })
    const anew = told(await save({ closedOn: '2026-11-17' }, { callingOff: { seen, reason: '撤并' } }))
    expect([anew.bookings, anew.seen === seen]).toEqual([2, false])
    expect([await bookingState(first), await bookingState(second)]).toEqual(['booked', 'booked'])
  })

  it('needs a reason that may be read', async () => {
    await book(await world().member())
    const { seen } = told(await save({ closedOn: '2026-11-17' }))
    const answer = (reason: string) => save({ closedOn: '2026-11-17' }, { callingOff: { seen, reason } })
    expect(await answer(' ')).toMatchObject({ error: { code: 'BAD_INPUT', path: 'callingOff.reason' } })
    expect(await answer('违规')).toMatchObject({ error: { code: 'TEXT_REFUSED' } })
  })

  it('leaves a time that was agreed outside opening hours alone, until the station is closed that whole day', async () => {
    const orderId = await order(await world().member())
    await give(orderId, shanghai('2026-11-17T20:00'), true)
    expect(await save({ hours: { week: afternoons } })).toMatchObject({ ok: true })
    expect(told(await save({ hours: { closedUntil: '2026-11-18' } })).orders).toBe(1)
  })

  it('tells the first five, by their time, and how many there are', async () => {
    for (let hour = 17; hour > 10; hour--)
      await book(await world().member(), {
        from: shanghai(`2026-11-17T${hour}:00`),
        until: shanghai(`2026-11-17T${hour}:30`),
      })
    await order(await world().member())
    const { bookings, orders, first } = told(await save({ closedOn: '2026-11-17' }))
    expect([bookings, orders, first.length]).toEqual([7, 1, 5])
    expect(first.slice(0, 3).map(({ from }) => from)).toEqual([
      null,
      shanghai('2026-11-17T11:00'),
      shanghai('2026-11-17T12:00'),
    ])
  })

  it('tells who runs an activity that loses its room, and counts no seats where it has no limit', async () => {
    const host = await world().officer({ of: await world().branch() })
    const entry = await world().activityEntry({
      ...{ organisationId: host.organisationId, title: '示例沙龙', seats: null },
      ...{ from: shanghai('2026-11-17T10:00'), until: shanghai('2026-11-17T11:00') },
      place: { kind: 'station', stationId, roomId: room.roomId },
    })
    const activityId = newId()
    await world().must(activities.save, { activityId, changeId: newId(), basis: null, entry, publish: true }, host)
    expect(await save({ rooms: [{ ...room, capacity: 5 }] })).toMatchObject({ ok: true })
    const { seen, first } = told(await save({ hours: { week: afternoons } }))
    expect(first).toMatchObject([{ what: '共享会议室', who: '示例沙龙', why: 'closed' }])
    await save({ hours: { week: afternoons } }, { callingOff: { seen, reason: '改为下午开放' } })
    expect(await noticesOf(world(), host)).toMatchObject([{ kind: 'room_lost', facts: { reason: '改为下午开放' } }])
  })
})
