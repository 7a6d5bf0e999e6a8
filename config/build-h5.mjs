/** Builds the H5 app into dist/h5 if its sources changed: whole or not at all, and compressed for slow networks. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { fingerprint, isCurrent, mark } from './fingerprint.mjs'
import { runTaro, taroCommand } from './taro.mjs'

const root = resolve(import.meta.dirname ?? fileURLToPath(new URL('.', import.meta.url)), '..')
const output = join(root, 'dist/h5')
const stamp = join(root, 'dist/h5.sources')
const SOURCES = ['src', 'core', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json']

const compress = (folder) => {
  for (const name of readdirSync(folder, { recursive: true }).filter((each) => /\.(js|css|html|svg)$/.test(each))) {
    const file = join(folder, name)
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes))
  }
}

const build = (command) => {
  const unfinished = `dist/h5.${process.pid}`
  const folder = join(root, unfinished)
  try {
    runTaro(command, { root, type: 'h5', output: unfinished })
    if (!existsSync(join(folder, 'index.html'))) throw new Error('Taro wrote no index.html.')
    compress(folder)
    rmSync(output, { recursive: true, force: true })
    renameSync(folder, output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `say` gets a line before the half minute it takes. Throws with what Taro said where it fails. */
export const buildH5 = (say) => {
  const print = fingerprint(root, SOURCES)
  if (isCurrent(stamp, print) && existsSync(join(output, 'index.html'))) return
  const command = taroCommand()
  if (!command) {
    if (existsSync(join(output, 'index.html'))) return
    throw new Error('The H5 app is not built, and what builds it is not installed: run npm ci, without --omit=dev.')
  }
  say('Building the H5 app; this takes a minute the first time …')
  build(command)
  mark(stamp, print)
}
