import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotStart, saying } from './cannot-start'

/** DATA_DIR as a folder that is there and can be written to. Others may pass through it, for PostgreSQL’s user must. */
export const dataFolder = (dataDir: string): string => {
  const folder = resolve(dataDir)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder
  } catch (error) {
    throw new CannotStart(`DATA_DIR: ${folder} cannot be written to: ${saying(error)}.`)
  }
}
