export interface Leaving {
  readonly title: string
  readonly content: string
}

/**
 * While there is a question, leaving asks it first: a step back, or a closed tab, of which a browser asks in its own words.
 * A page beneath another one is not left by a step back. Null asks no more. In a browser a step back may do something
 * else `instead`, and asks nothing then.
 */
export const guardLeaving: (question: Leaving | null, shown?: boolean, instead?: () => void) => void
