import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres } from '../../server/embedded-postgres'

jest.setTimeout(60_000)

// The folder is closed to everybody but whoever runs this; where that is root, so is it to PostgreSQL’s own user.
const home = mkdtempSync(join(tmpdir(), 'dangke-backup-'))
const isRoot = process.getuid?.() === 0
const dataDir = join(home, 'data')
const cluster = join(dataDir, 'postgres')
const shared = new Set<string>()

const ask = async (statement: string): Promise<object[]> => {
  const postgres = await startPostgres({ dataDir, settings: { fsync: 'off' } })
  if (isRoot) shared.add(readlinkSync(cluster))
  const client = new Client(postgres.url('postgres'))
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
    await postgres.stop()
  }
}

const tar = (...args: string[]) => execFileSync('tar', args, { cwd: home })

afterAll(() => {
  for (const folder of [home, ...shared]) rmSync(folder, { recursive: true, force: true })
})

test('a backup holds the database wherever it lies, and is started from where it is unpacked', async () => {
  mkdirSync(dataDir)
  await ask("create table kept as select 'before' as line")
  tar('-chzf', 'backup.tar.gz', 'data')
  await ask("update kept set line = 'after'")
  for (const folder of [dataDir, ...shared]) rmSync(folder, { recursive: true })

  tar('-xzf', 'backup.tar.gz')
  expect(lstatSync(cluster).isDirectory()).toBe(true)
  expect(await ask('select line from kept')).toEqual([{ line: 'before' }])
  expect(statSync(cluster).mode & 0o777).toBe(0o700)
  expect(await ask('select line from kept')).toEqual([{ line: 'before' }])
})

test('once DATA_DIR is removed, everything begins anew', async () => {
  rmSync(dataDir, { recursive: true })
  expect(await ask("select to_regclass('kept') as kept")).toEqual([{ kept: null }])
})
