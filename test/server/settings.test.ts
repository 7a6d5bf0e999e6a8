import { readSettings } from '../../server/settings'

const SECRET = 's'.repeat(32)

test('with nothing set it is a demonstration for this machine', () => {
  expect(readSettings({})).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    dataDir: '.data',
    database: null,
    demo: true,
    secret: null,
    trustProxy: false,
    rateLimit: 1200,
  })
})

test('an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, database: null })
})

test.each([
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '127.0.0.1', DEMO: 'off', SECRET }, false],
  [{ HOST: '0.0.0.0', SECRET }, false],
  [{ HOST: '127.0.0.1.example.org', SECRET }, false],
  [{ HOST: '0.0.0.0', DEMO: 'on' }, true],
  [{ PUBLIC_URL: 'https://dangke.example', SECRET }, false],
])('with %j the demonstration is on: %s', (environment, demo) => {
  expect(readSettings(environment).demo).toBe(demo)
})

test('who migrates is who connects, unless said otherwise', () => {
  const DATABASE_URL = 'postgres://app@db/dangke'
  expect(readSettings({ DATABASE_URL }).database).toEqual({ application: DATABASE_URL, owner: DATABASE_URL })
  const MIGRATION_DATABASE_URL = 'postgresql://owner@db/dangke'
  expect(readSettings({ DATABASE_URL, MIGRATION_DATABASE_URL }).database?.owner).toBe(MIGRATION_DATABASE_URL)
})

test('a routing service is named by what it speaks and where it is', () => {
  expect(readSettings({}).routing).toBeNull()
  expect(readSettings({ ROUTING_SERVICE: 'osrm', ROUTING_URL: 'http://127.0.0.1:5000/' }).routing).toEqual({
    service: 'osrm',
    url: 'http://127.0.0.1:5000',
    key: '',
  })
  expect(readSettings({ ROUTING_SERVICE: 'tencent', ROUTING_KEY: 'k' }).routing).toMatchObject({
    url: 'https://apis.map.qq.com',
    key: 'k',
  })
})

test('proxies are named by their addresses', () => {
  expect(readSettings({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1'])
})

test.each([
  [{ PORT: 'http' }, /^PORT must be a whole number from 0 to 65535\.$/],
  [{ PORT: '70000' }, /^PORT must be/],
  [{ DEMO: 'yes' }, /^DEMO must be on or off\.$/],
  [{ SECRET: 'short' }, /^SECRET must be a random text of at least 32 characters/],
  [{ HOST: '0.0.0.0' }, /^SECRET is not set: outside demo mode it must be/],
  [{ DEMO: 'off' }, /^SECRET is not set/],
  [{ DATABASE_URL: 'mysql://db' }, /^DATABASE_URL must be an address such as postgres:/],
  [{ MIGRATION_DATABASE_URL: 'postgres://db/x' }, /^MIGRATION_DATABASE_URL is set and DATABASE_URL is not/],
  [{ PUBLIC_URL: 'dangke.example' }, /^PUBLIC_URL must be the address people open/],
  [{ TRUST_PROXY: '1' }, /^TRUST_PROXY must be off, or the addresses/],
  [{ TRUST_PROXY: '10.0.0.0/64' }, /^TRUST_PROXY must be/],
  [{ RATE_LIMIT: '-1' }, /^RATE_LIMIT must be/],
  [{ DATABASE_CONNECTIONS: '0' }, /^DATABASE_CONNECTIONS must be/],
  [{ ROUTING_SERVICE: 'car' }, /^ROUTING_SERVICE must be one of osrm, valhalla, tencent\.$/],
  [{ ROUTING_SERVICE: 'osrm' }, /^ROUTING_URL must be the address of the routing service/],
  [{ ROUTING_SERVICE: 'osrm', ROUTING_URL: 'localhost:5000' }, /^ROUTING_URL must be/],
  [{ ROUTING_SERVICE: 'tencent' }, /^ROUTING_KEY is not set/],
  [{ ROUTING_URL: 'http://127.0.0.1:5000' }, /^ROUTING_SERVICE is not set: it must be one of/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of fatal, error/],
])('%j is refused in a sentence that names the variable', (environment, sentence) => {
  expect(() => readSettings(environment)).toThrow(sentence)
})
