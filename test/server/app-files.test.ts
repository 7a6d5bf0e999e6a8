import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSite } from './open-site'

const app = mkdtempSync(join(tmpdir(), 'dangke-h5-'))
mkdirSync(join(app, 'js'))
writeFileSync(join(app, 'index.html'), '<title>共享党课</title>')
writeFileSync(join(app, 'offline-worker.js'), 'keeps')
writeFileSync(join(app, 'js/app.0123abcd.js'), 'plain')
writeFileSync(join(app, 'js/app.0123abcd.js.br'), 'small')
afterAll(() => rmSync(app, { recursive: true }))

const { site } = openSite({ app })
const get = (url: string, headers: Record<string, string> = {}) => site().http.inject({ url, headers })

test.each(['/', '/home', '/lecture?id=1&share=2', '/Stations/held/'])('%s is a page of the app', async (url) => {
  const response = await get(url)
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(response.payload).toContain('共享党课')
})

test.each(['/some/page', '/home/page', '/constructor'])('%s is none, which the app says by itself', async (url) => {
  const response = await get(url)
  expect(response.statusCode).toBe(404)
  expect(response.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  expect(response.payload).toContain('共享党课')
})

test.each(['/api', '/api/x', '/media/x', '/upload/x', '/js/gone.0123abcd.js', '/.env', '/js/../../package.json'])(
  '%s is nothing of the app',
  async (url) => {
    const response = await get(url)
    expect(response.statusCode).toBe(404)
    expect(response.payload).not.toContain('共享党课')
  },
)

test('files named by what is in them are kept for ever, and sent small to whom can read that', async () => {
  const response = await get('/js/app.0123abcd.js', { 'accept-encoding': 'br' })
  expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(response.headers['content-encoding']).toBe('br')
  expect((await get('/js/app.0123abcd.js')).payload).toBe('plain')
})

test('what keeps the app in a browser is asked for anew each time', async () => {
  const response = await get('/offline-worker.js')
  expect(response.headers['cache-control']).toBe('no-cache')
  expect(response.payload).toBe('keeps')
})

test('scripts come from this address alone, and no other page may frame the app', async () => {
  const policy = String((await get('/home')).headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-eval')
})

describe('before the app is built', () => {
  const { site: bare } = openSite()
  test('its pages say how to build it', async () => {
    const response = await bare().http.inject('/home')
    expect(response.statusCode).toBe(503)
    expect(response.payload).toContain('npm start')
  })
})
