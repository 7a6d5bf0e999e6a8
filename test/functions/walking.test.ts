import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWalking } from '../../cloudfunctions/_shell/walking'
import type { RoutingService } from '../../cloudfunctions/_shell/routing-services'
import { serve } from '../../cloudfunctions/_shell/serve'
import { stations as stationsFeature } from '../../cloudfunctions/stations/feature'
import { fromWgs84, metresBetween, toWgs84, walkingMinutes, type Spot } from '../../core/geo'
import type { OutputOf } from '../../core/action'
import { stations } from '../../core/stations/contract'
import { NOON } from '../answer'
import type { Person } from '../people'
import { openWorld } from '../world'

const world = openWorld()

const HERE: Spot = { lat: 33, lng: 112 }
const north = (metres: number): Spot => ({ lat: HERE.lat + metres / 111_195.08, lng: HERE.lng })

/** What a service says to one question: its answer, a broken one, or nothing for a long time. */
type Reply = (seconds: (number | null)[]) => unknown

/** Services as they speak, for places that lie to the north: each kilometre takes so many seconds. */
const replies: Record<RoutingService, Reply> = {
  osrm: (seconds) => ({ code: 'Ok', durations: [[0, ...seconds]], sources: [], destinations: [] }),
  valhalla: (seconds) => ({
    sources_to_targets: [seconds.map((time, index) => ({ time, distance: 1, from_index: 0, to_index: index }))],
    units: 'kilometers',
  }),
  tencent: (seconds) => ({
    status: 0,
    message: 'query ok',
    result: { rows: [{ elements: seconds.map((duration) => ({ distance: 1000, duration: duration ?? undefined })) }] },
  }),
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** The places a question is about, the first being where one stands, in GCJ-02. */
const placesIn = (service: RoutingService, url: URL, body: string): Spot[] => {
  if (service === 'osrm')
    return url.pathname
      .split('/')
      .at(-1)!
      .split(';')
      .map((pair) => pair.split(',').map(Number))
      .map(([lng, lat]) => fromWgs84({ lat: lat!, lng: lng! }))
  if (service === 'valhalla') {
    const { sources, targets } = JSON.parse(body) as Record<string, { lat: number; lon: number }[]>
    return [...sources!, ...targets!].map(({ lat, lon }) => fromWgs84({ lat, lng: lon }))
  }
  return [url.searchParams.get('from')!, ...url.searchParams.get('to')!.split(';')]
    .map((pair) => pair.split(',').map(Number))
    .map(([lat, lng]) => ({ lat: lat!, lng: lng! }))
}

let server: Server | undefined
afterEach(() => new Promise((done) => (server ? server.close(done) : done(null))))

interface Asked {
  readonly url: URL
  readonly places: Spot[]
}

/** A routing service on this machine that speaks one of the languages, and what it was asked. */
const openService = async (
  service: RoutingService,
  respond: (places: Spot[]) => { status?: number; body: unknown } | null,
) => {
  const asked: Asked[] = []
  server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url!, 'http://x')
      const places = placesIn(service, url, body)
      asked.push({ url, places })
      const reply = respond(places)
      if (reply) response.writeHead(reply.status ?? 200).end(JSON.stringify(reply.body))
    })
  })
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { asked, routing: { service, url: `http://127.0.0.1:${port}`, key: 'a-key' } }
}

const logged: unknown[] = []
const log = { error: (facts: object) => void logged.push(facts) }

let somebody: Person
/** 300 m, 600 m, 900 m and 5 km to the north. */
const ids: string[] = []
beforeAll(async () => {
  somebody = await world().member()
  for (const metres of [300, 600, 900, 5000]) ids.push(await world().station({ spot: north(metres) }))
})
beforeEach(() => (logged.length = 0))

const nearby = async (walking: ReturnType<typeof createWalking>) => {
  const answered = await serve(stationsFeature, world().store, { ...world().host, walking })({
    action: 'nearby',
    input: HERE,
    identity: somebody.identity,
    now: NOON,
  })
  if (!answered.ok) throw new Error('nearby was to answer')
  const { stations: found, walkedBy } = answered.data as OutputOf<typeof stations.nearby>
  return {
    walkedBy,
    walks: found.slice(0, 4).map(({ stationId, minutes, wayUnknown }) => [ids.indexOf(stationId), minutes, wayUnknown]),
  }
}

const BY_RULE = [
  [0, walkingMinutes(300), false],
  [1, walkingMinutes(600), false],
  [2, walkingMinutes(900), false],
  [3, walkingMinutes(5000), false],
]

describe.each(['osrm', 'valhalla', 'tencent'] as const)('walking times by %s', (service) => {
  it('are those of the ways, fewest first; what is far away, or has no way, keeps the rule and says so', async () => {
    // The nearest is behind a river, the second is straight ahead, and to the third no way is known.
    const { asked, routing } = await openService(service, () => ({ body: replies[service]([1201, 420, null]) }))
    const { walkedBy, walks } = await nearby(createWalking(routing, log))
    expect(walkedBy).toBe('ways')
    expect(walks).toEqual([
      [1, 7, false],
      [2, walkingMinutes(900), true],
      [0, 21, false],
      [3, walkingMinutes(5000), true],
    ])
    expect(asked).toHaveLength(1)
    expect(asked[0]!.places).toHaveLength(4)
    const wanted = [HERE, north(300), north(600), north(900)]
    for (const [index, place] of asked[0]!.places.entries())
      expect(metresBetween(place, wanted[index]!)).toBeLessThan(2)
  })

  it.each([
    ['answers with an error', { status: 500, body: {} }],
    ['answers with something else', { body: { status: 121, code: 'InvalidQuery' } }],
    ['answers for too few places', { body: replies[service]([60]) }],
    ['answers with less than nothing', { body: replies[service]([-60, 60, 60]) }],
  ])('give way to the rule where it %s, which is said', async (_, reply) => {
    const { routing } = await openService(service, () => reply)
    expect(await nearby(createWalking(routing, log))).toEqual({ walkedBy: 'rule_for_now', walks: BY_RULE })
    expect(logged).toHaveLength(1)
  })
})

it('a service that does not answer in time is left alone for a while, and nobody waits for it meanwhile', async () => {
  let now = 0
  const { asked, routing } = await openService('osrm', () =>
    asked.length > 1 ? { body: replies.osrm([60, 60, 60]) } : null,
  )
  const walking = createWalking(routing, log, () => now)
  expect((await nearby(walking)).walkedBy).toBe('rule_for_now')
  now = 29_999
  expect((await nearby(walking)).walkedBy).toBe('rule_for_now')
  expect(asked).toHaveLength(1)
  now = 30_000
  expect((await nearby(walking)).walkedBy).toBe('ways')
  expect(asked).toHaveLength(2)
  server!.closeAllConnections()
})

it('a service that is gone is no reason to fail, and its log has neither the key nor the position', async () => {
  const routing = { service: 'tencent' as const, url: 'http://127.0.0.1:1', key: 'a-key' }
  expect((await nearby(createWalking(routing, log))).walkedBy).toBe('rule_for_now')
  expect(JSON.stringify(logged)).not.toMatch(/a-key|33|112/)
})

it('without a service the rule answers, and is no stopgap', async () => {
  const { walkedBy } = await world().must(stations.nearby, HERE, somebody)
  expect(walkedBy).toBe('rule')
})

it('services on OpenStreetMap’s streets are asked in its own system', async () => {
  const { asked, routing } = await openService('osrm', () => ({ body: replies.osrm([60, 60, 60]) }))
  await nearby(createWalking(routing, log))
  const { lat, lng } = toWgs84(HERE)
  expect(asked[0]!.url.pathname).toContain(`/table/v1/foot/${lng.toFixed(6)},${lat.toFixed(6)};`)
})
