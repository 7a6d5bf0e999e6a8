/** How far a lecture went, in people: never likes, never clicks. */
export const reach = ({ sharers, learners }: { sharers: number; learners: number }): string => {
  if (sharers && learners) return `${sharers} 人传播 · ${learners} 人学完`
  if (sharers) return `${sharers} 人传播`
  return learners ? `${learners} 人学完` : '还没有人学完'
}
