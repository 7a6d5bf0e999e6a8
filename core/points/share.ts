/** A part of what a rule gives, where several share in it: of so many parts the one at that place, counted from 0. */
export interface Share {
  readonly parts: number
  readonly place: number
}

/** Shares are whole points; what is left over goes to the first: eight between three are 4, 2 and 2. */
export const shareOf = (points: number, { parts, place }: Share): number =>
  Math.floor(points / parts) + (place === 0 ? points % parts : 0)
