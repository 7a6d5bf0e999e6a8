import { bookings } from './bookings'
import { directory } from './directory'
import { orders } from './orders'

export const stations = { ...directory, ...orders, ...bookings } as const
