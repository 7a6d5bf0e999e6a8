import * as z from './zod'

/** A day outside this is a slip of the pen; the year 0000, which ISO 8601 knows, is none for the database. */
export const FIRST_DAY = '1949-10-01'
export const LAST_DAY = '2099-12-31'

/** Whether an ISO day is one that may be written down or asked about. */
export const isInReach = (day: string): boolean => day >= FIRST_DAY && day <= LAST_DAY

/** An Asia/Shanghai day that somebody sends. What is sent back may be stored from before there were bounds. */
export const day = () => z.iso.date().check(z.refine(isInReach, `a day from ${FIRST_DAY} to ${LAST_DAY}`))
