/**
 * A letter, or a number or time as a whole, with the marks that may not be parted from it: no line ends with an opening
 * mark or begins with a closing one. What is longer than a number of a telephone is broken anywhere.
 */
const UNBROKEN = /[（《“‘【]*(?:[\d:.]{1,12}|.)[）》”’】，。、：；！？–]*/gu

/** In so many lines of such a width, the last one cut off with an ellipsis where there is more. */
export const wrapped = (context: CanvasRenderingContext2D, words: string, width: number, most: number): string[] => {
  const lines = ['']
  for (const [piece] of words.replace(/\s+/g, ' ').trim().matchAll(UNBROKEN)) {
    const last = lines[lines.length - 1]!
    if (context.measureText(last + piece).width <= width) lines[lines.length - 1] = last + piece
    else lines.push(piece)
  }
  if (lines.length <= most) return lines
  let end = lines[most - 1]!
  while (context.measureText(`${end}…`).width > width) end = Array.from(end).slice(0, -1).join('')
  return [...lines.slice(0, most - 1), `${end}…`]
}

/** In as few lines of such a width as `wrapped`, each of them as full as the others: no letter stands alone. */
export const balanced = (context: CanvasRenderingContext2D, words: string, width: number, most: number): string[] => {
  const lines = wrapped(context, words, width, most)
  const isAsHigh = (narrow: number) => wrapped(context, words, narrow, Infinity).length <= lines.length
  let narrow = width
  while (narrow > width / 2 && isAsHigh(narrow - 10)) narrow -= 10
  return wrapped(context, words, narrow, most)
}
