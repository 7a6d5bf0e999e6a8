import { drawPoster, PAPER } from '../../src/features/activities/poster/draw-poster'
import { onePagePdf } from '../../src/features/activities/poster/one-page-pdf'

/** Any bytes at all, and among them those that mean something in a PDF. */
const jpeg = Uint8Array.from([0xff, 0xd8, ...Buffer.from('endstream\nendobj\nxref\n'), 0, 255, 128, 0xff, 0xd9])
const pdf = Buffer.from(onePagePdf({ jpeg, width: 1654, height: 2339 }))
const text = pdf.toString('latin1')

it('is one page of A4 that the picture fills', () => {
  expect(text.startsWith('%PDF-1.4\n')).toBe(true)
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(text).toContain('/Count 1')
  expect(text).toContain('q 595.28 0 0 841.89 0 0 cm /Picture Do Q')
  expect(text).toContain('/Width 1654 /Height 2339')
})

it('holds the picture as it is', () => {
  const start = text.indexOf('stream\n', text.indexOf('/DCTDecode')) + 'stream\n'.length
  expect(text).toContain(`/Filter /DCTDecode /Length ${jpeg.length} >>`)
  expect(pdf.subarray(start, start + jpeg.length)).toEqual(Buffer.from(jpeg))
})

it('says where each of its objects is, and where it says that', () => {
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const rows = text.slice(table).match(/\d{10} \d{5} [nf] \n/g)!
  expect(rows).toHaveLength(6)
  for (const [index, row] of rows.slice(1).entries())
    expect(text.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
})

/** A canvas whose letters are all as wide as they are high, and that remembers what was written where. */
const paper = () => {
  const written: { words: string; y: number }[] = []
  const context = {
    font: '',
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    fillRect: () => undefined,
    measureText: (words: string) => ({ width: Array.from(words).length * Number(/(\d+)px/.exec(context.font)![1]) }),
    fillText: (words: string, _x: number, y: number) => void written.push({ words, y }),
  }
  return { context: context as unknown as CanvasRenderingContext2D, written }
}

const CODE_TOP = PAPER.height - 130 - 520
const facts = ['时间', '地点', '主办', '谁可以来', '要带']
const posterOf = (title: string, words: string) => ({
  ...{ kind: '主题党日', title, link: 'https://example.org/a', call: '扫码看详情、报名', sample: false, about: '' },
  lines: facts.map((name) => ({ name, words })),
})

/** What stands between the title and the code, without the names of the facts. */
const drawn = (title: string, words: string) => {
  const { context, written } = paper()
  drawPoster(context, posterOf(title, words), null)
  const from = written.findIndex((each) => each.words === facts[0])
  const until = written.findIndex((each) => each.words === '扫码看详情、报名')
  return written.slice(from, until)
}

it.each([1, 16, 17, 33, 34, 40])('has every fact above the code under a title of %d characters', (letters) => {
  for (const long of [1, 19, 20, 39, 100]) {
    const lines = drawn('题'.repeat(letters), '字'.repeat(long))
    expect(lines.filter(({ words }) => facts.includes(words)).map(({ words }) => words)).toEqual(facts)
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThanOrEqual(CODE_TOP - 20)
    // What is not all there says so.
    for (const [index, name] of facts.entries()) {
      const start = lines.findIndex(({ words }) => words === name)
      const end = index + 1 < facts.length ? lines.findIndex(({ words }) => words === facts[index + 1]) : lines.length
      const words = lines
        .slice(start + 1, end)
        .map((each) => each.words)
        .join('')
      if (words !== '字'.repeat(long)) expect(words).toMatch(/^字+…$/)
    }
  }
})

const factsOf = (words: string) => drawn('题'.repeat(40), words).filter((each) => each.words.startsWith('字'))

it('sets facts smaller before it cuts any of them', () => {
  const lines = factsOf('字'.repeat(48))
  expect(lines).toHaveLength(10)
  expect(lines.map(({ words }) => words).join('')).toBe('字'.repeat(48 * facts.length))
})

it('has a long place and what to bring as they are, in as many lines as they need', () => {
  const { context, written } = paper()
  const long = { 地点: '地'.repeat(90), 要带: '带'.repeat(110) } as Record<string, string>
  const lines = facts.map((name) => ({ name, words: long[name] ?? '字'.repeat(12) }))
  drawPoster(context, { ...posterOf('题'.repeat(16), ''), lines }, null)
  for (const words of Object.values(long)) {
    const own = written.filter((each) => each.words.startsWith(words[0]!) && !facts.includes(each.words))
    expect(own.map((each) => each.words).join('')).toBe(words)
    expect(own.length).toBeGreaterThan(2)
  }
  const downwards = written.filter((each) => facts.includes(each.words)).map(({ y }) => y)
  expect(downwards).toEqual([...downwards].sort((one, other) => one - other))
})

it('cuts a fact that is longer than five lines of the smallest letters', () => {
  const { context, written } = paper()
  const lines = [{ name: '要带', words: '带'.repeat(200) }]
  drawPoster(context, { ...posterOf('题', ''), lines }, null)
  const own = written.filter(({ words }) => words.startsWith('带'))
  expect(own).toHaveLength(5)
  expect(own[4]!.words).toMatch(/带…$/)
})

it('parts no number and no time between two lines', () => {
  for (let shift = 0; shift < 30; shift++) {
    const { context, written } = paper()
    const when = `${'期'.repeat(shift)}2026 年 11 月 28 日 周六 14:23–11 月 29 日 周日 02:23`
    drawPoster(context, { ...posterOf('题', ''), lines: [{ name: '时间', words: when }] }, null)
    const from = written.findIndex(({ words }) => words === '时间')
    const lines = written.slice(from + 1, -2).map(({ words }) => words)
    expect(lines.flatMap((line) => line.match(/[\d:]+/g) ?? [])).toEqual(when.match(/[\d:]+/g))
    for (const line of lines) expect(line).not.toMatch(/^–/)
  }
})

it('has what is said about it between the facts and the code, as much as fits', () => {
  for (const long of [60, 4000]) {
    const { context, written } = paper()
    const about = `${'先'.repeat(20)}\n${'后'.repeat(long)}`
    drawPoster(context, { ...posterOf('题', '字'), about }, null)
    const lines = written.filter(({ words }) => /^[先后]/.test(words))
    expect(lines[0]!.words).toBe('先'.repeat(20))
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(CODE_TOP)
    expect(Math.min(...lines.map(({ y }) => y))).toBeGreaterThan(
      Math.max(...written.filter(({ words }) => words === '字').map(({ y }) => y)),
    )
    if (long === 60) expect(lines.map(({ words }) => words).join('')).toBe(about.replace('\n', ''))
    else expect(lines.at(-1)!.words).toMatch(/后…$/)
  }
})

it('says what it is about also under a title of two lines, in facts of smaller letters', () => {
  const { context, written } = paper()
  drawPoster(context, { ...posterOf('题'.repeat(12), '字'), about: '说'.repeat(50) }, null)
  expect(
    written
      .filter(({ words }) => words.startsWith('说'))
      .map(({ words }) => words)
      .join(''),
  ).toBe('说'.repeat(50))
})

it.each([9, 10, 12, 17, 25])('leaves no letter of a title of %d alone on a line', (letters) => {
  const { context, written } = paper()
  drawPoster(context, posterOf('题'.repeat(letters), '字'), null)
  const lengths = written.filter(({ words }) => words.startsWith('题')).map(({ words }) => words.length)
  expect(lengths.reduce((sum, each) => sum + each)).toBe(letters)
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(lengths.length)
})
