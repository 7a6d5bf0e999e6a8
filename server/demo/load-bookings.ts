import type { Store } from '../../cloudfunctions/_store/store'
import type { RoomRules } from '../../core/stations/booking-rules'
import { HOUR_MS, inShanghai } from '../../core/time'
import { demoId } from './demo-id'
import { HUB, places } from './stations'

const everybody: RoomRules = { bookableBy: 'members', aheadDays: 14, minMinutes: 30, maxMinutes: 180, approval: false }
/** The rooms of a station, largest first, have these in turn. */
const rules: readonly RoomRules[] = [
  { ...everybody, bookableBy: 'officers', aheadDays: 30, maxMinutes: 240, approval: true },
  everybody,
  { ...everybody, maxMinutes: 120 },
]

/** Of the hub: who comes to which room, in how many days, from when until when. */
const plans = [
  { by: '方屹', room: 1, day: 1, from: 10, until: 11.5, people: 8, purpose: '支部例会（示例）' },
  { by: '苏禾', room: 1, day: 1, from: 14, until: 16, people: 12, purpose: '读书会（示例）' },
  { by: '戴明川', room: 2, day: 1, from: 12, until: 13, people: 2, purpose: '录一课（示例）' },
  { by: '许砚秋', room: 0, day: 2, from: 14, until: 16, people: 30, purpose: '主题党日（示例）' },
  { by: '叶芷青', room: 1, day: 3, from: 9, until: 10, people: 6, purpose: '新党员谈话（示例）' },
] as const

/** Rules for every room, and some rooms of the hub taken in the days to come. */
export const loadBookings = async (store: Store, now: Date): Promise<void> => {
  for (const station of places.flatMap((place) => place.stations)) {
    const stationId = demoId('station', station)
    for (const [index, { roomId }] of (await store.bookings.rooms(stationId)).entries())
      await store.bookings.saveRules({ stationId, roomId, rules: rules[index % rules.length]!, by: null }, now)
  }
  const stationId = demoId('station', HUB)
  const rooms = await store.bookings.rooms(stationId)
  for (const { by, room, day, from, until, people, purpose } of plans) {
    const start = inShanghai(now).startOf('day').add(day, 'day').valueOf()
    const { roomId, rules: its } = rooms[room % rooms.length]!
    await store.bookings.book(
      {
        ...{ bookingId: demoId('booking', by), stationId, roomId, memberId: demoId('member', by), people, purpose },
        ...{ from: new Date(start + from * HOUR_MS), until: new Date(start + until * HOUR_MS) },
        state: its.approval ? 'asked' : 'booked',
        judged: null,
      },
      now,
    )
  }
}
