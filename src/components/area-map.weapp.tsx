import { Map } from '@tarojs/components'
import { useRef } from 'react'
import { CIRCLE_MINUTES, metresBetween, reachMetres, type Spot } from '../../core/geo'
import type { AreaMap as Declared } from './area-map'
import './area-map.scss'

/** At this scale the circle of fifteen minutes fills the map on a phone. Each scale shows half as far as the one before. */
const SCALE = 14
/** A chart shows what lies around the circle, too. */
const CHART_REACH = 2

const scaleOf = (reachM: number): number => Math.round(SCALE - Math.log2(reachM / reachMetres(CIRCLE_MINUTES)))

const RED = '#c4232b'
const GREEN = '#17734a'

const pictures = {
  red: { iconPath: '/assets/pin-red.png', width: 30, height: 40 },
  grey: { iconPath: '/assets/pin-grey.png', width: 30, height: 40 },
  full: { iconPath: '/assets/dot-full.png', width: 24, height: 24, anchor: { x: 0.5, y: 0.5 } },
  here: { iconPath: '/assets/dot-here.png', width: 36, height: 36, anchor: { x: 0.5, y: 0.5 } },
  hollow: { iconPath: '/assets/dot-hollow.png', width: 24, height: 24, anchor: { x: 0.5, y: 0.5 } },
}

/** Where all of a city is in sight, whole pins would cover it. */
const SMALL = { width: 15, height: 20 }

const circle = ({ lat, lng }: Spot, radius: number, colour: string, line: string) => ({
  latitude: lat,
  longitude: lng,
  radius,
  color: colour + line,
  fillColor: `${colour}12`,
  strokeWidth: 1,
})

export const AreaMap: typeof Declared = ({ here, reachM, pins, onPin, chart }) => {
  // A chart stays where somebody has moved it: a spot that was tapped is in sight.
  const start = useRef(here)
  const middle = chart ? start.current : here
  // The same list each time: at another, WeChat would fit the map again.
  const fitted = useRef<{ latitude: number; longitude: number }[]>([])
  if (chart?.fits && fitted.current.length === 0 && chart.dots.length > 0)
    fitted.current = [...chart.dots, ...pins].map(({ spot: { lat, lng } }) => ({ latitude: lat, longitude: lng }))
  // WeChat knows markers by number, and shows the later ones on top: the nearest come last, and pins after dots, the
  // enterprise at whose door it is upon where it is.
  const marked = [
    ...(chart && !chart.unchosen ? [{ id: '', spot: here, label: '这里', look: 'here' as const }] : []),
    ...[...(chart?.dots ?? [])].sort(byDistance(here)),
    ...[...pins].sort(byDistance(here)),
  ]
  return (
    <Map
      className={chart ? 'area-map area-map-chart' : 'area-map'}
      latitude={middle.lat}
      longitude={middle.lng}
      includePoints={fitted.current}
      scale={scaleOf(chart ? reachM * CHART_REACH : reachM)}
      enableScroll={chart !== undefined}
      showLocation={!chart}
      markers={marked.map(({ spot, label, look }, id) => ({
        id,
        latitude: spot.lat,
        longitude: spot.lng,
        ariaLabel: label,
        ...pictures[look],
        ...(chart?.fits && look === 'red' && SMALL),
      }))}
      circles={[
        ...(chart?.reached ?? []).map((spot) => circle(spot, reachM, GREEN, '00')),
        ...(chart?.unchosen ? [] : [circle(here, reachM, RED, '88')]),
      ]}
      onTap={({ detail }) => {
        const { latitude, longitude } = detail as { latitude: number; longitude: number }
        chart?.onTap({ lat: latitude, lng: longitude })
      }}
      onMarkerTap={({ detail }) => {
        const tapped = marked[Number(detail.markerId)]
        if (!tapped) return
        if (tapped.look === 'full' || tapped.look === 'hollow') chart?.onTap(tapped.spot, tapped.id)
        else if (tapped.look !== 'here') onPin(tapped.id)
      }}
      onError={() => undefined}
    />
  )
}

/** The furthest first. */
const byDistance =
  (here: Spot) =>
  (a: { spot: Spot }, b: { spot: Spot }): number =>
    metresBetween(here, b.spot) - metresBetween(here, a.spot)
