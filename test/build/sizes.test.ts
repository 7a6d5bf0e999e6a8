import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const KB = 1024
const program = join(__dirname, '../../config/sizes.mjs')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangke-sizes-'))
  put('app.json', JSON.stringify({ pages: [], subPackages: [{ root: 'pages/studio' }] }))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const check = () => spawnSync(process.execPath, [program, folder], { encoding: 'utf8' })

test('a package within its limit passes, and a subpackage does not weigh on the main one', () => {
  put('app.js', Buffer.alloc(690 * KB))
  put('pages/studio/index.js', Buffer.alloc(300 * KB))
  put('pages/studio.js', Buffer.alloc(KB))
  expect(check()).toMatchObject({ status: 0, stderr: '' })
})

test('a main package that passes 700 KB fails', () => {
  put('app.js', Buffer.alloc(700 * KB))
  expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('main is 700.1 KB') as string })
})

test('a subpackage that passes 300 KB fails', () => {
  put('pages/studio/one.js', Buffer.alloc(200 * KB))
  put('pages/studio/two.js', Buffer.alloc(100 * KB + 1))
  expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('pages/studio/ is 300.0 KB') as string })
})
