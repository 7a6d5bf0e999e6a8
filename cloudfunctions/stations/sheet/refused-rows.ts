import type { PlannedEntry } from '../../../core/stations/sheet/facts'
import type { Context } from '../../_shell/feature'
import { wordsOf } from '../upkeep/words-of'

/** A check takes so many characters; WeChat answers some thousand of them a minute. */
const AT_ONCE = 2500
const CHECKS_AT_ONCE = 10

interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** What a sheet would newly say, in pieces of a few rows. */
const piecesOf = (entries: readonly PlannedEntry[]): Piece[] => {
  const pieces: Piece[] = []
  for (const { row, old, entry } of entries) {
    const known = new Set(old ? wordsOf(old.entry) : [])
    const news = wordsOf(entry).filter((each) => each && !known.has(each))
    const text = news.join('\n')
    if (!text) continue
    const last = pieces.at(-1)
    if (last && last.text.length + text.length < AT_ONCE)
      pieces[pieces.length - 1] = { text: `${last.text}\n${text}`, from: last.from, to: row }
    else pieces.push({ text, from: row, to: row })
  }
  return pieces
}

/** The rows, from and to, among which is text that the platform does not let through; null where there are none. */
export const refusedRows = async (
  entries: readonly PlannedEntry[],
  { identity, allowsText }: Context,
): Promise<[number, number] | null> => {
  if (!identity) return null
  const pieces = piecesOf(entries)
  for (let next = 0; next < pieces.length; next += CHECKS_AT_ONCE) {
    const some = pieces.slice(next, next + CHECKS_AT_ONCE)
    const allowed = await Promise.all(some.map(({ text }) => allowsText(text, identity)))
    const refused = some[allowed.indexOf(false)]
    if (refused) return [refused.from, refused.to]
  }
  return null
}
