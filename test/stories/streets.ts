import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Somebody who draws streets: one grey picture for every square of the map. */
export interface Streets {
  /** As TILE_URL names it. */
  readonly url: string
  /** From which sites pictures were asked for. */
  readonly askers: ReadonlySet<string | undefined>
  readonly stop: () => Promise<void>
}

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#ddd"/></svg>'

export const drawStreets = async (): Promise<Streets> => {
  const askers = new Set<string | undefined>()
  const server = createServer((request, response) => {
    askers.add(request.headers.referer)
    response.setHeader('content-type', 'image/svg+xml')
    response.end(SQUARE)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/{z}/{x}/{y}.svg`,
    askers,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
