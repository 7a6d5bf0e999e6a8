import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSite } from './open-site'

const { site } = openSite()
const LOCATION = 'sample/lecture/page-1.m4a'
const BYTES = Buffer.from('0123456789')

beforeAll(() => {
  const folder = join(site().media.folder, 'sample/lecture')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'page-1.m4a'), BYTES)
  writeFileSync(join(site().folder, 'secret.m4a'), 'a secret')
})

const get = (url: string, headers: Record<string, string> = {}) => site().http.inject({ url, headers })
const signed = () => site().media.url(LOCATION)

test('a file is sent whole, as what it is, and may be kept by its own browser alone', async () => {
  const response = await get(signed())
  expect(response.statusCode).toBe(200)
  expect(response.rawPayload).toEqual(BYTES)
  expect(response.headers).toMatchObject({
    'content-type': 'audio/mp4',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/) as string,
  })
})

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
])('a player that asks for %s gets that stretch', async (range, stretch, contentRange) => {
  const response = await get(signed(), { range })
  expect(response.statusCode).toBe(206)
  expect(response.payload).toBe(stretch)
  expect(response.headers['content-range']).toBe(contentRange)
})

test('a stretch beyond the end is answered with 416', async () => {
  const response = await get(signed(), { range: 'bytes=20-' })
  expect(response.statusCode).toBe(416)
  expect(response.headers['content-range']).toBe('bytes */10')
})

test('HEAD tells how long a file is', async () => {
  const response = await site().http.inject({ method: 'HEAD', url: signed() })
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-length']).toBe('10')
})

test('an address stays the same for hours, so that it can be kept, and works for six at least', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 10, 23, 0, 0, 1))
  const early = signed()
  now.mockReturnValue(Date.UTC(2026, 10, 23, 5, 59, 59))
  expect(signed()).toBe(early)
  now.mockRestore()
  const expiry = Number(new URL(early, 'http://x').searchParams.get('e'))
  expect(expiry * 1000).toBeGreaterThanOrEqual(Date.UTC(2026, 10, 23, 11, 59, 59))
})

test.each([
  ['unsigned', () => `/media/${LOCATION}`],
  ['signed for another file', () => signed().replace('page-1', 'page-2')],
  ['good for longer than it was made for', () => signed().replace(/e=\d+/, 'e=99999999999')],
  ['signed by somebody else', () => signed().replace(/s=.+/, `s=${'A'.repeat(43)}`)],
])('an address that is %s leads nowhere', async (_, address) => {
  expect((await get(address())).statusCode).toBe(404)
})

test('an address that has run out leads nowhere', async () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 1))
  const old = signed()
  now.mockRestore()
  expect((await get(old)).statusCode).toBe(404)
})

test.each(['../secret.m4a', 'incoming/../../secret.m4a', '/etc/passwd', 'sample/lecture/..%2f..%2f..%2fsecret.m4a'])(
  'even a signed %s is no location',
  async (location) => {
    const response = await get(site().media.url(location).replaceAll('..', '%2e%2e'))
    expect(response.statusCode).toBe(404)
    await expect(site().media.read(location, 0, 4)).rejects.toThrow('not a location')
  },
)
