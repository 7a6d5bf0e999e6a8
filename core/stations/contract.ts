import { bookings } from './bookings'
import { directory } from './directory'
import { orders } from './orders'
import { upkeep } from './upkeep'

export const stations = { ...directory, ...orders, ...bookings, ...upkeep } as const
