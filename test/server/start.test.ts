import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, child, type Child } from './child'

jest.setTimeout(60_000)

const dataDir = mkdtempSync(join(tmpdir(), 'dangke-start-'))
// Where tests are run by root, PostgreSQL’s own user must get there.
chmodSync(dataDir, 0o711)
const program = bundle('server/main.ts')
const started: Child[] = []

const start = (env: NodeJS.ProcessEnv = {}) => {
  const server = child(program, [], { PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env })
  started.push(server)
  return server
}

const address = async (server: Child): Promise<string> => {
  const line = await server.line()
  expect(line).toMatch(/^共享党课 http:\/\/127\.0\.0\.1:\d+ \(demo mode: invented people only\)$/)
  return line.split(' ')[1]!
}

const people = async (server: Child): Promise<unknown> => {
  const response = await fetch(`${await address(server)}/api/demo/people`, { method: 'POST' })
  return response.json()
}

afterAll(async () => {
  for (const server of started) await server.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

test('it starts with nothing but a folder, survives being killed, and ends when told to', async () => {
  const first = start()
  const before = await people(first)
  expect(before).toMatchObject({ ok: true })
  await first.end('SIGKILL')

  const second = start()
  expect(await people(second)).toEqual(before)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(await second.end('SIGTERM')).toBe(0)

  const third = start()
  await address(third)
  expect(await third.end('SIGINT')).toBe(0)
})

test('when its PostgreSQL is killed it ends as well and says so, and the next start brings both back', async () => {
  const first = start()
  const before = await people(first)
  const pidFile = join(dataDir, 'postgres/postmaster.pid')
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  expect(await first.line()).toMatch(/^The PostgreSQL in .+ has ended by itself: start the server again\.\n$/)
  expect(await first.end()).toBe(1)

  const second = start()
  expect(await people(second)).toEqual(before)
  expect(await second.end('SIGTERM')).toBe(0)
})

test('a port in use is said so, in a sentence that names PORT', async () => {
  const squatter = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => squatter.once('listening', resolve))
  const { port } = squatter.address() as { port: number }
  const server = start({ PORT: String(port) })
  expect(await server.line()).toMatch(new RegExp(`^PORT: ${port} is in use on 127.0.0.1: .+\\.\\n$`))
  expect(await server.end()).toBe(1)
  squatter.close()
})

test('a folder that cannot be one is said so, in a sentence that names DATA_DIR', async () => {
  const file = join(dataDir, 'a-file')
  writeFileSync(file, '')
  const server = start({ DATA_DIR: join(file, 'data') })
  expect(await server.line()).toMatch(/^DATA_DIR: .+ cannot be written to: .+\.\n$/)
  expect(await server.end()).toBe(1)
})

test('a database that cannot be reached is said so, in a sentence that names it', async () => {
  const server = start({ DATABASE_URL: 'postgres://app@127.0.0.1:1/dangke' })
  expect(await server.line()).toMatch(
    /^DATABASE_URL: nothing listens on 127\.0\.0\.1:1: start PostgreSQL there, .+\.\n$/,
  )
  expect(await server.end()).toBe(1)
})

test('outside demo mode it does not start without a secret', async () => {
  const server = start({ DEMO: 'off' })
  expect(await server.line()).toMatch(/^SECRET is not set: /)
  expect(await server.end()).toBe(1)
})
