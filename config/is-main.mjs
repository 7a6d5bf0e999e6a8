import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Whether a module is the one Node was started with. */
export const isMain = ({ url }) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url)
