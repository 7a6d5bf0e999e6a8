import { id } from '../text'
import * as z from '../zod'

const instant = z.iso.datetime()

/** What somebody is told whom a station can no longer serve as they expect: each kind of notice, with the facts its words need. */
export const calledOffFacts = {
  booking_called_off: z.object({
    station: z.string(),
    room: z.string(),
    from: instant,
    until: instant,
    became: z.enum(['cancelled', 'refused']),
    reason: z.string(),
  }),
  order_called_off: z.object({ orderId: id(), station: z.string(), offer: z.string(), reason: z.string() }),
} as const

export type CalledOffKind = keyof typeof calledOffFacts
