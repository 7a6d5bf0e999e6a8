import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
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
