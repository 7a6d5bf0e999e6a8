/** The number stays on one line with its word. */
const people = (count: number): string => `${count}\u00a0人`

/** How far a lecture went, in people: never likes, never clicks. */
export const reach = ({ sharers, learners }: { sharers: number; learners: number }): string => {
  if (sharers && learners) return `${people(sharers)}传播 · ${people(learners)}学完`
  if (sharers) return `${people(sharers)}传播`
  return learners ? `${people(learners)}学完` : '还没有人学完'
}
