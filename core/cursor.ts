import { isInACalendarYear } from './instant'
import { text } from './text'
import * as z from './zod'

/** An instant that there is, written as `toISOString` writes it: not the thirtieth of February, nor the year nought. */
const isInstant = (part: string): boolean => {
  const time = Date.parse(part)
  return !Number.isNaN(time) && new Date(time).toISOString() === part && isInACalendarYear(part)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const kinds = {
  instant: isInstant,
  id: (part: string) => UUID.test(part),
  text: () => true,
  /** Of two parts of a list, which. */
  flag: (part: string) => part === 'true' || part === 'false',
  /** How many came before, for a list that is worked out anew each time. */
  count: (part: string) => /^[1-9]\d{0,5}$/.test(part),
  /** A number that was given once, of all there are. */
  number: (part: string) => /^[1-9]\d{0,14}$/.test(part),
}

type Kind = keyof typeof kinds

const SEPARATOR = '~'

/** A cursor’s parts. The last takes all that is left, for a text may have the separator in it. */
const split = (cursor: string, parts: number): string[] => {
  const all = cursor.split(SEPARATOR)
  if (all.length < parts) return all
  return [...all.slice(0, parts - 1), all.slice(parts - 1).join(SEPARATOR)]
}

/**
 * Where a page ended: the sort key of its last row, which the client hands back as it got it for the page after. One
 * that a page of this list cannot have ended with is refused as input.
 */
export const cursor = (...parts: Kind[]) => {
  const isRight = (given: string): boolean => {
    const read = split(given, parts.length)
    return read.length === parts.length && parts.every((kind, index) => kinds[kind](read[index] ?? ''))
  }
  return z.optional(text(200).check(z.refine(isRight, 'a cursor that came with a page of this list')))
}

/** The parts of a cursor that its contract has let in, or those to begin with. */
export const readCursor = <const Begin extends readonly string[]>(
  given: string | undefined,
  begin: Begin,
): { readonly [Part in keyof Begin]: string } =>
  (given === undefined ? begin : split(given, begin.length)) as { readonly [Part in keyof Begin]: string }

export const writeCursor = (parts: readonly string[]): string => parts.join(SEPARATOR)
