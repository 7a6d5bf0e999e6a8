import type * as Leaflet from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef, useState } from 'react'
import { readMapTiles } from '../platform/map-tiles.h5'
import type { AreaMap as Declared } from './area-map'
import { dotAt, dotOf, openMap, pinOf, projectionOf, type Projection } from './leaflet-map.h5'
import './area-map.scss'

interface Drawn {
  readonly leaflet: typeof Leaflet
  readonly map: Leaflet.Map
  readonly layer: Leaflet.LayerGroup
  readonly projection: Projection
}

/** A chart shows what lies around the circle, too. */
const CHART_REACH = 2

export const AreaMap: typeof Declared = ({ here, reachM, pins, onPin, chart }) => {
  const holder = useRef<HTMLDivElement>(null)
  const tapped = useRef({ onPin, chart })
  tapped.current = { onPin, chart }
  const isChart = chart !== undefined
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  useEffect(() => {
    let map: Leaflet.Map | undefined
    let gone = false
    void Promise.all([import('leaflet'), readMapTiles()]).then(([leaflet, tiles]) => {
      if (gone || !holder.current) return
      const opened = (map = openMap(leaflet, { holder: holder.current, isChart, tiles }))
      const projection = projectionOf(tiles)
      opened.on('click', ({ latlng: { lat, lng } }) => {
        const dot = dotAt(opened, projection, tapped.current.chart?.dots ?? [], { lat, lng })
        tapped.current.chart?.onTap(dot?.spot ?? projection.placeAt({ lat, lng }), dot?.id)
      })
      setDrawn({ leaflet, map, layer: leaflet.layerGroup().addTo(map), projection })
    })
    return () => {
      gone = true
      map?.remove()
    }
  }, [isChart])

  // An overview always shows the circle; a chart stays where somebody has moved it, unless the spot is out of sight.
  const placed = useRef<Leaflet.Map | null>(null)
  useEffect(() => {
    if (!drawn) return
    const { leaflet, map, projection } = drawn
    const middle = leaflet.latLng(projection.onMap(here))
    if (isChart && placed.current === map && map.getBounds().contains(middle)) return
    placed.current = map
    const across = reachM * 2 * (isChart ? CHART_REACH : 1)
    map.fitBounds(middle.toBounds(across), { animate: false })
  }, [drawn, here, reachM, isChart])

  const [dots, reached, fits] = [chart?.dots, chart?.reached, chart?.fits]
  const isChosen = !chart?.unchosen
  const fitted = useRef<Leaflet.Map | null>(null)
  useEffect(() => {
    if (!drawn || !fits || !dots?.length) return
    const { leaflet, map, projection } = drawn
    if (fitted.current === map) return
    placed.current = fitted.current = map
    const bounds = leaflet.latLngBounds([...dots, ...pins].map(({ spot }) => projection.onMap(spot)))
    map.fitBounds(bounds, { animate: false, padding: [24, 24], maxZoom: 16 })
  }, [drawn, dots, pins, fits])

  useEffect(() => {
    if (!drawn) return
    const { leaflet, layer } = drawn
    const { onMap } = drawn.projection
    const middle = onMap(here)
    layer.clearLayers()
    for (const spot of reached ?? [])
      layer.addLayer(leaflet.circle(onMap(spot), { radius: reachM, className: 'area-map-reached', interactive: false }))
    if (isChosen)
      layer.addLayer(leaflet.circle(middle, { radius: reachM, className: 'area-map-circle', interactive: false }))
    if (isChosen)
      layer.addLayer(
        leaflet.circleMarker(middle, { radius: isChart ? 12 : 8, className: 'area-map-here', interactive: false }),
      )
    // The enterprise at whose door it stands is seen upon it.
    for (const dot of dots ?? []) layer.addLayer(dotOf(leaflet, dot, onMap(dot.spot)))
    for (const { id, spot, label, look } of pins) {
      const marker = leaflet.marker(onMap(spot), { icon: pinOf(leaflet, look), title: label, alt: label })
      layer.addLayer(marker.on('click', () => tapped.current.onPin(id)))
    }
  }, [drawn, here, reachM, pins, dots, reached, isChart, isChosen])

  return <div className={isChart ? 'area-map area-map-chart' : 'area-map'} ref={holder} />
}
