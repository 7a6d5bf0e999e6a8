import { spawn } from 'node:child_process'
import type { Account } from './account'

const environment = (): NodeJS.ProcessEnv => {
  // A PGDATA or PGPORT meant for another PostgreSQL must not reach this one.
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'))
  return { ...Object.fromEntries(entries), LC_MESSAGES: 'C' }
}

/** Run one of PostgreSQL’s programs to its end; what it said, and whether it succeeded. */
export const run = (program: string, args: readonly string[], account: Account) =>
  new Promise<{ ok: boolean; output: string }>((resolve, reject) => {
    // It runs from a folder that its user may enter.
    const cwd = process.platform === 'win32' ? undefined : '/'
    const child = spawn(program, args, { ...account, cwd, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }))
  })
