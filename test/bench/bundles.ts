import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'
import { median, round, show } from './measure'

const TIMES = 7

const script = `
  const begun = performance.now()
  require(process.argv[1])
  console.log(performance.now() - begun)`

/** Loading a deployed function in a process that has loaded nothing else; WeChat’s own SDK comes later. */
export const benchBundles = (functions: readonly string[]): void => {
  const load = (file: string) => Number(execFileSync(process.execPath, ['-e', script, file], { encoding: 'utf8' }))
  show(
    'Loading a cloud function',
    functions.map((file) => ({
      function: basename(dirname(file)),
      'ms, p50': round(median(Array.from({ length: TIMES }, () => load(file))), 0),
      aim: '≤ 200',
    })),
  )
}
