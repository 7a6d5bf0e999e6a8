import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Where the command that builds the app is; null in an installation without what only building needs. */
export const taroCommand = () => {
  try {
    return resolve('@tarojs/cli/bin/taro')
  } catch {
    return null
  }
}

/** Builds the app for one platform into a folder. Throws with what Taro said where it fails. */
export const runTaro = (command, { root, type, output }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'build', '--type', type], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', OUTPUT_ROOT: output },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}
