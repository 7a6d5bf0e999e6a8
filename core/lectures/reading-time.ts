/** Read Chinese runs at about 240 characters a minute; pauses between sentences are in that figure. */
const MS_PER_CHARACTER = 250

/** How long reading this aloud takes, in whole seconds. */
export const readingMs = (narration: string): number =>
  Math.round((narration.replace(/\s/g, '').length * MS_PER_CHARACTER) / 1000) * 1000
