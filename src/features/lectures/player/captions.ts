/** A caption is a sentence, or as much of one as two lines hold. */
const LONGEST = 36

const sentences = (text: string): string[] => text.match(/[^。！？!?；;\n]+[。！？!?；;]*[”’」』）)]*/g) ?? []
const clauses = (sentence: string): string[] => sentence.match(/[^，,、：:]+[，,、：:]*/g) ?? [sentence]

/** Clauses are put back together as long as they fit: short lines that flicker are no easier to read. */
const fitted = (sentence: string): string[] =>
  clauses(sentence).reduce<string[]>((lines, clause) => {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + clause.length <= LONGEST) return [...lines.slice(0, -1), last + clause]
    return [...lines, clause]
  }, [])

export const captionLines = (narration: string): string[] =>
  sentences(narration)
    .flatMap(fitted)
    .map((line) => line.trim())
    .filter(Boolean)

/**
 * The line being spoken at a share (0 to 1) of a part. Nobody marked the times: a line takes as much of the part as it
 * has of its characters, which holds well for read Chinese.
 */
export const captionAt = (lines: readonly string[], share: number): string => {
  const all = lines.reduce((sum, line) => sum + line.length, 0)
  let spoken = 0
  return lines.find((line) => (spoken += line.length) > share * all) ?? lines[lines.length - 1] ?? ''
}
