import * as z from './zod'

/**
 * Control characters other than the line break, those that turn the direction of what stands beside them, and halves of
 * a surrogate pair: text that no font can show, or that shows as something else.
 */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/

/** Line endings become \n, the ends are trimmed and what shows nothing is nothing: what is stored is what was meant. */
const tidy = (text: string): string => {
  const trimmed = text.replace(/\r\n?|\u2028|\u2029/g, '\n').trim()
  return BLANK.test(trimmed) ? '' : trimmed
}

/**
 * What somebody typed or pasted, as a field keeps it: documents bring tabs, page breaks and marks that nobody sees, for
 * which `text` would refuse all of it and its writer would look in vain for what is wrong.
 */
export const plain = (typed: string): string =>
  typed
    .replace(/\t/g, ' ')
    .replace(/[\v\f\u0085]/g, '\n')
    .replace(/\r\n?/g, '\n')
    .replace(new RegExp(UNPRINTABLE, 'gu'), '')

/** The same for a field of one line. */
export const plainLine = (typed: string): string => plain(typed).replace(/\n/g, ' ')

const printable = (text: string): boolean => !UNPRINTABLE.test(text)

/** Counted as people count: by code point, so that a rare character or an emoji is one. */
const within = (max: number) => (text: string) => Array.from(text).length <= max

/** Text somebody wrote: trimmed, 1 to `max` characters, printable. */
export const text = (max: number) =>
  z.string().check(
    z.overwrite(tidy),
    z.refine((value) => value !== '', { error: `text of 1 to ${max} characters`, abort: true }),
    z.refine(within(max), { error: `text of 1 to ${max} characters`, abort: true }),
    z.refine(printable, 'text without control characters or broken characters'),
    z.meta({ minLength: 1, maxLength: max }),
  )

/** The same for a draft, where a field may still be empty. */
export const draftText = (max: number) =>
  z
    .string()
    .check(
      z.overwrite(tidy),
      z.refine(within(max), { error: `text of at most ${max} characters`, abort: true }),
      z.refine(printable, 'text without control characters or broken characters'),
      z.meta({ maxLength: max }),
    )

const oneLine = z.refine<string>((value) => !value.includes('\n'), 'one line of text')

/** A name: text of one line. */
export const line = (max: number) => text(max).check(oneLine)

/** A title in a draft: one line. */
export const draftLine = (max: number) => draftText(max).check(oneLine)

/** As many characters as a search takes: its field holds no more. */
export const SEARCH_MOST = 40

export const searchText = () => draftLine(SEARCH_MOST)

export const id = () => z.uuid().check(z.toLowerCase())
