import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** A database of a test file’s own: a copy of the migrated template. */
export interface TestDatabase {
  /** Reached as the owner of everything, and as the application is let in. */
  readonly owner: string
  readonly application: string
  readonly drop: () => Promise<void>
}

const setting = (name: string): URL => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run the tests with jest, whose global setup starts PostgreSQL`)
  return new URL(value)
}

const at = (url: URL, database: string): string => Object.assign(new URL(url), { pathname: database }).href

const administer = async (server: URL, statement: string): Promise<void> => {
  const client = new Client(at(server, 'postgres'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export const cloneDatabase = async (): Promise<TestDatabase> => {
  const owner = setting('TEST_DATABASE_OWNER')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(owner, `create database ${name} template ${owner.pathname.slice(1)}`)
  return {
    owner: at(owner, name),
    application: at(setting('TEST_DATABASE_APPLICATION'), name),
    drop: () => administer(owner, `drop database ${name} with (force)`),
  }
}
