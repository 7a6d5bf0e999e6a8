/** Facts in one line, `9 人报名 · 合办`, without those there are none of. A dot ends a line where it breaks, and begins none. */
export const dotted = (facts: readonly (string | false | null | undefined)[]): string =>
  facts.filter(Boolean).join('\u00a0· ')
