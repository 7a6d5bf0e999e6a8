/** Of fewer people than this in one place, each might be told who they are. */
const FEWEST = 5

/** How many people there are, or null where they are too few to be counted in front of others. */
export const unlessFew = (people: number): number | null => (people < FEWEST ? null : people)
