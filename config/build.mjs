/**
 * `npm run build`: all that is delivered, in dist/. Prints what everything weighs, and fails where the mini-program is
 * too big or a template of it is not in order.
 */
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { buildServer } from './build-server.mjs'
import { checkTemplates } from './check-wxml.mjs'
import { buildCloudFunctions } from './cloudfunctions.mjs'
import { filesUnder } from './files-under.mjs'
import { root } from './root.mjs'
import { kilobytes, oversized, packageSizes } from './sizes.mjs'

const say = (line) => console.log(line)

const weightOf = (folder, counts = () => true) =>
  filesUnder(join(root, folder))
    .filter(({ path }) => counts(path))
    .reduce((sum, { bytes }) => sum + bytes, 0)

const row = (name, bytes, limit) =>
  say(`  ${name.padEnd(44)}${kilobytes(bytes).padStart(11)}${limit ? `  of ${kilobytes(limit)}` : ''}`)

const weapp = buildApp('weapp', say)
buildApp('h5', say)
const functions = await buildCloudFunctions(root)
await buildServer()

const packages = packageSizes(weapp)
for (const { name, bytes, limit } of packages) row(`dist/weapp ${name}`, bytes, limit)
row(
  'dist/h5 scripts and styles, brotli',
  weightOf('dist/h5', (path) => /\.(js|css)\.br$/.test(path)),
)
for (const name of functions) row(`dist/cloudfunctions/${name}`, weightOf(`dist/cloudfunctions/${name}`))
row(
  'dist/server',
  weightOf('dist/server', (path) => path.endsWith('.mjs')),
)

const { templates, complaints } = checkTemplates(weapp)
say(`  ${templates} templates, ${complaints.length} complaints`)
const problems = [...oversized(packages), ...complaints]
for (const problem of problems) console.error(problem)
process.exitCode = problems.length ? 1 : 0
