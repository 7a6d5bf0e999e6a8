import { metresBetween, walkingMinutes } from '../../../core/geo'
import { readCursor, writeCursor } from '../../../core/cursor'
import { isRefusal } from '../../../core/refusal'
import type { stations } from '../../../core/stations/contract'
import { unlessFew } from '../../../core/stations/few'
import { biggestGaps, MOST_GAPS } from '../../../core/stations/gaps'
import type { Handler } from '../../_shell/feature'
import { watching } from './watching'

const PAGE = 10

export const gaps: Handler<typeof stations.gaps> = async ({ day, district, cursor }, { caller, store }) => {
  const districts = await watching(store, caller, district)
  if (isRefusal(districts)) return districts

  const from = Number(readCursor(cursor, ['0'])[0])
  const until = Math.min(from + PAGE, MOST_GAPS)
  const found = biggestGaps(await store.coverage.uncovered({ day, districts }), Math.min(until + 1, MOST_GAPS))
  const page = found.slice(from, until)
  const nearest = await store.coverage.nearestStations(
    day,
    page.map(({ at }) => at.spot),
  )
  return {
    gaps: page.map(({ at, enterprises, members }, index) => {
      const station = nearest[index]
      const minutes = station ? walkingMinutes(Math.round(metresBetween(at.spot, station))) : null
      return { ...at, enterprises, members: unlessFew(members), minutes }
    }),
    next: found.length > until ? writeCursor([String(until)]) : null,
  }
}
