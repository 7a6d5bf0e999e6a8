import sql from 'sql-template-tag'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { openWorld } from '../world'

const world = openWorld()

const roomOf = async () => {
  const roomId = newId()
  const stationId = await world().station({ rooms: [{ roomId, name: '示例', capacity: 10, facilities: [] }] })
  return { roomId, stationId }
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 17, hour))
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
          ...{ bookingId: newId(), ...place, memberId, people: 1, purpose: '示例', state: 'booked' },
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

test('a room that is booked at the same moment as it is taken away stays, or is not booked', async () => {
  const { store, member, station, stationEntry } = world()
  for (let round = 0; round < 20; round++) {
    const room = { roomId: newId(), name: '示例', capacity: 10, facilities: [] }
    const entry = await stationEntry({ rooms: [room] })
    const stationId = await station({ ...entry, organisationId: entry.organisationId })
    const { updatedAt: basis } = (await store.stations.find(stationId))!
    const { memberId } = await member()
    const writing = { stationId, changeId: newId(), basis, old: entry, entry: { ...entry, rooms: [] }, pictures: [] }
    const booking = { bookingId: newId(), stationId, roomId: room.roomId, memberId, people: 1, purpose: '示例' }
    const state = round % 2 ? ('booked' as const) : ('waiting' as const)
    const [saved, outcome] = await Promise.all([
      store.stationEntries.save([writing], null, NOW),
      store.bookings.book({ ...booking, state, from: at(2), until: at(4) }, NOW),
    ])
    expect([
      [true, 'gone'],
      [{ refused: 'ROOM_BOOKED', details: { rooms: ['示例'] } }, 'made'],
    ]).toContainEqual([saved, outcome])
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
