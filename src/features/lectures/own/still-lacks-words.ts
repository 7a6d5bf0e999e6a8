import type { Missing } from '../../../../core/lectures/completeness'

const named: Record<string, string> = { title: '标题', summary: '简介', parts: '内容' }

/** `还缺标题、第 2 段的录音。` from what INCOMPLETE carries. */
export const stillLacksWords = (details: Readonly<Record<string, unknown>>): string => {
  const lacks = Array.isArray(details.missing) ? (details.missing as Missing[]) : []
  if (lacks.length === 0) return ''
  const words = lacks.map((lack) => named[lack] ?? `第 ${lack.replace('part:', '')} 段`)
  return `还缺${words.join('、')}。`
}
