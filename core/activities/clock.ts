/**
 * How far a phone’s own clock is behind the server’s, in milliseconds: what the server said, taken for the middle of the
 * time that asking took.
 */
export const offsetOf = (serverNow: number, askedAt: number, answeredAt: number): number =>
  Math.round(serverNow - (askedAt + answeredAt) / 2)
