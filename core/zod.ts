/**
 * The one door to the schema library: `import * as z from '…/core/zod'`, and a bundle holds what is used of it, where a
 * `z` that is handed on as a value would bring all of it (31 KB against 390). Mini-programs forbid `new Function`, so code
 * generation is switched off here, before the first schema is built.
 */
import { config } from 'zod/mini'

config({ jitless: true })

export * from 'zod/mini'
