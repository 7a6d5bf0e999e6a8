import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start'
import type { Account } from './account'
import { own, ownAll } from './own'
import { placeOf } from './place'
import type { Programs } from './programs'
import { run } from './run'

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
  const cluster = placeOf(dataDir, account)
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    // Restored from a backup, or copied, it may belong to somebody else, and PostgreSQL would refuse it.
    if (account.uid !== undefined && statSync(cluster).uid !== account.uid) ownAll(account, cluster)
    return cluster
  }
  const unfinished = `${cluster}.new`
  await initialise(unfinished, password, programs, account)
  rmSync(cluster, { recursive: true, force: true })
  renameSync(unfinished, cluster)
  return cluster
}
