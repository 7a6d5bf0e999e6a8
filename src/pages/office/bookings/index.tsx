import { useRef, useState } from 'react'
import { stations } from '../../../../core/stations/contract'
import { dayOf } from '../../../../core/time'
import { Found } from '../../../app/found'
import { OfficersOnly, useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Section } from '../../../components/section'
import { Skeleton } from '../../../components/skeleton'
import { OfficerBookingRow } from '../../../features/stations/bookings/officer-booking-row'
import { RoomRulesCard } from '../../../features/stations/bookings/room-rules'
import { words } from '../../../features/stations/bookings/words'
import { daysAhead } from '../../../features/stations/days'
import { back, useAddress } from '../../../platform/navigate'

/** As far ahead as any room may be booked. */
const DAYS = 90

const missing = {
  title: '没有这处阵地',
  otherwise: '看不到这里的预约',
  words: words.stationBookings,
  cutShort: 'NO_SUCH_STATION',
  action: { words: '返回', onPress: back },
} as const

export default function StationBookingsPage() {
  const { station: stationId = '' } = useAddress<'stationBookings'>()
  const [today] = useState(() => new Date())
  const [day, setDay] = useState(dayOf(today))
  const reading = useReading(stations.stationBookings, useIsOfficer() ? { stationId, day } : null)
  // The days stay where they are while another one is read.
  const isThere = useRef(false)
  isThere.current ||= reading.data !== null
  const read = () => void reading.reload()
  const now = new Date()
  return (
    <Screen title="房间预约管理" onRefresh={reading.reload}>
      <OfficersOnly>
        {isThere.current && <Chips scrolling options={daysAhead(today, DAYS)} chosen={day} onChoose={setDay} />}
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missing}>
          {({ station, rooms, bookings }) => (
            <>
              <Section title="这一天的预约" note={station.name}>
                {bookings.length === 0 && <Empty title="还没有人约" />}
                {bookings.map((booking) => (
                  <OfficerBookingRow
                    key={booking.bookingId + booking.state}
                    booking={booking}
                    now={now}
                    onChanged={read}
                  />
                ))}
              </Section>
              <Section title="房间">
                {rooms.map((room) => (
                  <RoomRulesCard key={room.roomId} stationId={stationId} room={room} onChanged={read} />
                ))}
              </Section>
            </>
          )}
        </Found>
      </OfficersOnly>
    </Screen>
  )
}
