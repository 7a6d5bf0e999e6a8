/** Builds the mini-program into dist/weapp if its sources changed: whole or not at all. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, isCurrent, mark } from './fingerprint.mjs'
import { runTaro, taroCommand } from './taro.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const output = join(root, 'dist/weapp')
const stamp = join(root, 'dist/weapp.sources')
const SOURCES = ['src', 'core', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']

/** `say` gets a line before the half minute it takes. The folder it is in. */
export const buildWeapp = (say) => {
  const print = fingerprint(root, SOURCES)
  if (isCurrent(stamp, print) && existsSync(join(output, 'app.json'))) return output
  const command = taroCommand()
  if (!command) throw new Error('What builds the mini-program is not installed: run npm ci, without --omit=dev.')

  say('Building the mini-program …')
  const unfinished = `${output}.${process.pid}`
  try {
    runTaro(command, { root, type: 'weapp', output: unfinished.slice(root.length) })
    if (!existsSync(join(unfinished, 'app.json'))) throw new Error('Taro wrote no app.json.')
    rmSync(output, { recursive: true, force: true })
    renameSync(unfinished, output)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  mark(stamp, print)
  return output
}
