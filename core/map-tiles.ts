import * as z from './zod'

/** Who draws the streets under the maps of a browser, which has no map of its own as WeChat has. */
const mapTiles = z.object({
  /** Addresses of square pictures with {z}, {x} and {y} in them, from the ground up. */
  layers: z.array(z.string()),
  /** The reference system the pictures are drawn in. */
  system: z.enum(['wgs84', 'gcj02']),
  /** Whose map it is, in words or HTML. */
  attribution: z.string(),
})

export type MapTiles = z.output<typeof mapTiles>

/** What the server tells a browser: null where nobody draws streets, and a plain grid does. */
export const mapSettings = z.object({ tiles: z.nullable(mapTiles) })
