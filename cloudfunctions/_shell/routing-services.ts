import { toWgs84, type Spot } from '../../core/geo'
import * as z from '../../core/zod'

/** Who can be asked for walking times: two that an operator runs on OpenStreetMap’s streets, and Tencent’s. */
export const routingServices = ['osrm', 'valhalla', 'tencent'] as const

export type RoutingService = (typeof routingServices)[number]

export interface Routing {
  readonly service: RoutingService
  /** Where it is, without a slash at the end. */
  readonly url: string
  readonly key: string
}

interface Question {
  readonly url: string
  readonly body?: unknown
}

/** How a service is asked for one place to several, and how its answer is read: seconds each, null for no way. */
interface Language {
  readonly question: (routing: Routing, from: Spot, to: readonly Spot[]) => Question
  readonly seconds: (answer: unknown) => (number | null)[]
}

const time = z.nullish(z.number().check(z.gte(0)))

const places = (spots: readonly Spot[], one: (spot: Spot) => string): string => spots.map(one).join(';')

/** https://project-osrm.org/docs/v26.4.0/http, the table service; what its graph is made of decides that it walks. */
const osrm: Language = {
  question: ({ url }, from, to) => {
    const coordinates = places([from, ...to].map(toWgs84), ({ lat, lng }) => `${lng.toFixed(6)},${lat.toFixed(6)}`)
    return { url: `${url}/table/v1/foot/${coordinates}?sources=0&annotations=duration` }
  },
  seconds: (answer) => {
    const { durations } = z.parse(z.object({ code: z.literal('Ok'), durations: z.tuple([z.array(time)]) }), answer)
    // The first is the way from here to here.
    return durations[0].slice(1).map((each) => each ?? null)
  },
}

/** https://valhalla.github.io/valhalla/api/matrix/api-reference */
const valhalla: Language = {
  question: ({ url }, from, to) => {
    const location = (spot: Spot) => {
      const { lat, lng } = toWgs84(spot)
      return { lat, lon: lng }
    }
    return {
      url: `${url}/sources_to_targets`,
      body: { sources: [location(from)], targets: to.map(location), costing: 'pedestrian' },
    }
  },
  seconds: (answer) => {
    const { sources_to_targets } = z.parse(
      z.object({ sources_to_targets: z.tuple([z.array(z.object({ time }))]) }),
      answer,
    )
    return sources_to_targets[0].map((each) => each.time ?? null)
  },
}

/** https://lbs.qq.com/service/webService/webServiceGuide/webServiceMatrix: one to at most 200, in GCJ-02. */
const tencent: Language = {
  question: ({ url, key }, from, to) => {
    const at = ({ lat, lng }: Spot) => `${lat.toFixed(6)},${lng.toFixed(6)}`
    const query = new URLSearchParams({ mode: 'walking', from: at(from), to: places(to, at), key })
    return { url: `${url}/ws/distance/v1/matrix?${query.toString()}` }
  },
  seconds: (answer) => {
    const { result } = z.parse(
      z.object({
        status: z.literal(0),
        result: z.object({ rows: z.tuple([z.object({ elements: z.array(z.object({ duration: time })) })]) }),
      }),
      answer,
    )
    return result.rows[0].elements.map((element) => element.duration ?? null)
  },
}

const languages: Record<RoutingService, Language> = { osrm, valhalla, tencent }

/** Ask a routing service; seconds on foot to each place. Throws where it does not answer, or not with what it should. */
export const askRouting = async (
  routing: Routing,
  from: Spot,
  to: readonly Spot[],
  timeoutMs: number,
): Promise<(number | null)[]> => {
  const { question, seconds } = languages[routing.service]
  const { url, body } = question(routing, from, to)
  const response = await fetch(url, {
    signal: AbortSignal.timeout(timeoutMs),
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  if (!response.ok) throw new Error(`the routing service answered with ${response.status}`)
  const found = seconds(await response.json())
  if (found.length !== to.length) throw new Error('the routing service answered for other places than were asked for')
  return found
}
