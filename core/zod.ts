/**
 * The one door to the schema library. Mini-programs forbid `new Function`, so code generation is switched off here,
 * before the first schema is built; everything in this project imports `z` from this file.
 */
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
