import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Host } from '../cloudfunctions/_shell/host'
import { openDatabase } from '../cloudfunctions/_store/database'
import { createStore } from '../cloudfunctions/_store/store'
import { answering } from './answer'
import { cloneDatabase } from './database'
import { folderMedia } from './folder-media'
import { people } from './people'
import { things } from './things'

export const SECRET = 'only-for-tests-only-for-tests-only-for-tests'

/** As many as the concurrency tests need at once. */
const CONNECTIONS = 20

/** A database, a folder for media and a host of one’s own; what breaks inside the functions is shown. */
export const createWorld = async () => {
  const clone = await cloneDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'dangke-media-'))
  const database = openDatabase({ connectionString: clone.application, size: CONNECTIONS })
  const store = createStore(database)
  const media = folderMedia(folder)
  const host: Host = {
    media,
    inspectApart: null,
    secret: SECRET,
    allowsText: async (text) => !text.includes('违规'),
    walking: null,
    notify: null,
    appCode: null,
    log: { error: ({ err }, message) => console.error(message, err) },
  }
  const everybody = people(store)
  return {
    database,
    store,
    host,
    media,
    /** Where the database is: for `openDatabase` as the application, or for whoever owns everything. */
    url: { application: clone.application, owner: clone.owner },
    /** As whoever owns everything: what the application itself may not do. */
    ownerQuery: async (statement: string): Promise<unknown[]> => {
      const client = new Client(clone.owner)
      await client.connect()
      try {
        return (await client.query(statement)).rows as unknown[]
      } finally {
        await client.end()
      }
    },
    ...everybody,
    ...things(store, everybody),
    ...answering(store, host),
    close: async () => {
      await database.close()
      await clone.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof createWorld>>

/** A test file’s own world, made before its tests and gone after them: `const world = openWorld()`, then `world().member()`. */
export const openWorld = (): (() => World) => {
  let world: World | undefined
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world?.close())
  return () => {
    if (!world) throw new Error('the world is there once the tests run')
    return world
  }
}
