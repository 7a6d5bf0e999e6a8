/** It is closed; it is somewhere else; something else is not so. */
export const reportKinds = ['closed', 'place', 'details'] as const

export type ReportKind = (typeof reportKinds)[number]

/** Nobody looked into it; it was so and is put right; it was not so. */
export const reportStates = ['open', 'mended', 'kept'] as const

export type ReportState = (typeof reportStates)[number]

/** As many of a member's reports may be open at once. */
export const OPEN_REPORTS = 10

/** One may stand before the wrong door: it takes so many members within a day for everybody to be told. */
export const SAID_CLOSED_BY = 3
export const SAID_CLOSED_HOURS = 24

/** What “something is not so” is about, only a note tells. */
export const needsNote = (kind: ReportKind): boolean => kind === 'details'
