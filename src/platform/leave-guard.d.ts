export interface StepBack {
  /** Where in the browser’s history the guarded page is. */
  readonly step: number
  /** Asks; true when the page may be left. */
  readonly ask: () => Promise<boolean>
}

/** Where the page that is shown now is in the browser’s history. WeChat has none: 0. */
export const historyStep: () => number
/**
 * While a message is set, leaving asks first: a closed tab in a browser, a step back in WeChat, and in a browser, too,
 * where it is said how to ask about it. Null asks no more.
 */
export const guardLeaving: (message: string | null, stepBack?: StepBack) => void
