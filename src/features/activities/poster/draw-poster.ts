import { encode } from 'uqr'
import { balanced, wrapped } from './wrapped'

/** A4 at 200 dots an inch. */
export const PAPER = { width: 1654, height: 2339 }

export interface Poster {
  readonly kind: string
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly words: string }[]
  /** What is said about it, as much as fits between the facts and the code. */
  readonly about: string
  /** What the code leads to; null where it is a picture, or there is none. */
  readonly link: string | null
  /** What stands beside the code. */
  readonly call: string
  readonly sample: boolean
}

const MARGIN = 130
const TITLE_TOP = 400
const CODE = 520
/** Where the code begins, and what stands beside it. */
const CODE_TOP = PAPER.height - MARGIN - CODE
/** Of the letters of the facts: the smallest are 14 points high. */
const SIZES = [60, 54, 48, 44, 40]
/** What hangs below a line. */
const DESCENT = 20
const WITHOUT_CODE = '打开“共享党课”小程序，在活动里报名'
const FONT = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

const font = (context: CanvasRenderingContext2D, size: number, weight = 400) => {
  context.font = `${weight} ${size}px ${FONT}`
}

/** The title on its band, as high as that needs; gives where it ends. */
const drawTitle = (context: CanvasRenderingContext2D, { kind, title, sample }: Poster): number => {
  const { width } = PAPER
  const letters = Array.from(title).length
  const size = letters > 33 ? 96 : letters > 16 ? 120 : 150
  font(context, size, 700)
  const lines = balanced(context, title, width - 2 * MARGIN, 4)
  const band = TITLE_TOP + lines.length * size * 1.3 + 40
  const shade = context.createLinearGradient(0, 0, width, band)
  shade.addColorStop(0, '#74111a')
  shade.addColorStop(0.66, '#c4232b')
  shade.addColorStop(1, '#de6242')
  context.fillStyle = shade
  context.fillRect(0, 0, width, band)
  context.fillStyle = '#ffffff'
  font(context, 56)
  context.fillText(sample ? `${kind} · 示例` : kind, MARGIN, 220)
  font(context, size, 700)
  lines.forEach((line, index) => context.fillText(line, MARGIN, TITLE_TOP + index * size * 1.3))
  return band
}

/** Of one fact: what is longer still is read behind the code. */
const MOST_LINES = 5

/** Facts in letters of that size: what stands beside them, how wide they are, from line to line and between two of them. */
const measures = (size: number) => {
  const labels = Math.round(size * 4.2)
  return { size, labels, width: PAPER.width - 2 * MARGIN - labels, line: size * 1.4, gap: size * 0.56 }
}

const ABOUT = { size: 44, line: 70, least: 2 }
/** What is left free above and below it. */
const [ABOUT_TOP, ABOUT_END] = [MARGIN / 4, MARGIN / 2]

/**
 * In the largest letters in which all of them are whole above the code, and above what is said about it; or above the code
 * alone; or in the smallest.
 */
const measured = (context: CanvasRenderingContext2D, { lines, about }: Poster, room: number) => {
  const isWhole = ({ size, width, line, gap }: ReturnType<typeof measures>, spare: number): boolean => {
    font(context, size, 600)
    const counts = lines.map(({ words }) => wrapped(context, words, width, Infinity).length)
    const steps = counts.reduce((sum, count) => sum + count, -1)
    return Math.max(...counts) <= MOST_LINES && steps * line + (lines.length - 1) * gap <= room - spare
  }
  const sizes = SIZES.map(measures)
  const said = ABOUT_TOP + (ABOUT.least - 1) * ABOUT.line + ABOUT_END - DESCENT
  return (
    (about.trim() ? sizes.find((each) => isWhole(each, each.line + each.gap + said)) : undefined) ??
    sizes.find((each) => isWhole(each, 0)) ??
    sizes[sizes.length - 1]!
  )
}

/**
 * The facts, above the code: each has a line before one has its second, and what does not fit ends with an ellipsis. Gives
 * where the next would be.
 */
const drawLines = (context: CanvasRenderingContext2D, poster: Poster, top: number): number => {
  const { lines } = poster
  const end = CODE_TOP - DESCENT
  let y = top + MARGIN
  const { size, labels, width, line, gap } = measured(context, poster, end - y)
  for (const [index, { name, words }] of lines.entries()) {
    const others = (lines.length - index - 1) * (line + gap)
    const room = 1 + Math.floor((end - others - y) / line)
    font(context, size * 0.8)
    context.fillStyle = '#6b625c'
    context.fillText(name, MARGIN, y)
    font(context, size, 600)
    context.fillStyle = '#1f1a17'
    for (const each of wrapped(context, words, width, Math.max(1, Math.min(MOST_LINES, room)))) {
      context.fillText(each, MARGIN + labels, y)
      y += line
    }
    y += gap
  }
  return y
}

/** Between the facts and the code, as many lines as there is room for, each paragraph on its own; a single one says too little. */
const drawAbout = (context: CanvasRenderingContext2D, { about }: Poster, top: number) => {
  const { size, line, least } = ABOUT
  const most = 1 + Math.floor((CODE_TOP - ABOUT_END - top) / line)
  if (!about.trim() || most < least) return
  font(context, size)
  context.fillStyle = '#4a433e'
  const width = PAPER.width - 2 * MARGIN
  const paragraphs = about.split('\n').filter((each) => each.trim())
  const lines = paragraphs.flatMap((each) => wrapped(context, each, width, Infinity))
  const rest = lines.slice(most - 1).join('')
  const shown = lines.length > most ? [...lines.slice(0, most - 1), ...wrapped(context, rest, width, 1)] : lines
  shown.forEach((each, index) => context.fillText(each, MARGIN, top + index * line))
}

/** A code that is read from a wall: with the quiet zone of four modules, and able to lose fifteen in a hundred. */
const drawCode = (context: CanvasRenderingContext2D, link: string, x: number, y: number) => {
  const { data, size } = encode(link, { ecc: 'M', border: 4 })
  const module = Math.floor(CODE / size)
  context.fillStyle = '#ffffff'
  context.fillRect(x, y, module * size, module * size)
  context.fillStyle = '#000000'
  data.forEach((row, down) =>
    row.forEach((dark, right) => dark && context.fillRect(x + right * module, y + down * module, module, module)),
  )
}

/** The same poster on every platform: it is drawn with the fonts the device has. `picture` is a code that is drawn already. */
export const drawPoster = (
  context: CanvasRenderingContext2D,
  poster: Poster,
  picture: CanvasImageSource | null,
): void => {
  const { width, height } = PAPER
  context.textBaseline = 'alphabetic'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  drawAbout(context, poster, drawLines(context, poster, drawTitle(context, poster)) + ABOUT_TOP)

  if (poster.link) drawCode(context, poster.link, MARGIN - 30, CODE_TOP)
  else if (picture) context.drawImage(picture, MARGIN, CODE_TOP, CODE, CODE)
  const hasCode = poster.link !== null || picture !== null
  const x = hasCode ? MARGIN + CODE + 30 : MARGIN
  font(context, 64, 600)
  context.fillStyle = '#1f1a17'
  wrapped(context, hasCode ? poster.call : WITHOUT_CODE, width - x - MARGIN, 3).forEach((line, index) =>
    context.fillText(line, x, CODE_TOP + 200 + index * 90),
  )
  font(context, 44)
  context.fillStyle = '#6b625c'
  context.fillText('共享党课', x, height - MARGIN - 60)
}
