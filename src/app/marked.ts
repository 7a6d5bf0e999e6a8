/** How the names of what is invented for the demonstration end. */
const MARK = '（示例）'

export const isMarked = (name: string): boolean => name.endsWith(MARK)

/** Names in a text without their mark: for what stands beside something that is marked already. */
export const unmarked = (words: string): string => words.replaceAll(MARK, '')
