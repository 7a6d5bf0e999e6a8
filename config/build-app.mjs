/** Builds the app for one platform into dist/ if its sources changed: whole or not at all. */
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compress } from './compress.mjs'
import { fingerprint, isCurrent, mark } from './fingerprint.mjs'
import { root } from './root.mjs'
import { runTaro, taroCommand } from './taro.mjs'

const SOURCES = ['src', 'core', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']

/** `proof` is a file without which nothing was built. */
const apps = {
  h5: { name: 'the H5 app', proof: 'index.html', finish: compress },
  weapp: { name: 'the mini-program', proof: 'app.json', finish: () => undefined },
}

const build = (command, type, output) => {
  const { proof, finish } = apps[type]
  const unfinished = `dist/${type}.${process.pid}`
  const folder = join(root, unfinished)
  try {
    runTaro(command, { root, type, output: unfinished })
    if (!existsSync(join(folder, proof))) throw new Error(`Taro wrote no ${proof}.`)
    finish(folder)
    rmSync(output, { recursive: true, force: true })
    renameSync(folder, output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * The folder that it is in. `say` gets a line before the half minute it takes. What was built before serves an
 * installation without what only building needs. Throws with what Taro said where it fails.
 */
export const buildApp = (type, say) => {
  const { name, proof } = apps[type]
  const [output, stamp] = [join(root, 'dist', type), join(root, `dist/${type}.sources`)]
  const print = fingerprint(SOURCES)
  const isBuilt = existsSync(join(output, proof))
  if (isBuilt && isCurrent(stamp, print)) return output
  const command = taroCommand()
  if (!command && isBuilt) return output
  if (!command)
    throw new Error(
      `There is no build of ${name}, and what makes one is not installed: run npm ci, without --omit=dev.`,
    )

  say(`Building ${name}; this takes a minute the first time …`)
  build(command, type, output)
  mark(stamp, print)
  return output
}
