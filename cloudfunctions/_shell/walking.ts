import type { Spot } from '../../core/geo'
import * as z from '../../core/zod'
import type { Log, Walking } from './host'
import { askRouting, routingServices, type Routing } from './routing-services'

const TENCENT = 'https://apis.map.qq.com'
/** A list of stations does not wait longer for better minutes. */
const PATIENCE_MS = 800
/** What has not answered is left in peace for so long, and nobody waits for it. */
const REST_MS = 30_000

const ONE_OF = `must be one of ${routingServices.join(', ')}`
const service = z.enum(routingServices)
const address = z.url({ protocol: /^https?$/ })

/** The routing service the environment names; null for none. Throws a sentence that names what is wrong. */
export const readRouting = (environment: NodeJS.ProcessEnv): Routing | null => {
  const { ROUTING_SERVICE, ROUTING_URL, ROUTING_KEY } = environment
  if (!ROUTING_SERVICE) {
    if (ROUTING_URL || ROUTING_KEY) throw new Error(`ROUTING_SERVICE is not set: it ${ONE_OF}.`)
    return null
  }
  const named = z.safeParse(service, ROUTING_SERVICE)
  if (!named.success) throw new Error(`ROUTING_SERVICE ${ONE_OF}.`)
  const url = ROUTING_URL || (named.data === 'tencent' ? TENCENT : '')
  if (!z.safeParse(address, url).success)
    throw new Error('ROUTING_URL must be the address of the routing service, such as http://127.0.0.1:5000.')
  if (named.data === 'tencent' && !ROUTING_KEY) throw new Error('ROUTING_KEY is not set: Tencent’s service wants one.')
  return { service: named.data, url: url.replace(/\/+$/, ''), key: ROUTING_KEY ?? '' }
}

/** Walking times by that service, and null while it is slow or down: the caller has a rule to go by. */
export const createWalking = (routing: Routing, log: Log, clock = Date.now): Walking => {
  let restsUntil = 0
  return {
    async minutes(from: Spot, to: readonly Spot[]) {
      if (to.length === 0) return []
      if (clock() < restsUntil) return null
      try {
        const seconds = await askRouting(routing, from, to, PATIENCE_MS)
        return seconds.map((each) => (each === null ? null : Math.max(1, Math.ceil(each / 60))))
      } catch (error) {
        restsUntil = clock() + REST_MS
        // Neither the address, which has a key in it, nor the position is for a log.
        log.error(
          { service: routing.service, why: error instanceof Error ? error.name : 'unknown' },
          'no walking times',
        )
        return null
      }
    },
  }
}
