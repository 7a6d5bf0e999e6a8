import type { StationEntry } from '../../../core/stations/entry'

/** All that somebody wrote freely. */
export const wordsOf = ({ name, district, address, offers, rooms, hours }: StationEntry): string[] => [
  ...[name, district, address],
  ...offers.flatMap((offer) => [offer.name, offer.note]),
  ...rooms.map((room) => room.name),
  ...hours.exceptions.map(({ why }) => why ?? ''),
]
