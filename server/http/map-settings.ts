import type { FastifyInstance } from 'fastify'
import type { mapSettings, MapTiles } from '../../core/map-tiles'
import type * as z from '../../core/zod'

/** `GET /map.json`: who draws the streets under the maps of the H5 app. */
export const routeMapSettings = (http: FastifyInstance, tiles: MapTiles | null): void => {
  const settings: z.output<typeof mapSettings> = { tiles }
  http.get('/map.json', async (_, reply) => reply.header('cache-control', 'no-cache').send(settings))
}
