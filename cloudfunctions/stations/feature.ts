import { stations as contract } from '../../core/stations/contract'
import { feature } from '../_shell/feature'
import { book } from './bookings/book'
import { bookingQueue } from './bookings/booking-queue'
import { cancelBooking } from './bookings/cancel-booking'
import { checkIn } from './bookings/check-in'
import { decideBooking } from './bookings/decide-booking'
import { myBookings } from './bookings/my-bookings'
import { renewDoorCode } from './bookings/renew-door-code'
import { roomDay } from './bookings/room-day'
import { saveRoomRules } from './bookings/save-room-rules'
import { stationBookings } from './bookings/station-bookings'
import { tick } from './bookings/tick'
import { coverage } from './coverage/coverage'
import { gaps } from './coverage/gaps'
import { surroundings } from './coverage/surroundings'
import { whatIf } from './coverage/what-if'
import { districts } from './directory/districts'
import { list } from './directory/list'
import { nearby } from './directory/nearby'
import { view } from './directory/view'
import { moveOrder } from './orders/move-order'
import { myOrders } from './orders/my-orders'
import { order } from './orders/order'
import { orderQueue } from './orders/order-queue'
import { orderView } from './orders/order-view'
import { rateOrder } from './orders/rate-order'
import { checkSheet } from './sheet/check-sheet'
import { exportSheet } from './sheet/export-sheet'
import { importSheet } from './sheet/import-sheet'
import { changes } from './upkeep/changes'
import { entry } from './upkeep/entry'
import { held } from './upkeep/held'
import { myReports } from './upkeep/my-reports'
import { report } from './upkeep/report'
import { reports } from './upkeep/reports'
import { saveEntry } from './upkeep/save-entry'
import { settleReport } from './upkeep/settle-report'

const directory = { nearby, list, districts, view }
const orders = { order, myOrders, orderQueue, orderView, moveOrder, rateOrder }
const bookings = {
  ...{ roomDay, book, myBookings, stationBookings, bookingQueue, cancelBooking, decideBooking },
  ...{ checkIn, saveRoomRules, renewDoorCode, tick },
}
const upkeep = { held, entry, saveEntry, changes, report, myReports, reports, settleReport }
const sheet = { checkSheet, importSheet, exportSheet }
const circle = { coverage, gaps, whatIf, surroundings }

export const stations = feature('stations', contract, {
  ...directory,
  ...orders,
  ...bookings,
  ...upkeep,
  ...circle,
  ...sheet,
})
