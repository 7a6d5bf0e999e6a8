import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { openDatabase } from '../../cloudfunctions/_store/database'
import type { StationEntry } from '../../core/stations/entry'
import { openWorld } from '../world'

const world = openWorld()

const roomOf = async () => {
  const roomId = newId()
  const stationId = await world().station({ rooms: [{ roomId, name: '示例', capacity: 10, facilities: [] }] })
  return { roomId, stationId }
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 17, hour))
const CLOSED = { week: Array.from({ length: 7 }, () => []), holidays: null, exceptions: [], closedUntil: null }
const NOW = new Date(Date.UTC(2026, 10, 16))

test('of two hundred who try for one slot at the same moment, from several servers, one has it', async () => {
  const { url, member } = world()
  const place = await roomOf()
  const databases = Array.from({ length: 4 }, () => openDatabase({ connectionString: url.application, size: 10 }))
  const people = await Promise.all(Array.from({ length: 200 }, () => member()))
  const outcomes = await Promise.all(
    people.map(({ memberId }, index) =>
      createStore(databases[index % databases.length]!).bookings.book(
        {
          ...{ bookingId: newId(), ...place, memberId, people: 1, purpose: '示例', state: 'booked', judged: null },
          // All of them overlap, and no two need be the same.
          ...{ from: at(2 + (index % 2)), until: at(4 + (index % 3)) },
        },
        NOW,
      ),
    ),
  )
  await Promise.all(databases.map((database) => database.close()))
  expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(199)
})

/** A station with a room, changed and booked at the same moment, many times over; what came of each. */
const rounds = async (change: Partial<StationEntry>, isJudged: (round: number) => boolean) => {
  const { store, member, station, stationEntry } = world()
  const outcomes: unknown[] = []
  for (let round = 0; round < 20; round++) {
    const room = { roomId: newId(), name: '示例', capacity: 10, facilities: [] }
    const entry = await stationEntry({ rooms: [room] })
    const stationId = await station({ ...entry, organisationId: entry.organisationId })
    const { updatedAt: basis } = (await store.stations.find(stationId))!
    const { memberId } = await member()
    const writing = { stationId, changeId: newId(), basis, old: entry, entry: { ...entry, ...change }, pictures: [] }
    const booking = { bookingId: newId(), stationId, roomId: room.roomId, memberId, people: 8, purpose: '示例' }
    const judged = isJudged(round) ? basis : null
    const state = round % 4 < 2 ? ('booked' as const) : ('waiting' as const)
    const [saved, outcome] = await Promise.all([
      store.stationEntries.save([writing], null, NOW),
      store.bookings.book({ ...booking, judged, state, from: at(2), until: at(4) }, NOW),
    ])
    outcomes.push([saved === true ? 'saved' : saved.refused, outcome])
  }
  return outcomes
}

test('a room that is booked at the same moment as it is taken away stays, or is not booked', async () => {
  for (const outcome of await rounds({ rooms: [] }, (round) => round % 2 === 0))
    expect([
      ['saved', 'gone'],
      ['saved', 'changed'],
      ['STILL_EXPECTED', 'made'],
    ]).toContainEqual(outcome)
})

test('a room that is waited for at the same moment as its rules become others is waited for by those, or asked for anew', async () => {
  const { store, member } = world()
  const outcomes: string[] = []
  for (let round = 0; round < 20; round++) {
    const place = await roomOf()
    const old = { bookableBy: 'members', aheadDays: 7, minMinutes: 30, maxMinutes: 120, approval: false } as const
    await store.bookings.saveRules({ ...place, rules: old, by: null }, NOW)
    const [holder, one] = [await member(), await member()]
    const time = { from: at(2), until: at(4), people: 1, purpose: '示例', judged: null, rules: old }
    const taken = { ...place, ...time, bookingId: newId(), memberId: holder.memberId, state: 'booked' as const }
    expect(await store.bookings.book(taken, NOW)).toBe('made')
    const waiting = { ...taken, bookingId: newId(), memberId: one.memberId, state: 'waiting' as const }
    const book = () => store.bookings.book(waiting, NOW)
    const save = () => store.bookings.saveRules({ ...place, rules: { ...old, maxMinutes: 60 }, by: null }, NOW)
    // Either may be the first.
    const early = round % 2 ? save() : null
    const [outcome] = await Promise.all([book(), early ?? save()])
    outcomes.push(`${outcome} ${(await store.bookings.find(waiting.bookingId))?.state}`)
  }
  for (const outcome of outcomes) expect(['made cancelled', 'changed undefined']).toContain(outcome)
})

test('a station that is booked at the same moment as it is to close then stays open, or is not booked', async () => {
  for (const change of [{ closedOn: '2026-11-17' }, { hours: CLOSED }])
    for (const outcome of await rounds(change, () => true))
      expect([
        ['saved', 'changed'],
        ['STILL_EXPECTED', 'made'],
      ]).toContainEqual(outcome)
})

test('a service that is ordered at the same moment as its station is to close then is declined, or not ordered', async () => {
  const { store, member, station, stationEntry } = world()
  for (let round = 0; round < 20; round++) {
    const service = 'legal_clinic' as const
    const entry = await stationEntry({ offers: [{ kind: service, name: '法律门诊', note: '' }] })
    const stationId = await station({ ...entry, organisationId: entry.organisationId })
    const { updatedAt: judged } = (await store.stations.find(stationId))!
    const { memberId } = await member()
    const changed = { ...entry, hours: CLOSED }
    const writing = { stationId, changeId: newId(), basis: judged, old: entry, entry: changed, pictures: [] }
    const order = { orderId: newId(), stationId, service, memberId, organisationId: null, people: 1, note: '' }
    const [saved, added] = await Promise.all([
      store.stationEntries.save([writing], null, NOW),
      store.orders.add({ ...order, wantedOn: '2026-11-17', judged }, NOW),
    ])
    expect([
      ['saved', 'changed'],
      ['STILL_EXPECTED', 'made'],
    ]).toContainEqual([saved === true ? 'saved' : saved.refused, added])
  }
})

test('the database itself keeps two bookings of one room apart, whoever writes them', async () => {
  const { database, member, ownerQuery } = world()
  const { roomId, stationId } = await roomOf()
  const { memberId } = await member()
  const insert = (bookingId: string) => `
    insert into dangke.booking (booking_id, station_id, room_id, member_id, during, people, purpose, state, made_at, updated_at)
    values ('${bookingId}', '${stationId}', '${roomId}', '${memberId}', '[2026-11-17 02:00Z,2026-11-17 03:00Z)', 1, '示例',
            'booked', now(), now())`
  await ownerQuery(insert(newId()))
  await expect(ownerQuery(insert(newId()))).rejects.toMatchObject({ code: '23P01', constraint: 'booking_apart' })
  for (const statement of [
    sql`update booking set during = during`,
    sql`update booking set room_id = room_id`,
    sql`delete from booking`,
  ])
    await expect(database.rows(statement)).rejects.toMatchObject({ code: '42501' })
})
