import type { StationEntry } from '../../../core/stations/entry'
import type { WholeStation } from '../../_store/stations'

/** What is written down of a station, without what became of it. */
export const entryOf = (station: WholeStation): StationEntry => ({
  organisationId: station.organisationId,
  name: station.name,
  kind: station.kind,
  district: station.district,
  address: station.address,
  spot: station.spot,
  hours: station.hours,
  facilities: station.facilities,
  phone: station.phone,
  offers: station.offers.map(({ kind, name, note }) => ({ kind, name, note })),
  rooms: station.rooms.map(({ roomId, name, capacity, facilities }) => ({ roomId, name, capacity, facilities })),
  openedOn: station.openedOn,
  closedOn: station.closedOn,
  pictures: station.pictures.map(({ fileId }) => fileId),
})
