import pino, { type Logger } from 'pino'
import type { Settings } from './settings'

export type { Logger }

/**
 * One JSON object a line, to stderr: stdout has the address and nothing else. What an error carries beside its message
 * is left out, for a database puts the values of a row there.
 */
export const createLog = (level: Settings['logLevel']): Logger =>
  pino(
    {
      level,
      base: null,
      serializers: {
        err: (error: Error & { code?: unknown }) => ({
          type: error.name,
          code: error.code,
          message: error.message,
          stack: error.stack,
        }),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
