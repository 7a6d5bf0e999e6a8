import type { Missing } from '../../../../core/lectures/completeness'
import type { Draft } from './draft'

const words: Readonly<Record<string, string>> = {
  title: '还没有标题',
  summary: '还没有简介',
  parts: '还没有录任何内容',
}

/** What is missing, for somebody who is about to hand the lecture in. */
export const missingWords = (missing: Missing, draft: Draft): string => {
  const said = words[missing]
  if (said) return said
  const number = Number(missing.slice('part:'.length))
  const part = draft.parts[number - 1]
  if (part?.kind === 'video') return `第 ${number} 段还没有传完`
  if (part && Object.values(part.fresh).some(Boolean)) return `第 ${number} 页还没有传完`
  return `第 ${number} 页还没有录`
}
