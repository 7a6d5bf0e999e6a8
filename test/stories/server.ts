import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const root = join(__dirname, '../..')
const clock = join(__dirname, 'moved-clock.cjs')

export interface StartedServer {
  readonly address: string
  /** Its clock goes to that time, and on from there. */
  readonly goTo: (time: Date) => void
  readonly stop: () => Promise<void>
}

/** What `npm start` starts, on a free port, with a DATA_DIR of its own that goes afterwards. */
export const startServer = async (settings: Readonly<Record<string, string>> = {}): Promise<StartedServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dangke-story-'))
  // Where tests are run by root, PostgreSQL’s own user must get there.
  chmodSync(dataDir, 0o711)
  const server = spawn(process.execPath, ['--require', clock, 'config/start.mjs'], {
    cwd: root,
    env: {
      ...{ ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, DEMO: 'on', LOG_LEVEL: 'error' },
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (!server.stdout) throw new Error('the server has no voice')
  const killed = () => void server.kill()
  process.once('exit', killed)
  const stop = async () => {
    process.off('exit', killed)
    if (server.exitCode === null) {
      server.kill()
      await once(server, 'exit')
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address) return { address, goTo: (time) => void server.send(time.getTime()), stop }
  }
  await stop()
  throw new Error('the server ended before it gave its address')
}
