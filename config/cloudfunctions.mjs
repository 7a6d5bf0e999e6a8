/**
 * Bundles each cloud function, since WeChat deploys a folder on its own: cloudfunctions/<feature>/ becomes
 * dist/cloudfunctions/<feature>/{index.js, package.json, config.json}.
 */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const SDK = 'wx-server-sdk'

/** The oldest of WeChat’s runtimes with `fetch`, which reads uploaded files from its storage. */
const TARGET = 'node18.15'

/** Rooms that begin with an underscore are shared, and deployed as part of whoever imports them. */
const functionsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)

const bundle = (from, to) =>
  build({
    entryPoints: [join(from, 'index.ts')],
    outfile: join(to, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: TARGET,
    // WeChat installs its SDK beside the bundle; pg looks for its native twin and does without.
    external: [SDK, 'pg-native'],
    // Names stay, so that a stack in the cloud’s log can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  })

const manifest = (name, { version, dependencies }) => ({
  name,
  version,
  private: true,
  main: 'index.js',
  dependencies: { [SDK]: dependencies[SDK] },
})

export const buildCloudFunctions = async (root, out = join(root, 'dist/cloudfunctions')) => {
  const source = join(root, 'cloudfunctions')
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const names = functionsIn(source)
  rmSync(out, { recursive: true, force: true })
  await Promise.all(
    names.map(async (name) => {
      const [from, to] = [join(source, name), join(out, name)]
      await bundle(from, to)
      writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest(name, project), null, 2)}\n`)
      cpSync(join(from, 'config.json'), join(to, 'config.json'))
    }),
  )
  return names
}
