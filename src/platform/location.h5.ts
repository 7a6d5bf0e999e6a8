import { fromWgs84, isPlace } from '../../core/geo'
import type { locate as Declared } from './location'

const PATIENCE_MS = 10_000
/** A phone that has just been asked need not search the sky again. */
const FRESH_MS = 60_000

export const locate: typeof Declared = () =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve({ failed: 'unavailable' })
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
        resolve(
          isPlace({ lat, lng }) ? { spot: fromWgs84({ lat, lng }), accuracyM: accuracy } : { failed: 'unavailable' },
        ),
      ({ code, PERMISSION_DENIED }) => resolve({ failed: code === PERMISSION_DENIED ? 'refused' : 'unavailable' }),
      { timeout: PATIENCE_MS, maximumAge: FRESH_MS },
    )
  })
