/** `npm run migrate`: brings the schema of DATABASE_URL, or of the embedded PostgreSQL, up to date. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer } from './build-server.mjs'

process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(await buildServer(), 'migrate-command.mjs')).href)
