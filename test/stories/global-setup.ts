import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const BUILD = `
  const { buildH5 } = await import('./config/build-h5.mjs')
  const { buildServer } = await import('./config/build-server.mjs')
  buildH5((line) => console.error(line))
  await buildServer()`

/** The app and its server as they are delivered, built where their sources changed. */
const setUp = async (): Promise<void> => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

export default setUp
