import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'

/** The project's own folder. */
export const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
