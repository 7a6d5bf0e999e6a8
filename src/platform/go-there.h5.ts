import { toWgs84 } from '../../core/geo'
import type { goThere as Declared } from './go-there'

/** The system’s own map where a phone has one, and elsewhere a map in the browser. */
const link = ({ spot, name }: Parameters<typeof Declared>[0]): string => {
  const label = encodeURIComponent(name)
  const { lat, lng } = toWgs84(spot)
  if (/iPhone|iPad/.test(navigator.userAgent)) return `https://maps.apple.com/?ll=${lat},${lng}&q=${label}`
  if (/Android/.test(navigator.userAgent)) return `geo:${lat},${lng}?q=${lat},${lng}(${label})`
  return `https://uri.amap.com/marker?position=${spot.lng},${spot.lat}&name=${label}&coordinate=gaode`
}

export const goThere: typeof Declared = (place) => void window.open(link(place), '_blank', 'noopener')
