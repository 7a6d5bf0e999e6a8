import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start'
import { mayEnter, type Account } from './account'
import type { Programs } from './programs'
import { run } from './run'
import { SHARED } from './shared-folder'

export const OWNER = 'postgres'

/** Set once, in the cluster’s own configuration. Its log keeps no statements and no values: they are people’s. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/**
 * `C.UTF-8` sorts by code point on every machine, and its character classes know Chinese, which trigrams need. Where
 * the system has no such locale another Unicode one serves for the classes.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C']

const own = (account: Account, path: string): void => {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}

const ownAll = (account: Account, folder: string): void => {
  own(account, folder)
  for (const name of readdirSync(folder, { recursive: true })) own(account, join(folder, String(name)))
}

/** Where the cluster is: DATA_DIR/postgres, which is a link when PostgreSQL’s user could not get there. */
const place = (dataDir: string, account: Account): string => {
  const cluster = join(dataDir, 'postgres')
  const entry = lstatSync(cluster, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink()) {
    if (existsSync(cluster)) return readlinkSync(cluster)
    throw new CannotStart(
      `DATA_DIR: ${cluster} links to ${readlinkSync(cluster)}, which is not there: bring it back, or start with another DATA_DIR.`,
    )
  }
  if (mayEnter(account, dataDir)) return cluster
  if (entry)
    throw new CannotStart(
      `DATA_DIR: PostgreSQL’s user may not enter ${dataDir}: move it out of folders that only root may enter.`,
    )
  mkdirSync(SHARED, { recursive: true, mode: 0o755 })
  const target = join(SHARED, `cluster-${randomBytes(6).toString('hex')}`)
  mkdirSync(target, { mode: 0o700 })
  symlinkSync(target, cluster)
  return target
}

const passwordFile = (password: string, account: Account) => {
  const folder = mkdtempSync(join(tmpdir(), 'dangke-'))
  const file = join(folder, 'password')
  writeFileSync(file, password, { mode: 0o600 })
  own(account, file)
  own(account, folder)
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const initialise = async (folder: string, password: string, programs: Programs, account: Account): Promise<void> => {
  const secret = passwordFile(password, account)
  const options = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums']
  const login = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${secret.file}`]
  const settings = Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`)
  try {
    let said = ''
    for (const locale of LOCALES) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { mode: 0o700 })
      own(account, folder)
      const args = [`--pgdata=${folder}`, `--locale=${locale}`, ...options, ...login, ...settings]
      const { ok, output } = await run(programs.initdb, args, account)
      if (ok) return
      said = output
      if (!said.includes('locale')) break
    }
    throw new CannotStart(`PostgreSQL could not make its files in ${folder}: ${said}`)
  } finally {
    secret.remove()
  }
}

/** The folder of the cluster, made at first use: whole or not at all, whenever the power goes. */
export const clusterIn = async (
  dataDir: string,
  password: string,
  programs: Programs,
  account: Account,
): Promise<string> => {
  const cluster = place(dataDir, account)
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    // Restored by root from a backup, it belongs to root, and PostgreSQL would refuse it.
    if (account.uid !== undefined && statSync(cluster).uid === 0) ownAll(account, cluster)
    return cluster
  }
  const unfinished = `${cluster}.new`
  await initialise(unfinished, password, programs, account)
  rmSync(cluster, { recursive: true, force: true })
  renameSync(unfinished, cluster)
  return cluster
}
