import type { MapTiles } from '../core/map-tiles'
import { CannotStart } from './cannot-start'

const PLACES = [/\{z\}/, /\{x\}/, /\{-?y\}/]

const addressOf = (layer: string): URL | null => {
  try {
    return new URL(layer.replace(/\{-?\w\}/g, '0'))
  } catch {
    return null
  }
}

/** A browser fetches each picture itself, so that its server has to be named in full. */
const isLayer = (layer: string): boolean => {
  const named = /^https?:\/\/[^/{}]+\//.test(layer) && addressOf(layer) !== null
  return named && PLACES.every((place) => place.test(layer)) && !/\{(?!-?y\}|[xz]\})/.test(layer)
}

const systemOf = (given: string | undefined): MapTiles['system'] => {
  if (!given || given === 'wgs84') return 'wgs84'
  if (given === 'gcj02') return 'gcj02'
  throw new CannotStart('TILE_SYSTEM must be wgs84 or gcj02.')
}

/** Who draws the streets, as the environment says; null for nobody. Throws a sentence that names what is wrong. */
export const readTiles = ({ TILE_URL, TILE_SYSTEM, TILE_ATTRIBUTION }: NodeJS.ProcessEnv): MapTiles | null => {
  if (!TILE_URL) {
    if (TILE_SYSTEM || TILE_ATTRIBUTION)
      throw new CannotStart('TILE_URL is not set: without it TILE_SYSTEM and TILE_ATTRIBUTION mean nothing.')
    return null
  }
  const layers = TILE_URL.trim().split(/\s+/)
  if (!layers.every(isLayer))
    throw new CannotStart(
      'TILE_URL must be the address of map pictures, such as https://tiles.example.org/{z}/{x}/{y}.png, or several with spaces between them.',
    )
  if (!TILE_ATTRIBUTION)
    throw new CannotStart('TILE_ATTRIBUTION is not set: say whose map it is, such as © OpenStreetMap contributors.')
  return { layers, system: systemOf(TILE_SYSTEM), attribution: TILE_ATTRIBUTION }
}

/** The servers a browser must be let fetch pictures from. */
export const originsOf = (tiles: MapTiles | null): string[] => [
  ...new Set((tiles?.layers ?? []).map((layer) => addressOf(layer)!.origin)),
]
