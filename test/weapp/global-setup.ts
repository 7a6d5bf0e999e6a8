import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import setUpPostgres from '../postgres-global-setup'

const BUILD = `
  const { buildApp } = await import('./config/build-app.mjs')
  const { buildCloudFunctions } = await import('./config/cloudfunctions.mjs')
  buildApp('weapp', (line) => console.error(line))
  await buildCloudFunctions(process.cwd())`

/** The mini-program and its functions as they are delivered, built where their sources changed. */
const setUp = async (): Promise<void> => {
  execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], {
    cwd: join(__dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await setUpPostgres()
}

export default setUp
