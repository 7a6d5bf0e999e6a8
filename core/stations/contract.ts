import { directory } from './directory'

export const stations = { ...directory } as const
