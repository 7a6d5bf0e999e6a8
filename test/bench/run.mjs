/**
 * `npm run bench`: figures of one run on this machine. They are ratios to something bare; nothing is asserted.
 * `npm run bench -- awards popular` runs those parts alone.
 */
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildServer } from '../../config/build-server.mjs'
import { buildCloudFunctions } from '../../config/cloudfunctions.mjs'

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))
const bundle = join(root, 'dist/bench/bench.mjs')

await build({
  entryPoints: [join(root, 'test/bench/bench.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
const { bench, choose } = await import(pathToFileURL(bundle).href)
let chosen
try {
  chosen = choose(process.argv.slice(2))
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const server = join(await buildServer(), 'main.mjs')
const functions = join(root, 'dist/bench/cloudfunctions')
const names = await buildCloudFunctions(root, functions)
await bench(chosen, { server, functions: names.map((name) => join(functions, name, 'index.js')) })
