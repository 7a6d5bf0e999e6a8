import type * as Leaflet from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef, useState } from 'react'
import type { AreaMap as Declared } from './area-map'
import './area-map.scss'

/** A plain grid, for there is no map of the streets without somebody’s server. */
const gridOf = (leaflet: typeof Leaflet): Leaflet.Layer => {
  class Grid extends leaflet.GridLayer {
    protected override createTile(): HTMLElement {
      return leaflet.DomUtil.create('div', 'area-map-tile')
    }
  }
  return new Grid()
}

const pinOf = (leaflet: typeof Leaflet, look: string): Leaflet.DivIcon =>
  leaflet.divIcon({ className: `area-map-pin area-map-pin-${look}`, iconSize: [44, 44], iconAnchor: [22, 40] })

export const AreaMap: typeof Declared = ({ here, reachM, pins, onPin }) => {
  const holder = useRef<HTMLDivElement>(null)
  const tapped = useRef(onPin)
  tapped.current = onPin
  const [drawn, setDrawn] = useState<{ leaflet: typeof Leaflet; map: Leaflet.Map; layer: Leaflet.LayerGroup } | null>(
    null,
  )

  useEffect(() => {
    let map: Leaflet.Map | undefined
    let gone = false
    void import('leaflet').then((leaflet) => {
      if (gone || !holder.current) return
      // One finger scrolls the page; it does not get caught in the map.
      const still = leaflet.Browser.mobile
      map = leaflet.map(holder.current, {
        zoomControl: false,
        attributionControl: false,
        scrollWheelZoom: false,
        dragging: !still,
        zoomSnap: 0.25,
      })
      gridOf(leaflet).addTo(map)
      setDrawn({ leaflet, map, layer: leaflet.layerGroup().addTo(map) })
    })
    return () => {
      gone = true
      map?.remove()
    }
  }, [])

  useEffect(() => {
    if (!drawn) return
    const { leaflet, map, layer } = drawn
    const middle = leaflet.latLng(here.lat, here.lng)
    layer.clearLayers()
    map.fitBounds(middle.toBounds(reachM * 2), { animate: false })
    layer.addLayer(leaflet.circle(middle, { radius: reachM, className: 'area-map-circle' }))
    layer.addLayer(leaflet.circleMarker(middle, { radius: 8, className: 'area-map-here', interactive: false }))
    for (const { id, spot, label, look } of pins) {
      const marker = leaflet.marker([spot.lat, spot.lng], { icon: pinOf(leaflet, look), title: label, alt: label })
      layer.addLayer(marker.on('click', () => tapped.current(id)))
    }
  }, [drawn, here, reachM, pins])

  return <div className="area-map" ref={holder} />
}
