export interface Term {
  readonly openedOn: string
  /** It serves no longer from that day on; null while no end is known. */
  readonly closedOn: string | null
}

/** Whether a station is in service on a day: it has opened, and is not closed for good. */
export const servesOn = ({ openedOn, closedOn }: Term, day: string): boolean =>
  day >= openedOn && (closedOn === null || day < closedOn)
