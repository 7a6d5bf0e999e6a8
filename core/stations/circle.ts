import { chordOf, CIRCLE_MINUTES, reachMetres, walkingMinutes } from '../geo'

/** The circle in the whole metres that people are shown: what is 923 m away is in it, what is 924 m away is not. */
export const CIRCLE_METRES = Math.floor(reachMetres(CIRCLE_MINUTES))

/** Whether the straight line of so many metres is walked in fifteen minutes, as the directory says it in whole ones. */
export const inCircle = (metres: number): boolean => walkingMinutes(Math.round(metres)) <= CIRCLE_MINUTES

/**
 * The same for the database, which measures straight through the unit sphere: what is less than this far is in the circle.
 * Both round to whole metres, so that they could differ only where a way ends within a nanometre of half a metre.
 */
export const CIRCLE_CHORD = chordOf(CIRCLE_METRES + 0.5)
