import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account'

export const own = (account: Account, path: string): void => {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid)
}

/** The folder itself comes last: once it is owned, so is all in it. */
export const ownAll = (account: Account, folder: string): void => {
  for (const name of readdirSync(folder, { recursive: true })) own(account, join(folder, String(name)))
  own(account, folder)
}
