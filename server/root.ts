import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectAbove = (directory: string): string =>
  existsSync(join(directory, 'package.json')) ? directory : projectAbove(dirname(directory))

/** The project's own folder, from the sources as from the bundle in dist/server. */
export const root = projectAbove(dirname(fileURLToPath(import.meta.url)))
