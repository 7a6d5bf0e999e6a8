import { bookings } from './bookings'
import { coverage } from './coverage'
import { directory } from './directory'
import { orders } from './orders'
import { sheet } from './sheet'
import { upkeep } from './upkeep'

export const stations = { ...directory, ...orders, ...bookings, ...upkeep, ...coverage, ...sheet } as const
