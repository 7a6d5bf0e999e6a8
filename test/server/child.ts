import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildSync } from 'esbuild'
import { root } from '../../server/root'

/** Bundle an entry so that a process of its own can run it; it must lie where node_modules is found. */
export const bundle = (entry: string): string => {
  const outfile = join(root, 'dist/test', entry.replace(/\W+/g, '-').replace(/-ts$/, '.mjs'))
  buildSync({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}

export interface Child {
  /** The next line it writes to stdout, or what it said on stderr if it ended instead. */
  readonly line: () => Promise<string>
  /** Its exit code once it has ended. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
}

/** A process of the test’s own. */
export const child = (program: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Child => {
  const process_: ChildProcess = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(process_, 'close') as Promise<[number | null]>
  let said = ''
  process_.stderr!.on('data', (chunk) => (said += String(chunk)))
  const lines = createInterface({ input: process_.stdout! })[Symbol.asyncIterator]()
  return {
    async line() {
      const next = await lines.next()
      return next.done ? said : next.value
    },
    async end(signal) {
      if (signal) process_.kill(signal)
      const [code] = await ended
      return code
    },
  }
}
