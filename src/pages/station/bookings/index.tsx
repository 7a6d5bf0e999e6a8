import type { BookingCard } from '../../../../core/stations/bookings'
import { stations } from '../../../../core/stations/contract'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { BookingRow } from '../../../features/stations/bookings/booking-row'
import { open } from '../../../platform/navigate'

export default function BookingsPage() {
  const pages = usePages(stations.myBookings, useMember() ? {} : null, ({ bookings, next }) => ({
    items: bookings,
    next,
  }))
  const now = new Date()
  const nothing = (
    <Empty
      title="还没有预约过房间"
      hint="在阵地的“房间”里预约：会议室、录播间、多功能厅……"
      action={{ words: '去看阵地', onPress: () => open('stations') }}
    />
  )
  return (
    <Screen title="我的预约" onRefresh={pages.reload}>
      <MembersOnly>
        <Listed<BookingCard> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
          {(bookings) =>
            bookings.map((booking) => (
              <BookingRow key={booking.bookingId} booking={booking} now={now} onChanged={() => void pages.refresh()} />
            ))
          }
        </Listed>
      </MembersOnly>
    </Screen>
  )
}
