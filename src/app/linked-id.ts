/** The id that a link carries, without the full stop or the words that a chat may have glued to its end. */
export const linkedId = (carried = ''): string => /^[\da-f-]{36}/i.exec(carried)?.[0] ?? carried
