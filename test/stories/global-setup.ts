import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const BUILD = `
  const { buildApp } = await import('./config/build-app.mjs')
  const { buildServer } = await import('./config/build-server.mjs')
  buildApp('h5', (line) => console.error(line))
  await buildServer()`

/** The app and its server as they are delivered, built where their sources changed. */
const setUp = async (): Promise<void> => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

export default setUp
