import { Map } from '@tarojs/components'
import { metresBetween } from '../../core/geo'
import type { AreaMap as Declared } from './area-map'
import './area-map.scss'

/** At this scale the circle of fifteen minutes fills the map on a phone. */
const SCALE = 14
const RED = '#c4232b'

const icons = { red: '/assets/pin-red.png', grey: '/assets/pin-grey.png' }

export const AreaMap: typeof Declared = ({ here, reachM, pins, onPin }) => (
  <Map
    className="area-map"
    latitude={here.lat}
    longitude={here.lng}
    scale={SCALE}
    enableScroll={false}
    showLocation
    // WeChat knows markers by number, and shows the later ones on top: the nearest come last.
    markers={pins
      .map(({ spot, label, look }, id) => ({
        id,
        latitude: spot.lat,
        longitude: spot.lng,
        iconPath: icons[look],
        width: 30,
        height: 40,
        ariaLabel: label,
      }))
      .sort((a, b) => distance(here, b) - distance(here, a))}
    circles={[
      {
        latitude: here.lat,
        longitude: here.lng,
        radius: reachM,
        color: `${RED}88`,
        fillColor: `${RED}12`,
        strokeWidth: 1,
      },
    ]}
    onMarkerTap={({ detail }) => {
      const pin = pins[Number(detail.markerId)]
      if (pin) onPin(pin.id)
    }}
    onError={() => undefined}
  />
)

const distance = (
  here: Parameters<typeof metresBetween>[0],
  { latitude, longitude }: { latitude: number; longitude: number },
) => metresBetween(here, { lat: latitude, lng: longitude })
