/** What is wrong with a deck’s folder: in which file of it, and in which line where that is text. */
export interface Problem {
  readonly file: string
  readonly line?: number
  readonly says: string
}

export const sayProblem = ({ file, line, says }: Problem): string =>
  line === undefined ? `${file}: ${says}` : `${file}, line ${line}: ${says}`
