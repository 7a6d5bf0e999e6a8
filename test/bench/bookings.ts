import sql from 'sql-template-tag'
import { openDatabase, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'
import { createStore } from '../../cloudfunctions/_store/store'
import { asOwner, bareInsert } from './bare'
import type { Ground } from './bench'
import { allAtOnce, round, show } from './measure'

const TRIES = 10_000
const CONNECTIONS = 100
const ROOMS = 20
const SLOTS_A_ROOM = 10
const SLOTS = ROOMS * SLOTS_A_ROOM
const HOUR_MS = 3_600_000
const ORGANISATION = '00000000-0000-4000-8000-000000000003'

interface Place {
  readonly stationId: string
  readonly roomId: string
}

/** A station with twenty rooms, and ten thousand members of whom each wants one hour of one of them. */
const build = [
  'set search_path = dangke, public; set synchronous_commit = off',
  `insert into organisation values ('${ORGANISATION}', array['${ORGANISATION}'::uuid], 'branch', '支部') on conflict do nothing`,
  `insert into station (station_id, organisation_id, name, kind, district, address, lat, lng, hours, sample, opened_on,
                        updated_at, checked_at)
   values ('${ORGANISATION}', '${ORGANISATION}', '示例阵地', 'hub', '示例区', '', 30, 120,
           '{"week": [[],[],[],[],[],[],[]], "holidays": null, "exceptions": [], "closedUntil": null}', true, '2020-01-01',
           now(), now())`,
  `insert into station_room (station_id, room_id, name, capacity)
   select '${ORGANISATION}', md5('room' || n)::uuid, '示例 ' || n, 10 from generate_series(1, ${ROOMS}) n`,
  `insert into member (member_id, organisation_id, name, status, joined_on)
   select md5('booker' || n)::uuid, '${ORGANISATION}', '党员 ' || n, 'full', '2020-01-01' from generate_series(1, ${TRIES}) n`,
  'analyze station_room, member',
]

/** Neighbours in the line want the same slot, so that the whole hundred push through one door at a time. */
const wishes = async (database: Database, now: Date): Promise<(() => Promise<unknown>)[]> => {
  const { bookings } = createStore(database)
  const places = await database.rows<Place>(sql`
    select station_id as "stationId", room_id as "roomId" from station_room where station_id = ${ORGANISATION}`)
  const members = await database.rows<{ memberId: string }>(sql`
    select member_id as "memberId" from member where organisation_id = ${ORGANISATION}`)
  return members.map(({ memberId }, index) => {
    const slot = Math.floor((index * SLOTS) / TRIES)
    const from = new Date(now.getTime() + (1 + Math.floor(slot / ROOMS)) * HOUR_MS)
    const until = new Date(from.getTime() + HOUR_MS)
    const place = places[slot % ROOMS]!
    const wanted = {
      ...place,
      memberId,
      from,
      until,
      people: 1,
      purpose: '示例',
      state: 'booked' as const,
      judged: null,
    }
    return () => bookings.book({ bookingId: newId(), ...wanted }, now)
  })
}

/** Ten thousand members after two hundred slots, each wanted by fifty, against as many rows in a table of two columns. */
export const benchBookings = async ({ url }: Ground): Promise<void> => {
  await asOwner(url.owner, ...build)
  const database = openDatabase({ connectionString: url.application, size: CONNECTIONS })
  const bare = bareInsert(database)
  // Connections open and statements are prepared before the clock runs.
  await allAtOnce(CONNECTIONS, Array(CONNECTIONS * 2).fill(bare))
  const bareSeconds = await allAtOnce(CONNECTIONS, Array(TRIES).fill(bare))
  const seconds = await allAtOnce(CONNECTIONS, await wishes(database, new Date()))
  const held = (await database.row<{ booked: number; slots: number }>(sql`
    select count(*) as booked, count(distinct (room_id, during)) as slots from booking where station_id = ${ORGANISATION}`))!
  await database.close()
  show(`${TRIES.toLocaleString('en')} bookings for ${SLOTS} slots from ${CONNECTIONS} connections`, [
    {
      'bare inserts, s': round(bareSeconds),
      'bookings, s': round(seconds),
      'bookings/s': round(TRIES / seconds, 0),
      '× bare': round(seconds / bareSeconds),
      booked: held.booked,
      'slots taken': held.slots,
      aim: `exactly ${SLOTS}`,
    },
  ])
}
