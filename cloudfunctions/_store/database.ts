import { isNativeError } from 'node:util/types'
import pg from 'pg'
import type { Sql } from 'sql-template-tag'

/** Run one statement and get its rows; column aliases are the field names. */
export interface Queries {
  rows<Row>(statement: Sql): Promise<Row[]>
  row<Row>(statement: Sql): Promise<Row | undefined>
}

export interface Database extends Queries {
  /** Everything `work` does commits together, or nothing of it. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** A transaction that is open, for deeds that would open one: what they do is part of it. */
export const inside = (queries: Queries): Database => ({
  ...queries,
  transaction: (work) => work(queries),
  close: async () => {},
})

export interface DatabaseOptions {
  readonly connectionString: string
  /** Connections at most. */
  readonly size: number
  readonly onError?: (error: Error) => void
  /** As the login itself and not as the application: for what that may not do. */
  readonly asOwner?: boolean
}

/** The role every request runs as: it may add to history and never alter it. */
export const APPLICATION_ROLE = 'dangke_app'

/**
 * Statements end within ten seconds and so do transactions left open: FREEZE_AFTER_MS in core/lectures/ranking.ts rests
 * on it.
 */
const SESSION = [
  '-c search_path=dangke,public',
  // There is a plan for each statement, made once: making one anew costs more than running it.
  '-c plan_cache_mode=force_generic_plan',
  '-c statement_timeout=10000',
  '-c idle_in_transaction_session_timeout=10000',
].join(' ')

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
// A day is a day: as text, lest the driver make it midnight in the server’s own zone.
types.setTypeParser(pg.types.builtins.DATE, (day) => day)

const names = new Map<string, string>()

/**
 * Statements are prepared, once for each connection: parsing and planning one costs more than running it. Values are
 * never part of a text, so that there are as many texts as places in the code.
 */
const prepared = ({ text, values }: Sql): pg.QueryConfig => {
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return { name, text, values }
}

const DEADLOCK = '40P01'
const TAKEN = '23505'
const TRIES = 4

/** Lost to another at the same moment, and found as that one left it when tried again. */
const isLost = (error: unknown): boolean =>
  error instanceof pg.DatabaseError &&
  (error.code === DEADLOCK || (error.code === TAKEN && error.constraint === 'entry_pkey'))

/**
 * Two that wait for each other are told apart by PostgreSQL, and two that enter the same key in the ledger by that key:
 * one of them is undone, wholly, and may simply try again. Sets of members are locked in one order where that can be
 * said in SQL; a take-down’s set cannot.
 */
const unlessLost = async <T>(attempt: () => Promise<T>, tries = TRIES): Promise<T> => {
  try {
    return await attempt()
  } catch (error) {
    if (tries === 1 || !isLost(error)) throw error
    return unlessLost(attempt, tries - 1)
  }
}

const queries = (client: Pick<pg.Pool | pg.PoolClient, 'query'>): Queries => ({
  async rows<Row>(statement: Sql) {
    return (await client.query(prepared(statement))).rows as Row[]
  },
  async row<Row>(statement: Sql) {
    return (await client.query(prepared(statement))).rows[0] as Row | undefined
  },
})

export const openDatabase = ({ connectionString, size, onError, asOwner }: DatabaseOptions): Database => {
  const pool = new pg.Pool({
    connectionString,
    max: size,
    types,
    options: asOwner ? SESSION : `-c role=${APPLICATION_ROLE} ${SESSION}`,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 30000,
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => onError?.(error))

  const once: Database['transaction'] = async (work) => {
    const client = await pool.connect()
    let broken: Error | undefined
    const breaks = (error: Error) => {
      broken = error
    }
    // The pool listens to idle connections only, and a break that nobody listens to would end the process.
    client.on('error', breaks)
    try {
      await client.query('begin')
      const result = await work(queries(client))
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch(breaks)
      throw error
    } finally {
      client.off('error', breaks)
      client.release(broken)
    }
  }

  const direct = queries(pool)
  return {
    rows: (statement) => unlessLost(() => direct.rows(statement)),
    row: (statement) => unlessLost(() => direct.row(statement)),
    transaction: (work) => unlessLost(() => once(work)),
    close: () => pool.end(),
  }
}

const AWAY_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
])
const AWAY_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection)/

/** Whether an error means that the database could not be reached, rather than that a statement was wrong. */
export const isAway = (error: unknown): boolean => {
  if (!isNativeError(error)) return false
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.some(isAway)
  const code = 'code' in error ? String(error.code) : ''
  return AWAY_CODES.has(code) || code.startsWith('08') || AWAY_WORDS.test(error.message)
}
