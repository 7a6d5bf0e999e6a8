import { feature } from '../../cloudfunctions/_shell/feature'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { action } from '../../core/action'
import * as z from '../../core/zod'
import { browser, memberBrowser, openSite, QUIET } from './open-site'

const broken = feature(
  'broken',
  {
    break: action('broken.break', {
      who: 'anyone',
      summary: 'Breaks.',
      input: z.object({}),
      output: z.object({}),
    }),
  },
  {
    break: async () => {
      throw new Error('a bug')
    },
  },
)

const { world, site } = openSite({}, [broken])
const visitor = () => browser(site().http)
const post = (payload: string, headers: Record<string, string>) =>
  site().http.inject({ method: 'POST', url: '/api/lectures/list', payload, headers })

test('a request that is understood is answered with 200 and its data', async () => {
  expect(await visitor().call('points/rules')).toMatchObject({ status: 200, ok: true })
})

test('input that does not parse is answered with 400, where it is wrong and what was expected', async () => {
  expect(await visitor().call('lectures/view', { lectureId: 7 })).toMatchObject({
    status: 400,
    error: { code: 'BAD_INPUT', path: 'lectureId', expected: 'string' },
  })
})

test.each([
  ['malformed JSON', '{"topic":', 'application/json'],
  ['no JSON at all', '', 'application/json'],
  ['text', 'topic', 'text/plain'],
  ['a form', 'topic=theory', 'application/x-www-form-urlencoded'],
])('a body that is %s is answered with 400', async (_, payload, type) => {
  const response = await post(payload, { 'content-type': type })
  expect(response.statusCode).toBe(400)
  expect(response.json()).toEqual({ ok: false, error: { code: 'BAD_INPUT', path: '', expected: 'a JSON body' } })
})

test.each(['{"__proto__":{"topic":"x"}}', '{"constructor":{"prototype":{"topic":"x"}}}'])(
  'a field of %s is dropped like any other that nobody knows',
  async (payload) => {
    const response = await post(payload, { 'content-type': 'application/json' })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ ok: true, data: { lectures: [] } })
  },
)

test('a body over a megabyte is answered with 413 and the limit', async () => {
  const response = await post(JSON.stringify({ search: 'x'.repeat(1024 * 1024) }), {
    'content-type': 'application/json',
  })
  expect(response.statusCode).toBe(413)
  expect(response.json()).toEqual({ ok: false, error: { code: 'TOO_LARGE', limit: 1024 * 1024 } })
})

test('a visitor who asks for a member’s action is answered with 401', async () => {
  expect(await visitor().call('points/mine')).toMatchObject({ status: 401, error: { code: 'SIGN_IN' } })
})

test('a member who asks for an officer’s action is answered with 403', async () => {
  const { call } = await memberBrowser(world(), site())
  expect(await call('lectures/reviewQueue')).toMatchObject({ status: 403, error: { code: 'NOT_ALLOWED' } })
})

test.each(['lectures/burn', 'nothing/list', 'lectures/toString', 'lectures/tick', 'members/tick'])(
  '%s is no action anybody may ask for: 404',
  async (name) => {
    expect(await visitor().call(name)).toMatchObject({ status: 404, error: { code: 'NO_SUCH_ACTION' } })
  },
)

test('an address under /api that is no action is answered in JSON', async () => {
  const response = await site().http.inject('/api/lectures/list')
  expect(response.statusCode).toBe(404)
  expect(response.json()).toEqual({ ok: false, error: { code: 'NO_SUCH_ACTION' } })
})

test.each(['/api/lectures/%zz', '/%zz'])('an address that cannot be decoded is answered in JSON: %s', async (url) => {
  const response = await site().http.inject({ method: 'POST', url })
  expect(response.statusCode).toBe(400)
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.json()).toEqual({ ok: false, error: { code: 'BAD_INPUT', path: '', expected: 'an address' } })
})

test('a refusal is answered with 409', async () => {
  const lectureId = '00000000-0000-4000-8000-000000000000'
  expect(await visitor().call('lectures/view', { lectureId })).toMatchObject({
    status: 409,
    error: { code: 'NO_SUCH_LECTURE' },
  })
})

test('a bug is answered with 500 and an id, and with nothing of what went wrong', async () => {
  const jest500 = jest.spyOn(console, 'error').mockImplementation(() => {})
  const { status, error } = await visitor().call('broken/break')
  jest500.mockRestore()
  expect(status).toBe(500)
  expect(error).toEqual({ code: 'BROKEN', id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
})

test('answers are never kept by a cache', async () => {
  const response = await visitor().ask({ method: 'POST', url: '/api/points/rules', payload: {} })
  expect(response.headers['cache-control']).toBe('no-store')
})

test('the server is healthy while its database answers, and HEAD works', async () => {
  expect((await site().http.inject('/healthz')).statusCode).toBe(200)
  expect((await site().http.inject({ method: 'HEAD', url: '/healthz' })).statusCode).toBe(200)
})

test('without a token set, whoever reaches the server reads its metrics', async () => {
  const { statusCode, payload } = await site().http.inject('/metrics')
  expect(statusCode).toBe(200)
  expect(payload).toContain('process_cpu_seconds_total')
})

describe('with a token for metrics', () => {
  const metricsToken = 'a-token-for-a-test'
  const { site: watched } = openSite({ settings: { ...QUIET, metricsToken } })
  const metrics = (authorization?: string) =>
    watched().http.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })

  test('what actions took and what came of them is measured, without a series for each name a stranger types', async () => {
    await browser(watched().http).call('points/rules')
    await browser(watched().http).call('points/made-up')
    const { payload } = await metrics(`Bearer ${metricsToken}`)
    expect(payload).toContain('dangke_action_seconds_count{feature="points",action="rules",outcome="OK"}')
    expect(payload).toContain('action="unknown",outcome="NO_SUCH_ACTION"')
    expect(payload).not.toContain('made-up')
  })

  test.each([undefined, 'Bearer another', metricsToken])('nobody else reads it: %s', async (authorization) => {
    const response = await metrics(authorization)
    expect(response.statusCode).toBe(403)
    expect(response.json()).toEqual({ ok: false, error: { code: 'NOT_ALLOWED' } })
  })
})

describe('while the database is away', () => {
  const away = openDatabase({ connectionString: 'postgres://nobody:nothing@127.0.0.1:1/nowhere', size: 1 })
  const { site: lonely } = openSite({ database: away })
  afterAll(() => away.close())

  test('the server is not healthy', async () => {
    const response = await lonely().http.inject('/healthz')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toEqual({ ok: false })
  })
})
