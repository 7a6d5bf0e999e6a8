/** With fewer answers than this, somebody could tell who gave which. */
export const ANSWERS_SHOWN = 5

export interface Feedback {
  readonly stars: number
  readonly words: string
}

/** Words of an activity that are shown, the longest of all: of more, nobody reads each. */
export const MOST_WORDS = 50

/** How many gave one star, two, and so on; how many wrote something, and the longest of that. */
export interface CountedFeedback {
  readonly stars: readonly number[]
  readonly wrote: number
  readonly words: readonly string[]
}

/**
 * Figures of all answers, null below five. Words stand in an order of their own, by their length and letters, so that
 * nobody can tell from it who came when.
 */
export const figuresOf = ({ stars, wrote, words }: CountedFeedback) => {
  const answers = stars.reduce((all, count) => all + count, 0)
  if (answers < ANSWERS_SHOWN) return null
  const sum = stars.reduce((total, count, index) => total + count * (index + 1), 0)
  return {
    answers,
    average: Math.round((sum / answers) * 10) / 10,
    stars: [...stars],
    wrote,
    words: [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
  }
}
