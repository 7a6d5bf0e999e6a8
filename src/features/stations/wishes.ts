import { facilities, serviceKinds, type Facility, type ServiceKind } from '../../../core/stations/offers'
import { facilityNames, serviceNames } from './words'

const ROOM_SIZES = [10, 20, 30, 50, 100] as const

/** What a toggle stands for; a room is asked for by its size. */
export type Wish = 'open' | `facility:${Facility}` | `service:${ServiceKind}` | `room:${(typeof ROOM_SIZES)[number]}`

export const wishOptions: readonly { value: Wish; words: string }[] = [
  { value: 'open', words: '现在开放' },
  ...ROOM_SIZES.map((size) => ({ value: `room:${size}` as const, words: `${size} 人以上的房间` })),
  ...serviceKinds.map((kind) => ({ value: `service:${kind}` as const, words: serviceNames[kind] })),
  ...facilities.map((each) => ({ value: `facility:${each}` as const, words: facilityNames[each] })),
]

const groupOf = (wish: Wish): string => wish.split(':')[0]!

/** As many of a kind are wished for together as the server takes: one more takes the place of the first. A room has one size. */
const MOST: Readonly<Record<string, number>> = { open: 1, room: 1, service: 5, facility: 5 }

export const withWishToggled = (on: readonly Wish[], wish: Wish): Wish[] => {
  if (on.includes(wish)) return on.filter((each) => each !== wish)
  const alike = on.filter((each) => groupOf(each) === groupOf(wish))
  const isFull = alike.length >= MOST[groupOf(wish)]!
  return [...on.filter((each) => !isFull || each !== alike[0]), wish]
}

/** The wishes as the server takes them. */
export const asked = (on: readonly Wish[]) => {
  const of = (group: string) => on.filter((each) => groupOf(each) === group).map((each) => each.split(':')[1]!)
  const [facility, service, [room]] = [of('facility'), of('service'), of('room')]
  return {
    ...(on.includes('open') && { openNow: true }),
    ...(facility.length > 0 && { facility: facility as Facility[] }),
    ...(service.length > 0 && { service: service as ServiceKind[] }),
    ...(room && { roomFor: Number(room) }),
  }
}
