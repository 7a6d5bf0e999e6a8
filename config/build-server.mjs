/** Bundles the server into dist/server if its sources changed; packages stay in node_modules. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, isCurrent, mark } from './fingerprint.mjs'
import { root } from './root.mjs'

const output = join(root, 'dist/server')
const stamp = join(root, 'dist/server.sources')
const SOURCES = ['server', 'cloudfunctions', 'core', 'config/build-server.mjs', 'package-lock.json']

/** Builds the entries; the folder they are in. */
export const buildServer = async () => {
  const print = fingerprint(SOURCES)
  if (isCurrent(stamp, print) && existsSync(join(output, 'main.mjs'))) return output
  const { build } = await import('esbuild')
  // Chunks are named by what is in them: those of an earlier build would stay beside them.
  rmSync(output, { recursive: true, force: true })
  await build({
    entryPoints: [
      'main',
      'inspect-worker',
      'migrate-command',
      'roster-command',
      'deck-command',
      'stations-command',
      'holidays-command',
      'person-command',
    ].map((name) => join(root, `server/${name}.ts`)),
    outdir: output,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  })
  mark(stamp, print)
  return output
}
