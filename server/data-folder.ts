import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { CannotStart, saying } from './cannot-start'

/** Folder by folder: Node’s own recursive way never returns where a file system takes no folders, as under /proc. */
const make = (folder: string): void => {
  if (existsSync(folder)) return
  make(dirname(folder))
  mkdirSync(folder, { mode: 0o711 })
}

/** DATA_DIR as a folder that is there and can be written to. Others may pass through it, for PostgreSQL’s user must. */
export const dataFolder = (dataDir: string): string => {
  const folder = resolve(dataDir)
  try {
    make(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    throw new CannotStart(`DATA_DIR: ${folder} cannot be written to: ${saying(error)}.`)
  }
}
