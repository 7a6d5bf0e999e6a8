import pg from 'pg'
import sql from 'sql-template-tag'
import { APPLICATION_ROLE, type Database } from '../../cloudfunctions/_store/database'
import { newId } from '../../cloudfunctions/_store/new-id'

/** Run statements as whoever owns everything. */
export const asOwner = async (connectionString: string, ...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

export const createBare = (owner: string): Promise<void> =>
  asOwner(
    owner,
    'create table dangke.bare (id uuid primary key, at timestamptz not null)',
    `grant insert on dangke.bare to ${APPLICATION_ROLE}`,
  )

/** The least that can be written down for good: one row in a table of two columns. */
export const bareInsert = (database: Database) => (): Promise<unknown> =>
  database.rows(sql`insert into bare (id, at) values (${newId()}, ${new Date()})`)
