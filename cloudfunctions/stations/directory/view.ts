import { answersFor } from '../../../core/organisation/rules'
import { refuse } from '../../../core/refusal'
import { mayBook } from '../../../core/stations/booking-rules'
import type { stations } from '../../../core/stations/contract'
import { servesOn } from '../../../core/stations/serving'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import { cardShown } from './shown'

export const view: Handler<typeof stations.view> = async ({ stationId }, { caller, store, media, now }) => {
  const [station, holidays, saidClosed] = await Promise.all([
    store.stations.find(stationId),
    store.holidays.known(now),
    store.stationReports.saidClosed(stationId, now),
  ])
  if (!station) return refuse('NO_SUCH_STATION')
  return {
    station: {
      ...cardShown(station, now, holidays),
      // Its hours go on as they are written, when it has closed for good.
      ...(!servesOn(station, dayOf(now)) && { open: false, openUntil: null }),
      checkedOn: dayOf(station.checkedAt),
      rooms: station.rooms.map((room) => ({ ...room, may: mayBook(room, station.path, caller) })),
      pictures: station.pictures.map(({ location }) => media.url(location)),
    },
    runs: answersFor(caller.offices, station.path),
    saidClosed,
    holidays: [...holidays.days],
    holidaysKnownUntil: holidays.knownUntil,
  }
}
