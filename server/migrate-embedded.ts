import pg from 'pg'
import type { Postgres } from './embedded-postgres'

const DATABASE = 'dangke'
/** What the application signs in as: it owns nothing, and may only take on the application’s role. */
const LOGIN = 'dangke_server'

/** The one database of the embedded PostgreSQL and the application’s login, made at first use. */
export const createDatabase = async (postgres: Postgres): Promise<{ owner: string; application: string }> => {
  const client = new pg.Client(postgres.url('postgres'))
  await client.connect()
  try {
    const { rows } = await client.query<{ login: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as login,
              exists (select from pg_database where datname = $2) as database`,
      [LOGIN, DATABASE],
    )
    if (!rows[0]!.login) await client.query(`create role ${LOGIN} login`)
    await client.query(`alter role ${LOGIN} password '${postgres.loginPassword}'`)
    if (!rows[0]!.database) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
  return { owner: postgres.url(DATABASE), application: postgres.url(DATABASE, LOGIN) }
}
