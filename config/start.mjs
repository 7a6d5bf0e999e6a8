/** `npm start`: builds what changed, then becomes the server. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildH5 } from './build-h5.mjs'
import { buildServer } from './build-server.mjs'

try {
  // stdout is for the address alone.
  buildH5((line) => console.error(line))
} catch (error) {
  console.error(`The H5 app does not build:\n${error.message}`)
  process.exit(1)
}

process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(await buildServer(), 'main.mjs')).href)
