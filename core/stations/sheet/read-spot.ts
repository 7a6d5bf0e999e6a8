import type { StationEntry } from '../entry'
import type { Cells, ToRead } from './cells'
import { judgeDegrees, readDegrees, readSystem } from './places'

/** A tenth of a metre: what a spreadsheet rounds off is no move. */
const SAME_PLACE_DEGREES = 1e-6

/** Where a row says its station is, in GCJ-02. */
export const spotOf = ({ said, isKept }: Cells, { old, wrong }: ToRead): StationEntry['spot'] => {
  const nowhere = old?.entry.spot ?? { lat: 0, lng: 0 }
  const system = said('system') ?? ''
  if (isKept('lat') && isKept('lng') && (!system || isKept('system'))) return nowhere

  const degrees = (column: 'lat' | 'lng'): number | null => {
    const text = said(column)
    if (text === undefined) return null
    const read = readDegrees(text)
    if (read === null) wrong(column, text ? 'NOT_DEGREES' : 'EMPTY', text)
    return read
  }
  const [lat, lng] = [degrees('lat'), degrees('lng')]
  const toGcj02 = readSystem(system)
  if (!toGcj02) wrong('system', 'SYSTEM', system)
  if (lat === null || lng === null || !toGcj02) return nowhere
  const misplaced = judgeDegrees({ lat, lng })
  if (misplaced) {
    wrong('lat', misplaced, `${lat}, ${lng}`)
    return nowhere
  }
  const spot = toGcj02({ lat, lng })
  const hasMoved = Math.max(Math.abs(spot.lat - nowhere.lat), Math.abs(spot.lng - nowhere.lng)) > SAME_PLACE_DEGREES
  const digits = (degree: number): number => Number(degree.toFixed(7))
  return hasMoved ? { lat: digits(spot.lat), lng: digits(spot.lng) } : nowhere
}
