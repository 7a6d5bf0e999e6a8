import type { CallFault } from '../../../platform/call'

/** Nobody has to do anything about it: trying again later is enough. */
export const isPassing = (fault: CallFault): boolean => ['OFFLINE', 'DATABASE_AWAY', 'TOO_MANY'].includes(fault.code)
