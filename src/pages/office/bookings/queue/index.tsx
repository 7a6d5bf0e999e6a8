import type { HeldBooking } from '../../../../../core/stations/bookings'
import { stations } from '../../../../../core/stations/contract'
import { Listed } from '../../../../app/listed'
import { OfficersOnly, useIsOfficer } from '../../../../app/officers-only'
import { usePages } from '../../../../app/use-pages'
import { Empty } from '../../../../components/empty'
import { Screen } from '../../../../components/screen'
import { Skeleton } from '../../../../components/skeleton'
import { OfficerBookingRow } from '../../../../features/stations/bookings/officer-booking-row'

export default function BookingQueuePage() {
  const pages = usePages(stations.bookingQueue, useIsOfficer() ? {} : null, ({ bookings, next }) => ({
    items: bookings,
    next,
  }))
  const now = new Date()
  const nothing = <Empty title="没有待同意的预约" hint="你任职的组织管理的阵地，要同意才能用的房间有人约，就在这里。" />
  return (
    <Screen title="待同意的预约" onRefresh={pages.reload}>
      <OfficersOnly>
        <Listed<HeldBooking> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
          {(bookings) =>
            bookings.map((booking) => (
              <OfficerBookingRow
                key={booking.bookingId}
                booking={booking}
                now={now}
                anywhere
                onChanged={() => void pages.refresh()}
              />
            ))
          }
        </Listed>
      </OfficersOnly>
    </Screen>
  )
}
