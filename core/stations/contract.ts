import { directory } from './directory'
import { orders } from './orders'

export const stations = { ...directory, ...orders } as const
