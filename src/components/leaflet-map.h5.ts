import type * as Leaflet from 'leaflet'
import type { Spot } from '../../core/geo'
import type { Dot } from './area-map'

/** A plain grid, for there is no map of the streets without somebody’s server. */
const gridOf = (leaflet: typeof Leaflet): Leaflet.Layer => {
  class Grid extends leaflet.GridLayer {
    protected override createTile(): HTMLElement {
      return leaflet.DomUtil.create('div', 'area-map-tile')
    }
  }
  return new Grid()
}

/** Buttons for whoever has a mouse or a keyboard, and a measure, without which a plain grid says nothing. */
const addTools = (leaflet: typeof Leaflet, map: Leaflet.Map): void => {
  leaflet.control.zoom({ position: 'topright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  leaflet.control.scale({ imperial: false }).addTo(map)
}

/** An overview stays as it is under a finger, which scrolls the page; a chart is moved by it. */
export const openMap = (leaflet: typeof Leaflet, holder: HTMLElement, isChart: boolean): Leaflet.Map => {
  const map = leaflet.map(holder, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: isChart,
    dragging: isChart || !leaflet.Browser.mobile,
    doubleClickZoom: !isChart,
    zoomSnap: 0.25,
  })
  gridOf(leaflet).addTo(map)
  if (isChart) addTools(leaflet, map)
  return map
}

export const pinOf = (leaflet: typeof Leaflet, look: string): Leaflet.DivIcon =>
  leaflet.divIcon({ className: `area-map-pin area-map-pin-${look}`, iconSize: [44, 44], iconAnchor: [22, 40] })

export const dotOf = (leaflet: typeof Leaflet, { spot, look, label }: Dot): Leaflet.Layer =>
  leaflet.circleMarker([spot.lat, spot.lng], { radius: 6, className: `area-map-dot-${look}` }).bindTooltip(label)

/** A finger is half so wide, in pixels. */
const FINGER = 22

/** The dot under a finger: the nearest, where there are several. */
export const dotAt = (map: Leaflet.Map, dots: readonly Dot[], at: Spot): Dot | undefined => {
  const touched = map.latLngToContainerPoint(at)
  const distance = ({ spot }: Dot) => map.latLngToContainerPoint(spot).distanceTo(touched)
  return dots
    .map((dot) => ({ dot, pixels: distance(dot) }))
    .filter(({ pixels }) => pixels <= FINGER)
    .sort((a, b) => a.pixels - b.pixels)[0]?.dot
}
