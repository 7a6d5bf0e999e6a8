import sql from 'sql-template-tag'
import { openDatabase } from '../../cloudfunctions/_store/database'
import { createStore } from '../../cloudfunctions/_store/store'
import { answering } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const away = { ok: false, error: { code: 'DATABASE_AWAY' } }
const quiet = () => ({ ...world().host, log: { error: () => undefined } })

/** Ends every connection of the application, as a restart of PostgreSQL does. */
const endConnections = () =>
  world().ownerQuery(`select pg_terminate_backend(pid) from pg_stat_activity
                      where datname = current_database() and pid <> pg_backend_pid()`)

describe('while the database is away', () => {
  it('every answer says so', async () => {
    const database = openDatabase({ connectionString: 'postgres://nobody@127.0.0.1:9/nothing', size: 1 })
    const { send } = answering(createStore(database), quiet())
    expect(await send('points.rules', {}, world().visitor())).toEqual(away)
    expect(await send('points.rules', {}, null)).toEqual(away)
    await database.close()
  })

  it('a name that leads nowhere is the database away, too', async () => {
    const database = openDatabase({ connectionString: 'postgres://nobody@database.invalid/nothing', size: 1 })
    expect(await answering(createStore(database), quiet()).send('points.rules', {}, null)).toEqual(away)
    await database.close()
  })
})

describe('a database that restarts', () => {
  it('in the middle of a statement fails that one and serves the next', async () => {
    const { database } = world()
    const waiting = database.rows(sql`select pg_sleep(5)`).catch((error: unknown) => error)
    await database.rows(sql`select pg_sleep(0.1)`)
    await endConnections()

    expect(await waiting).toMatchObject({ code: '57P01' })
    expect(await database.rows(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  it('in the middle of a transaction takes only that transaction with it', async () => {
    const { database } = world()
    const failed = database.transaction(async (tx) => {
      await tx.rows(sql`select 1`)
      await endConnections()
      await new Promise((resolve) => setTimeout(resolve, 50))
      return tx.rows(sql`select 1`)
    })

    await expect(failed).rejects.toThrow()
    expect(await database.rows(sql`select 1 as one`)).toEqual([{ one: 1 }])
  })
})

it('a transaction that fails leaves nothing behind and gives its connection back', async () => {
  const database = openDatabase({ connectionString: world().url.application, size: 1 })
  const failing = (token: string) =>
    database.transaction(async (tx) => {
      await tx.rows(sql`insert into wrong_code (trier, tries, since) values (${token}, 1, now())`)
      throw new Error('a bug')
    })

  for (const token of ['first', 'second']) await expect(failing(token)).rejects.toThrow('a bug')
  expect(await database.rows(sql`select trier from wrong_code`)).toEqual([])
  await database.close()
})
