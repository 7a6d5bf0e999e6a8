import { facilities, serviceKinds, type Facility, type ServiceKind } from '../../../core/stations/offers'
import { facilityNames, serviceNames } from './words'

/** What a toggle stands for; a room is asked for by its size. */
export type Wish = 'open' | `facility:${Facility}` | `service:${ServiceKind}` | 'room:10' | 'room:30'

export const wishOptions: readonly { value: Wish; words: string }[] = [
  { value: 'open', words: '现在开放' },
  { value: 'room:10', words: '10 人以上的房间' },
  { value: 'room:30', words: '30 人以上的房间' },
  ...serviceKinds.map((kind) => ({ value: `service:${kind}` as const, words: serviceNames[kind] })),
  ...facilities.map((each) => ({ value: `facility:${each}` as const, words: facilityNames[each] })),
]

const groupOf = (wish: Wish): string => wish.split(':')[0]!

/** Of each kind of wish there is one at a time: another takes its place. */
export const toggled = (on: readonly Wish[], wish: Wish): Wish[] =>
  on.includes(wish)
    ? on.filter((each) => each !== wish)
    : [...on.filter((each) => groupOf(each) !== groupOf(wish)), wish]

/** The wishes as the server takes them. */
export const asked = (on: readonly Wish[]) => {
  const of = (group: string) => on.find((each) => groupOf(each) === group)?.split(':')[1]
  const [facility, service, room] = [of('facility'), of('service'), of('room')]
  return {
    ...(on.includes('open') && { openNow: true }),
    ...(facility && { facility: facility as Facility }),
    ...(service && { service: service as ServiceKind }),
    ...(room && { roomFor: Number(room) }),
  }
}
