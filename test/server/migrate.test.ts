import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import sql from 'sql-template-tag'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { startPostgres, type Postgres } from '../../server/embedded-postgres'
import { migrate } from '../../server/migrate'

jest.setTimeout(60_000)

// Roles belong to a whole cluster, so this file has one of its own, made ready as README says.
const dataDir = mkdtempSync(join(tmpdir(), 'dangke-migrate-'))
chmodSync(dataDir, 0o711)
let postgres: Postgres

const administer = async (...statements: string[]) => {
  const client = new Client(postgres.url('postgres'))
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const whoRequestsRunAs = async (connectionString: string) => {
  const database = openDatabase({ connectionString, size: 1 })
  try {
    return await database.rows<{ role: string }>(sql`select current_user as role`)
  } finally {
    await database.close()
  }
}

beforeAll(async () => {
  postgres = await startPostgres({ dataDir, settings: { fsync: 'off' } })
  await administer(
    `create role dangke login password '${postgres.loginPassword}' createrole`,
    `create role dangke_web login password '${postgres.loginPassword}'`,
  )
})

beforeEach(() => administer(`create database dangke owner dangke encoding 'UTF8'`))

afterEach(() => administer('drop database dangke', 'drop role if exists dangke_app'))

afterAll(async () => {
  await postgres?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test.each([
  ['that the application shares', 'dangke'],
  ['while the application has one of its own', 'dangke_web'],
])('an owner’s login that is no superuser prepares everything, %s', async (_, login) => {
  const logins = { owner: postgres.url('dangke', 'dangke'), application: postgres.url('dangke', login) }
  expect(await migrate(logins)).not.toEqual([])
  expect(await whoRequestsRunAs(logins.application)).toEqual([{ role: 'dangke_app' }])
  expect(await migrate(logins)).toEqual([])
})

test('an owner’s login that may not create roles says what an administrator has to run, and works after that', async () => {
  await administer('alter role dangke nocreaterole')
  const url = postgres.url('dangke', 'dangke')
  const logins = { owner: url, application: url }
  await expect(migrate(logins)).rejects.toThrow(/^DATABASE_URL: .+ grant dangke_app to dangke;/)
  await administer('create role dangke_app nologin', 'grant dangke_app to dangke')
  await migrate(logins)
  expect(await whoRequestsRunAs(url)).toEqual([{ role: 'dangke_app' }])
})

describe('a database that cannot be used is said to be so, by the variable, with the reason and what to do', () => {
  const at = (change: (url: URL) => void) => {
    const url = new URL(postgres.url('dangke', 'dangke'))
    change(url)
    return url.href
  }
  it.each<[string, (url: URL) => void, RegExp]>([
    ['a port where nothing listens', (url) => (url.port = '1'), /nothing listens on .+:1: start PostgreSQL/],
    ['a host that is not', (url) => (url.hostname = 'nowhere.invalid'), /no host is called nowhere\.invalid: correct/],
    ['a wrong password', (url) => (url.password = 'wrong'), /the password of the login dangke, .+ is wrong: correct/],
    ['no password', (url) => (url.password = ''), /the address has no password for the login dangke: write/],
    [
      'a login that is not',
      (url) => (url.username = 'nobody'),
      /the password of the login nobody, or that name, is wrong/,
    ],
    ['a database that is not', (url) => (url.pathname = '/none'), /there is no database none: .+create database none/],
    [
      'TLS of a server without',
      (url) => (url.search = 'sslmode=require'),
      /that PostgreSQL speaks no TLS: take sslmode out/,
    ],
  ])('%s', async (_, change, words) => {
    const [good, bad] = [at(() => undefined), at(change)]
    const telling = (variable: string) => new RegExp(`^${variable}: ${words.source}`)
    await expect(migrate({ owner: bad, application: bad })).rejects.toThrow(telling('DATABASE_URL'))
    await expect(migrate({ owner: bad, application: good })).rejects.toThrow(telling('MIGRATION_DATABASE_URL'))
    await expect(migrate({ owner: good, application: bad })).rejects.toThrow(telling('DATABASE_URL'))
  })

  it('a login that may not connect', async () => {
    await administer('revoke connect on database dangke from public')
    const owner = postgres.url('dangke', 'dangke')
    await expect(migrate({ owner, application: postgres.url('dangke', 'dangke_web') })).rejects.toThrow(
      /^DATABASE_URL: the login dangke_web may not connect to the database dangke: .+grant connect/,
    )
  })

  it('a host that says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1')
    await once(mute, 'listening')
    const { port } = mute.address() as AddressInfo
    const url = `postgres://dangke@127.0.0.1:${port}/dangke`
    try {
      await expect(migrate({ owner: url, application: url })).rejects.toThrow(
        new RegExp(`^DATABASE_URL: 127.0.0.1:${port} does not answer: see that the address is right`),
      )
    } finally {
      mute.close()
    }
  })
})
