import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dependencies } from '../../package.json'

const root = join(__dirname, '../..')
const node = (script: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }),
  ) as unknown

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangke-functions-'))
  node(`
    const { buildCloudFunctions } = await import('./config/cloudfunctions.mjs')
    console.log(JSON.stringify(await buildCloudFunctions('.', ${JSON.stringify(folder)})))`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const features = readdirSync(join(root, 'cloudfunctions')).filter((name) => !name.startsWith('_'))

test('there is a folder for each feature and none for what they share', () => {
  expect(readdirSync(folder).sort()).toEqual([...features].sort())
})

describe.each(features)('%s', (name) => {
  test('asks WeChat for the SDK in the version the project pins, and for nothing else', () => {
    expect(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8'))).toMatchObject({
      main: 'index.js',
      dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] },
    })
  })

  test('keeps its permissions and timers', () => {
    const declared = readFileSync(join(root, 'cloudfunctions', name, 'config.json'), 'utf8')
    expect(readFileSync(join(folder, name, 'config.json'), 'utf8')).toBe(declared)
  })

  test('loads from its one file, and leaves the SDK for when it is needed', () => {
    const loaded = node(`
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      const { main } = require(${JSON.stringify(join(folder, name, 'index.js'))})
      console.log(JSON.stringify([typeof main, Object.keys(require.cache).length]))`)
    expect(loaded).toEqual(['function', 1])
  })
})
