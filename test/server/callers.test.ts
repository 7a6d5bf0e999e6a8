import { browser, memberBrowser, openSite, QUIET } from './open-site'

const { world, site } = openSite()
const rules = { method: 'POST', url: '/api/points/rules', payload: {} } as const

test('a browser is known by a cookie that no script and no other site can use', async () => {
  const [cookie] = (await site().http.inject(rules)).cookies
  expect(cookie).toMatchObject({ name: 'dangke', httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie).not.toHaveProperty('secure')
})

test('a browser keeps its cookie', async () => {
  const page = browser(site().http)
  await page.call('points/rules')
  expect((await page.ask(rules)).cookies).toEqual([])
})

test.each(['dangke=made-up', `dangke=${'a'.repeat(43)}.${'b'.repeat(22)}`])(
  'a cookie that somebody made up is nobody’s: %s',
  async (cookie) => {
    const response = await site().http.inject({ ...rules, headers: { cookie } })
    expect(response.statusCode).toBe(200)
    expect(response.cookies).toHaveLength(1)
  },
)

test('what the database keeps of a cookie does not sign anybody in', async () => {
  const { cookie, member } = await memberBrowser(world(), site())
  const kept = JSON.stringify(await world().ownerQuery('select * from dangke.identity'))
  expect(kept).toContain(member.memberId)
  expect(kept).not.toContain(/=(.{43})/.exec(cookie())![1])
})

test('stepping into an invented person signs this browser in, and signing out forgets it', async () => {
  const { call, member } = await memberBrowser(world(), site())
  expect(await call('members/me')).toMatchObject({
    data: { member: { memberId: member.memberId }, identity: 'browser' },
  })
  expect(await call('members/signOut')).toMatchObject({ status: 200 })
  expect(await call('members/me')).toMatchObject({ data: { member: null } })
})

test.each([
  ['another site’s page', { origin: 'https://elsewhere.example' }],
  ['a page of no origin', { origin: 'null' }],
  ['a browser that says the page is another site’s', { 'sec-fetch-site': 'cross-site' }],
])('%s may not act in a member’s name', async (_, headers) => {
  const response = await site().http.inject({ ...rules, headers })
  expect(response.statusCode).toBe(403)
  expect(response.json()).toEqual({ ok: false, error: { code: 'NOT_ALLOWED' } })
})

test('our own page may', async () => {
  const headers = { host: 'dangke.test:8080', origin: 'http://dangke.test:8080', 'sec-fetch-site': 'same-origin' }
  expect((await site().http.inject({ ...rules, headers })).statusCode).toBe(200)
})

describe('at a public address', () => {
  const settings = { ...QUIET, publicUrl: new URL('https://dangke.example'), rateLimit: 3 }
  const { site: publicSite } = openSite({ settings })
  const ask = (headers: Record<string, string> = {}) => publicSite().http.inject({ ...rules, headers })

  test('the cookie travels over HTTPS only, pages of the public address may act, and HTTPS is insisted on', async () => {
    const response = await ask({ origin: 'https://dangke.example' })
    expect(response.cookies[0]).toMatchObject({ secure: true })
    expect(response.headers['strict-transport-security']).toBeDefined()
  })

  test('who asks too often is told when to come back, and a made-up cookie does not start a new count', async () => {
    for (let made = 0; made < 4; made++) await ask({ cookie: `dangke=${String(made).repeat(43)}.${'b'.repeat(22)}` })
    const response = await ask({ cookie: `dangke=${'z'.repeat(43)}.${'b'.repeat(22)}` })
    expect(response.statusCode).toBe(429)
    expect(response.json()).toEqual({
      ok: false,
      error: { code: 'TOO_MANY', retryAfter: expect.any(Number) as number },
    })
    expect(response.headers['retry-after']).toBeDefined()
  })
})

describe('with a limit of three requests a minute', () => {
  const { site: limited } = openSite({ settings: { ...QUIET, rateLimit: 3 } })
  const from = (remoteAddress: string, cookie?: string) =>
    limited().http.inject({ ...rules, remoteAddress, headers: cookie ? { cookie } : {} })
  const collect = async (remoteAddress: string) => {
    const [cookie] = (await from(remoteAddress)).cookies
    return `${cookie!.name}=${cookie!.value}`
  }

  test('each browser at one address has a count of its own', async () => {
    const [one, other] = [await collect('192.0.2.1'), await collect('192.0.2.1')]
    for (let asked = 0; asked < 3; asked++) expect((await from('192.0.2.1', one)).statusCode).toBe(200)
    expect((await from('192.0.2.1', one)).statusCode).toBe(429)
    expect((await from('192.0.2.1', other)).statusCode).toBe(200)
  })

  test('collecting cookies gains an address no more than ten times the limit', async () => {
    const statuses: number[] = []
    for (let browsers = 0; statuses.length < 40; browsers++) {
      const cookie = await collect(`198.51.100.${browsers}`)
      for (let asked = 0; asked < 3; asked++) statuses.push((await from('192.0.2.2', cookie)).statusCode)
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(30)
    const refused = await from('192.0.2.2')
    expect(refused.json()).toMatchObject({ error: { code: 'TOO_MANY' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await from('192.0.2.3')).statusCode).toBe(200)
  })
})
