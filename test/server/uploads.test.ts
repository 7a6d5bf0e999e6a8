import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { newId } from '../../cloudfunctions/_store/new-id'
import { MAX_BYTES } from '../../core/lectures/files'
import { MAX_HELD } from '../../core/lectures/room'
import { root } from '../../server/root'
import { browser, memberBrowser, openSite } from './open-site'

const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
const { world, site } = openSite({ log })
const voice = readFileSync(join(root, 'server/demo/media/riders/page-1.m4a'))
const incoming = () => readdirSync(join(site().media.folder, 'incoming'))
const signedIn = () => memberBrowser(world(), site())

const put = (page: Pick<ReturnType<typeof browser>, 'ask'>, payload: Buffer, purpose = 'voice', fileId = newId()) =>
  page.ask({
    method: 'PUT',
    url: `/upload/${fileId}?purpose=${purpose}`,
    payload,
    headers: { 'content-type': 'audio/mp4' },
  })

/** A request as it goes over the wire, so that a test may break off in the middle. */
const open = async (head: string) => {
  if (!site().http.server.listening) await site().http.listen({ host: '127.0.0.1', port: 0 })
  const socket = connect((site().http.server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(`${head}\r\n\r\n`)
  return socket
}

const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 100) throw new Error('it did not come to that')
    await pause(20)
  }
}

afterEach(() => expect(incoming()).toEqual([]))

test('a member’s file is inspected, kept and can be played', async () => {
  const page = await signedIn()
  const response = await put(page, voice)
  expect(response.statusCode).toBe(200)
  const { data } = response.json<{ data: { url: string; durationMs: number; bytes: number } }>()
  expect(data).toMatchObject({ bytes: voice.length })
  expect(data.durationMs).toBeGreaterThan(10_000)
  expect((await page.ask({ url: data.url })).rawPayload).toEqual(voice)
})

test('sent again, it is the same file', async () => {
  const page = await signedIn()
  const fileId = newId()
  const [once, again] = [await put(page, voice, 'voice', fileId), await put(page, voice, 'voice', fileId)]
  expect(again.json()).toEqual(once.json())
})

test('sent again for another purpose, it is refused as another file: 409', async () => {
  const page = await signedIn()
  const fileId = newId()
  await put(page, voice, 'voice', fileId)
  const response = await put(page, voice, 'clip', fileId)
  expect(response.statusCode).toBe(409)
  expect(response.json()).toMatchObject({ error: { code: 'ALREADY_USED' } })
  expect((await put(page, voice, 'voice', fileId)).statusCode).toBe(200)
})

test('sent again, it is answered before any of it has come', async () => {
  const page = await signedIn()
  const fileId = newId()
  const { data } = (await put(page, voice, 'voice', fileId)).json<{ data: { bytes: number } }>()
  const socket = await open(
    `PUT /upload/${fileId}?purpose=voice HTTP/1.1\r\nhost: x\r\ncookie: ${page.cookie()}\r\ncontent-length: ${voice.length}`,
  )
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  await until(() => answer.includes(JSON.stringify(data)))
  expect(answer).toMatch(/^HTTP\/1\.1 200/)

  // A browser sends all of it before it listens: the connection has to stay, and serve what is asked on it next.
  socket.write(voice)
  socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n')
  await until(() => answer.includes('{"ok":true}'))
  socket.destroy()
})

test('a visitor’s file is not even read: 401', async () => {
  const response = await put(browser(site().http), voice)
  expect(response.statusCode).toBe(401)
  expect(response.json()).toEqual({ ok: false, error: { code: 'SIGN_IN' } })
})

test('a file for no known purpose is answered with 400', async () => {
  const response = await put(await signedIn(), voice, 'secret')
  expect(response.json()).toMatchObject({ error: { code: 'BAD_INPUT', path: 'purpose' } })
})

test('a file that is not what it should be is refused, and gone', async () => {
  const response = await put(await signedIn(), Buffer.from('not a sound at all'))
  expect(response.statusCode).toBe(409)
  expect(response.json()).toMatchObject({ error: { code: 'WRONG_TYPE' } })
})

test('a file that says it is too long is refused before it is sent', async () => {
  const { cookie } = await signedIn()
  const socket = await open(
    `PUT /upload/${newId()}?purpose=slide HTTP/1.1\r\nhost: x\r\ncookie: ${cookie()}\r\ncontent-length: ${MAX_BYTES.slide + 1}`,
  )
  const answer = await new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))))
  socket.destroy()
  expect(answer).toMatch(/^HTTP\/1\.1 413/)
  expect(answer).toContain(`{"code":"TOO_LARGE","limit":${MAX_BYTES.slide}}`)
})

/** Somebody who has room for so many bytes more. */
const signedInWithRoom = async (bytes: number) => {
  const page = await signedIn()
  const file = { fileId: newId(), purpose: 'clip' as const, location: 'kept', bytes: MAX_HELD.bytes - bytes }
  await world().store.files.add(page.member.memberId, { ...file, durationMs: 1000 }, new Date())
  return page
}

test('a file its member has no room for is refused before it is sent', async () => {
  const { cookie } = await signedInWithRoom(voice.length - 1)
  const socket = await open(
    `PUT /upload/${newId()}?purpose=voice HTTP/1.1\r\nhost: x\r\ncookie: ${cookie()}\r\ncontent-length: ${voice.length}`,
  )
  const answer = await new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(String(chunk))))
  socket.destroy()
  expect(answer).toMatch(/^HTTP\/1\.1 409/)
  expect(answer).toContain('"code":"NO_ROOM"')
})

test('many files at once find no more room than one after another', async () => {
  const page = await signedInWithRoom(voice.length)
  const answers = await Promise.all(Array.from({ length: 4 }, () => put(page, voice)))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409])
})

test('a file that does not say how long it is, and is too long, is refused and gone', async () => {
  const { cookie } = await signedIn()
  const socket = await open(
    `PUT /upload/${newId()}?purpose=slide HTTP/1.1\r\nhost: x\r\ncookie: ${cookie()}\r\ntransfer-encoding: chunked`,
  )
  let answer = ''
  socket.on('data', (chunk) => (answer += String(chunk)))
  const block = Buffer.alloc(1024 * 1024)
  for (let sent = 0; sent <= MAX_BYTES.slide && !answer; sent += block.length) {
    socket.write(`${block.length.toString(16)}\r\n`)
    socket.write(block)
    socket.write('\r\n')
    await pause(5)
  }
  socket.write('0\r\n\r\n')
  await until(() => answer.includes('TOO_LARGE'))
  socket.destroy()
  expect(answer).toMatch(/^HTTP\/1\.1 413/)
})

test('a file that is cut off on the way is gone', async () => {
  const { cookie } = await signedIn()
  const socket = await open(
    `PUT /upload/${newId()}?purpose=voice HTTP/1.1\r\nhost: x\r\ncookie: ${cookie()}\r\ncontent-length: ${voice.length}`,
  )
  socket.write(voice.subarray(0, 1000))
  await until(() => incoming().length === 1)
  lines.length = 0
  socket.destroy()
  await until(() => incoming().length === 0)
  // Nobody has to look after it: it is the sender’s own doing, and the database was there all the time.
  await site().http.inject('/healthz')
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ level: 30, route: '/healthz', status: 200 }),
  ])
})

test('naming the place of somebody’s upload, or any other, gains nothing', async () => {
  const { call } = await signedIn()
  for (const location of ['incoming/00000000000000000000000000000000', 'sample/riders/page-1.m4a', '../secret'])
    expect(await call('lectures/receive', { fileId: newId(), purpose: 'voice', location })).toMatchObject({
      status: 409,
      error: { code: 'NOT_YOUR_FILE' },
    })
})

test('another site’s page may not upload', async () => {
  const { ask } = await signedIn()
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'audio/mp4' }
  const response = await ask({ method: 'PUT', url: `/upload/${newId()}?purpose=voice`, payload: voice, headers })
  expect(response.statusCode).toBe(403)
})

test('what a crash left half uploaded is removed once it is an hour old', async () => {
  const [old, fresh] = ['0', '1'].map((digit) => join(site().media.folder, 'incoming', digit.repeat(32)))
  for (const path of [old!, fresh!]) writeFileSync(path, 'half')
  const hourAgo = Date.now() / 1000 - 3601
  utimesSync(old!, hourAgo, hourAgo)
  await site().media.sweep()
  expect(incoming()).toEqual(['1'.repeat(32)])
  await site().media.remove(`incoming/${'1'.repeat(32)}`)
})
