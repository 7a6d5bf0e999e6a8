import { answersFor, type Office, type Path } from '../organisation/rules'

export interface Onlooker {
  readonly offices: readonly Office[]
  /** The organisations on the way from the root of the tree to where they belong and to where they hold an office. */
  readonly line: readonly string[]
}

/** The organisation itself: the last on the way to it. */
export const own = (path: Path): string => path[path.length - 1]!

/** What an organisation puts up is for everybody in it and below it, and for the officers above. */
export const concerns = (path: Path, { offices, line }: Onlooker): boolean =>
  line.includes(own(path)) || answersFor(offices, path)

/** Whether an organisation is below another, and not that one itself. */
export const isBelow = (path: Path, above: string): boolean => path.includes(above) && own(path) !== above

/**
 * Whether somebody holds an office of just that organisation. Whoever is above answers for it, and does not speak for it:
 * what two branches agree on, and what one bids, is theirs.
 */
export const speaksFor = (offices: readonly Office[], organisationId: string): boolean =>
  offices.some((office) => office.organisationId === organisationId)
