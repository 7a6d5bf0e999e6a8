import { MAX_PARTS } from '../../../../core/lectures/files'
import { newId } from '../../../platform/new-id'
import { pickImages } from '../../../platform/pick'
import { emptyPart, type Draft } from './draft'
import type { Studio } from './studio'
import { unfit } from './unfit'

/** Makes a page of each picture chosen; says which ones cannot be taken. */
export const useOwnPictures = (studio: Studio, draft: Draft, say: (words: string) => void) => {
  const add = async () => {
    const room = MAX_PARTS - draft.parts.length
    if (room <= 0) return say(`一门课最多 ${MAX_PARTS} 页。`)
    const files = await pickImages(room)
    const problems = files.flatMap((file) => {
      const problem = unfit('slide', file)
      if (problem) return [problem]
      const partId = newId()
      studio.edit((now) => ({ ...now, parts: [...now.parts, emptyPart(partId, 'slide')] }))
      studio.take(partId, 'image', file)
      return []
    })
    say(problems[0] ?? '')
  }
  return { add }
}
