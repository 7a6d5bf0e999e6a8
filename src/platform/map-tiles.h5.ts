import { mapSettings, type MapTiles } from '../../core/map-tiles'

let known: MapTiles | null | undefined

/** Who draws the streets under a map; null where nobody does, or it cannot be asked now. */
export const readMapTiles = async (): Promise<MapTiles | null> => {
  if (known !== undefined) return known
  try {
    const response = await fetch('/map.json')
    known = mapSettings.parse(await response.json()).tiles
    return known
  } catch {
    return null
  }
}
