import { isUtf8 } from 'node:buffer'
import { MAX_PARTS } from '../../core/lectures/files'
import type { Topic } from '../../core/lectures/topics'
import { draftText, text } from '../../core/text'
import * as z from '../../core/zod'
import type { Problem } from './problem'

export const SCRIPT = 'script.txt'

/** Topics by the names that the app gives them. */
export const topicsByName: Readonly<Record<string, Topic>> = {
  理论学习: 'theory',
  数据合规: 'compliance',
  科技向善: 'technology',
  网络安全: 'security',
  服务群众: 'service',
  志愿行动: 'volunteer',
  身边故事: 'stories',
}

export interface ScriptPage {
  /** The line of its heading. */
  readonly line: number
  readonly narration: string
}

export interface Script {
  readonly title: string
  readonly summary: string
  readonly topic: Topic
  readonly pages: readonly ScriptPage[]
}

type Report = (line: number, says: string) => void

interface Block {
  readonly line: number
  readonly number: number
  readonly lines: string[]
}

interface Field {
  readonly line: number
  readonly value: string
}

const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/
const HEADING = /^第\s*(\d+)\s*页$/
const FIELD = /^(标题|主题|简介)\s*[:：]\s*(.*)$/
const LONGEST = { title: 40, summary: 200, narration: 1000 }

/**
 * A script as a text editor saves it in UTF-8: the lines 标题：, 主题： and, if wanted, 简介：; then for each slide a line
 * 第 1 页 with the words to read below it.
 */
export const readScript = (bytes: Uint8Array): Script | Problem[] => {
  if (!isUtf8(bytes)) return [{ file: SCRIPT, says: 'not UTF-8: save it again with the encoding UTF-8' }]
  const lines = new TextDecoder().decode(bytes).split(LINE_BREAK)
  const problems: (Problem & { line: number })[] = []
  const report: Report = (line, says) => problems.push({ file: SCRIPT, line, says })

  reportUnprintable(lines, report)
  // What cannot be seen would make the rest look wrong as well.
  if (problems.length > 0) return problems

  const { head, blocks } = split(lines)
  const fields = readFields(head, report)
  const topic = readTopic(fields.get('主题'), report)
  const script = {
    title: readTitle(fields.get('标题'), report),
    summary: readSummary(fields.get('简介'), report),
    pages: readPages(blocks, lines.length, report),
  }
  if (topic !== null && problems.length === 0) return { ...script, topic }
  return problems.sort((one, other) => one.line - other.line)
}

const reportUnprintable = (lines: readonly string[], report: Report): void => {
  for (const [index, line] of lines.entries())
    if (!z.safeParse(draftText(Infinity), line).success)
      report(index + 1, 'holds a tab or another character that cannot be shown: type this line again')
}

/** What stands before the first page, as it is, and the pages. */
const split = (lines: readonly string[]): { head: string[]; blocks: Block[] } => {
  const head: string[] = []
  const blocks: Block[] = []
  for (const [index, line] of lines.entries()) {
    const heading = HEADING.exec(line.trim())
    if (heading) blocks.push({ line: index + 1, number: Number(heading[1]), lines: [] })
    else (blocks.at(-1)?.lines ?? head).push(line.trim())
  }
  return { head, blocks }
}

const readFields = (head: readonly string[], report: Report): Map<string, Field> => {
  const fields = new Map<string, Field>()
  for (const [index, line] of head.entries()) {
    if (line === '') continue
    const [, name, value = ''] = FIELD.exec(line) ?? []
    if (!name) report(index + 1, `"${line}" is none of 标题：…, 主题：…, 简介：… and 第 1 页`)
    else if (fields.has(name)) report(index + 1, `${name} stands here a second time: leave one`)
    else fields.set(name, { line: index + 1, value })
  }
  return fields
}

const readTitle = (field: Field | undefined, report: Report): string => {
  const { line, value } = field ?? { line: 1, value: '' }
  if (!z.safeParse(text(LONGEST.title), value).success)
    report(line, `标题: write 标题： and a title of 1 to ${LONGEST.title} characters`)
  return value
}

const readSummary = (field: Field | undefined, report: Report): string => {
  const { line, value } = field ?? { line: 1, value: '' }
  if (!z.safeParse(draftText(LONGEST.summary), value).success)
    report(line, `简介: at most ${LONGEST.summary} characters, all in one line`)
  return value
}

const readTopic = (field: Field | undefined, report: Report): Topic | null => {
  const { line, value } = field ?? { line: 1, value: '' }
  if (Object.hasOwn(topicsByName, value)) return topicsByName[value]!
  report(line, `主题: "${value}" is none of ${Object.keys(topicsByName).join(', ')}`)
  return null
}

const readPages = (blocks: readonly Block[], end: number, report: Report): ScriptPage[] => {
  if (blocks.length === 0) report(end, 'there are no pages: write 第 1 页, and below it the words for the first slide')
  if (blocks.length > MAX_PARTS)
    report(blocks[MAX_PARTS]!.line, `a deck has at most ${MAX_PARTS} pages: make two of it`)
  return blocks.map(({ line, number, lines }, index) => {
    if (number !== index + 1)
      report(line, `第 ${number} 页 stands where 第 ${index + 1} 页 is due: number them in order`)
    const narration = lines.join('\n').trim()
    if (!z.safeParse(text(LONGEST.narration), narration).success)
      report(line, `第 ${number} 页: write 1 to ${LONGEST.narration} characters below it`)
    return { line, narration }
  })
}
