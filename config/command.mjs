/**
 * `npm run migrate`, `npm run roster`, `npm run deck`, `npm run stations`, `npm run holidays` and `npm run person`: bundle
 * the server if its sources changed, and run one of its commands.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildServer } from './build-server.mjs'

process.setSourceMapsEnabled(true)
// The command finds its own arguments where a program of its own would.
const [name] = process.argv.splice(2, 1)
await import(pathToFileURL(join(await buildServer(), `${name}-command.mjs`)).href)
