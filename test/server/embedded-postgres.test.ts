import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres } from '../../server/embedded-postgres'
import { bundle, child, type Child } from './child'

jest.setTimeout(60_000)

const dataDir = mkdtempSync(join(tmpdir(), 'dangke-embedded-'))
// Where tests are run by root, PostgreSQL’s own user must get there.
chmodSync(dataDir, 0o711)
const holder = bundle('test/server/hold-postgres.ts')
const holding: Child[] = []
const hold = () => {
  const held = child(holder, [dataDir])
  holding.push(held)
  return held
}

const query = async <Row extends object>(url: string, statement: string): Promise<Row[]> => {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

afterAll(async () => {
  await Promise.all(holding.map(({ end }) => end('SIGKILL')))
  const last = await startPostgres({ dataDir })
  await last.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('it speaks UTF-8, knows Chinese letters and keeps its time in UTC', async () => {
  const postgres = await startPostgres({ dataDir })
  const [facts] = await query<object>(
    postgres.url('postgres'),
    `select current_setting('server_encoding') as encoding, current_setting('timezone') as timezone,
            '党课' ~ '^[[:alpha:]]+$' as letters`,
  )
  await postgres.stop()
  expect(facts).toEqual({ encoding: 'UTF8', timezone: 'UTC', letters: true })
})

test('its password is for nobody else to read', () => {
  const file = join(dataDir, 'postgres-password')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/)
})

test('a second server on the same folder is refused in a sentence', async () => {
  const first = hold()
  await first.line()
  await expect(startPostgres({ dataDir })).rejects.toThrow(/^DATA_DIR: another server is already running on /)
  await first.end('SIGKILL')
})

test('after its server was killed, the next one takes over with nothing lost', async () => {
  const killed = hold()
  const url = await killed.line()
  await query(url, 'create table kept (line text)')
  await query(url, "insert into kept values ('acknowledged')")
  await killed.end('SIGKILL')

  const postgres = await startPostgres({ dataDir })
  expect(await query(postgres.url('postgres'), 'select line from kept')).toEqual([{ line: 'acknowledged' }])
  await postgres.stop()
})

test('after PostgreSQL was killed as well, it recovers by itself', async () => {
  const killed = hold()
  await query(await killed.line(), "insert into kept values ('again')")
  const pidFile = join(dataDir, 'postgres/postmaster.pid')
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  await killed.end('SIGKILL')

  const postgres = await startPostgres({ dataDir })
  expect(await query(postgres.url('postgres'), 'select line from kept')).toHaveLength(2)
  await postgres.stop()
})

test('a process id from before a crash, and somebody else’s by now, does not keep it from starting', async () => {
  const pidFile = join(dataDir, 'postgres/postmaster.pid')
  const killed = hold()
  await killed.line()
  const left = readFileSync(pidFile, 'utf8')
  await killed.end('SIGKILL')
  await (await startPostgres({ dataDir })).stop()

  writeFileSync(pidFile, left.replace(/^\d+/, String(process.pid)))
  const { uid, gid } = statSync(join(dataDir, 'postgres'))
  chownSync(pidFile, uid, gid)
  await (await startPostgres({ dataDir })).stop()
})
