import { join } from 'node:path'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { APPLICATION_ROLE } from '../cloudfunctions/_store/database'
import { CannotStart } from './cannot-start'
import { root } from './root'
import { whyNotConnected } from './why-not-connected'

interface Logins {
  /** The login that owns everything and migrates. */
  readonly owner: string
  /** The login that the application connects with. */
  readonly application: string
}

const MIGRATIONS = join(root, 'cloudfunctions/_store/migrations')
const LOCK = "select pg_advisory_lock(hashtext('dangke.migrate'))"
const OLDEST = 16
/** Whoever creates a role is a member of it and still may not take it on. */
const MAY_TAKE_ON = `select pg_has_role($1, $2, 'set') as granted`
const NOT_ALLOWED = '42501'
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

const connect = async (variable: string, connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    // Where the driver gave up, PostgreSQL would wait for a password for a minute more.
    void client.end()
    throw new CannotStart(`${variable}: ${whyNotConnected(error, client)}.`)
  }
}

/** Older ones know neither the grant above nor all that the migrations say, and would fail on them half-way. */
const refuseOld = async (variable: string, client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const version = rows[0]!.server_version
  if (parseInt(version) >= OLDEST) return
  throw new CannotStart(
    `${variable}: this is PostgreSQL ${version}: use PostgreSQL ${OLDEST} or later, or leave DATABASE_URL empty for the embedded one.`,
  )
}

const loginOf = async (connectionString: string): Promise<string> => {
  const client = await connect('DATABASE_URL', connectionString)
  try {
    const { rows } = await client.query<{ login: string }>('select session_user as login')
    return rows[0]!.login
  } finally {
    await client.end()
  }
}

/** Requests run as a role without a login, which the application’s login takes on. */
const grantRole = async (variable: string, client: pg.Client, login: string): Promise<void> => {
  try {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APPLICATION_ROLE])
    if (!rowCount) await client.query(`create role ${APPLICATION_ROLE} nologin`)
    const { rows } = await client.query<{ granted: boolean }>(MAY_TAKE_ON, [login, APPLICATION_ROLE])
    if (!rows[0]!.granted) await client.query(`grant ${APPLICATION_ROLE} to ${client.escapeIdentifier(login)}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NOT_ALLOWED) throw error
    throw new CannotStart(
      `${variable}: this login may not prepare roles: have an administrator run "create role ${APPLICATION_ROLE} nologin; grant ${APPLICATION_ROLE} to ${login};".`,
    )
  }
}

/** Bring the schema up to date, all of it or nothing; the names of the migrations that were run. */
export const migrate = async ({ owner, application }: Logins): Promise<string[]> => {
  // Whoever set one address only would look for the other in vain.
  const variable = owner === application ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL'
  const client = await connect(variable, owner)
  try {
    await refuseOld(variable, client)
    // The runner’s own lock refuses; ours waits, so that servers starting together all start.
    await client.query(LOCK)
    await grantRole(variable, client, await loginOf(application))
    const ran = await runner({
      dbClient: client,
      dir: MIGRATIONS,
      direction: 'up',
      migrationsSchema: 'public',
      migrationsTable: 'dangke_migration',
      singleTransaction: true,
      noLock: true,
      logger: quiet,
    })
    return ran.map(({ name }) => name)
  } finally {
    await client.end()
  }
}
