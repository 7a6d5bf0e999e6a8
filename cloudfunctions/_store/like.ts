/** The pattern that finds a text anywhere, with LIKE’s own signs taken literally. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`
