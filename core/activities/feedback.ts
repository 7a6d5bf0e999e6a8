/** With fewer answers than this, somebody could tell who gave which. */
export const ANSWERS_SHOWN = 5

export interface Feedback {
  readonly stars: number
  readonly words: string
}

/**
 * Figures of all answers, null below five. Words stand in an order of their own, by their length and letters, so that
 * nobody can tell from it who came when.
 */
export const figuresOf = (all: readonly Feedback[]) => {
  if (all.length < ANSWERS_SHOWN) return null
  const stars = [1, 2, 3, 4, 5].map((count) => all.filter((each) => each.stars === count).length)
  const sum = all.reduce((total, each) => total + each.stars, 0)
  const words = all.map((each) => each.words).filter((each) => each !== '')
  return {
    answers: all.length,
    average: Math.round((sum / all.length) * 10) / 10,
    stars,
    words: words.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  }
}
