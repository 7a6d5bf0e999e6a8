import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const check = (program: string) =>
  spawnSync(process.execPath, [join('config', program), 'dist/weapp'], { cwd: root, encoding: 'utf8' })

test('no package of the mini-program is too big', () => {
  expect(check('sizes.mjs')).toMatchObject({ status: 0, stderr: '' })
})

test('WeChat’s compiler has nothing to say about its templates', () => {
  expect(check('check-wxml.mjs')).toMatchObject({ status: 0, stderr: '' })
})

test('each package is declared once, with all of its pages', () => {
  const { subPackages } = JSON.parse(readFileSync(join(root, 'dist/weapp/app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  const roots = subPackages.map((each) => each.root)
  expect(roots).toEqual([...new Set(roots)])
})
