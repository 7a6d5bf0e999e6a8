/** `npm start`: builds what changed, then becomes the server. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildApp } from './build-app.mjs'
import { buildServer } from './build-server.mjs'

const WATCH_MS = 300

/** A SIGTERM to npm ends the shell that npm ran us in, and goes no further: that the shell is gone is how we hear of it. */
const endWithParent = () => {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), WATCH_MS).unref()
}

if (process.env.npm_lifecycle_event) endWithParent()

try {
  // stdout is for the address alone.
  buildApp('h5', (line) => console.error(line))
} catch (error) {
  console.error(`The H5 app does not build:\n${error.message}`)
  process.exit(1)
}

process.setSourceMapsEnabled(true)
await import(pathToFileURL(join(await buildServer(), 'main.mjs')).href)
