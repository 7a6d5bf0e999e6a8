import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(__dirname, '../../config/check-wxml.mjs')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangke-wxml-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const check = (template: string) => {
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages/index.wxml'), template)
  return spawnSync(process.execPath, [program, folder], { encoding: 'utf8' })
}

test('templates in order pass', () => {
  expect(check('<view wx:if="{{ok}}"><text>党课</text></view>')).toMatchObject({ status: 0, stderr: '' })
})

test('a missing end tag fails, though the compiler only warns of it', () => {
  expect(check('<view><text>党课</view>')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/pages\/index\.wxml:1:8 Warn: missing end tag/) as string,
  })
})

test('an expression that does not parse fails', () => {
  expect(check('<view>{{a +}}</view>')).toMatchObject({ status: 1 })
})

test('a folder without templates fails, since it is no mini-program', () => {
  expect(spawnSync(process.execPath, [program, folder], { encoding: 'utf8' })).toMatchObject({ status: 1 })
})
