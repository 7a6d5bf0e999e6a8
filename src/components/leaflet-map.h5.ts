import type * as Leaflet from 'leaflet'
import { fromWgs84, toWgs84, type Spot } from '../../core/geo'
import type { MapTiles } from '../../core/map-tiles'
import type { Dot } from './area-map'

/** Where on a map a place is drawn, and which place is under a point of it. */
export interface Projection {
  readonly onMap: (place: Spot) => Spot
  readonly placeAt: (point: Spot) => Spot
}

const same = (spot: Spot): Spot => spot

/** Places are kept in GCJ-02, as Chinese maps are drawn; the others are drawn in WGS-84. */
export const projectionOf = (tiles: MapTiles | null): Projection =>
  tiles?.system === 'wgs84' ? { onMap: toWgs84, placeAt: fromWgs84 } : { onMap: same, placeAt: same }

/** A plain grid, for there is no map of the streets without somebody’s server; it stays where that is away. */
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

/** Whoever draws streets is told which site shows them, as most ask, and not which page. */
const addStreets = (leaflet: typeof Leaflet, map: Leaflet.Map, { layers, attribution }: MapTiles): void => {
  for (const layer of layers)
    leaflet.tileLayer(layer, { className: 'area-map-street', referrerPolicy: 'strict-origin', maxZoom: 18 }).addTo(map)
  leaflet.control.attribution({ prefix: false }).addAttribution(attribution).addTo(map)
}

/** At a smaller scale than this a pin covers more than the circle of fifteen minutes does. */
const FAR = 12.5

interface Opening {
  readonly holder: HTMLElement
  readonly isChart: boolean
  readonly tiles: MapTiles | null
}

/** An overview stays as it is under a finger, which scrolls the page; a chart is moved by it. */
export const openMap = (leaflet: typeof Leaflet, { holder, isChart, tiles }: Opening): Leaflet.Map => {
  const map = leaflet.map(holder, {
    zoomControl: false,
    attributionControl: false,
    scrollWheelZoom: isChart,
    dragging: isChart || !leaflet.Browser.mobile,
    doubleClickZoom: !isChart,
    zoomSnap: 0.25,
  })
  map.on('zoom', () => holder.classList.toggle('area-map-far', map.getZoom() < FAR))
  gridOf(leaflet).addTo(map)
  if (tiles) addStreets(leaflet, map, tiles)
  if (isChart) addTools(leaflet, map)
  return map
}

export const pinOf = (leaflet: typeof Leaflet, look: string): Leaflet.DivIcon =>
  leaflet.divIcon({ className: `area-map-pin area-map-pin-${look}`, iconSize: [44, 44], iconAnchor: [22, 40] })

export const dotOf = (leaflet: typeof Leaflet, { look, label }: Dot, at: Spot): Leaflet.Layer => {
  // A string would be taken for HTML, and names come out of lists that people import.
  const words = leaflet.DomUtil.create('span')
  words.textContent = label
  return leaflet.circleMarker(at, { radius: 6, className: `area-map-dot-${look}` }).bindTooltip(words)
}

/** A finger is half so wide, in pixels. */
const FINGER = 22

/** The dot under a finger that touched a point of the map: the nearest, where there are several. */
export const dotAt = (map: Leaflet.Map, { onMap }: Projection, dots: readonly Dot[], point: Spot): Dot | undefined => {
  const touched = map.latLngToContainerPoint(point)
  const distance = ({ spot }: Dot) => map.latLngToContainerPoint(onMap(spot)).distanceTo(touched)
  return dots
    .map((dot) => ({ dot, pixels: distance(dot) }))
    .filter(({ pixels }) => pixels <= FINGER)
    .sort((a, b) => a.pixels - b.pixels)[0]?.dot
}
