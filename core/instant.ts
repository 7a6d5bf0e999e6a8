import * as z from './zod'

/** The year nought, which ISO 8601 knows, is none for the database. */
export const isInACalendarYear = (instant: string): boolean => /^(?!0000)\d{4}-/.test(instant)

/** A moment that somebody sends, in UTC. How far ahead or back it may be is for the rules of what is asked. */
export const instant = () => z.iso.datetime().check(z.refine(isInACalendarYear, 'a moment of the year 0001 or later'))

/** A moment that is shown, and told apart, to the minute. */
export const minute = () => instant().check(z.overwrite((at) => `${new Date(at).toISOString().slice(0, 16)}:00.000Z`))

/** The `updatedAt` of what is changed, so that nobody overwrites what they have not seen; null for what is new. */
export const basis = () => z.nullable(instant())
