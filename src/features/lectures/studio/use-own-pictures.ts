import { MAX_PARTS } from '../../../../core/lectures/files'
import { newId } from '../../../platform/new-id'
import { pickImages } from '../../../platform/pick'
import { emptyPart, type Draft } from './draft'
import type { Studio } from './studio'
import { unfit } from '../../../app/unfit'

/** Makes a page of each picture chosen, and says which ones cannot be taken. Gives the first new page. */
export const useOwnPictures = (studio: Studio, draft: Draft, say: (words: string) => void) => {
  const add = async (): Promise<string | undefined> => {
    const room = MAX_PARTS - draft.parts.length
    if (room <= 0) {
      say(`一门课最多 ${MAX_PARTS} 页。`)
      return
    }
    const files = await pickImages(room)
    const taken = files.filter((file) => unfit('slide', file) === null)
    const partIds = taken.map((file) => {
      const partId = newId()
      studio.edit((now) => ({ ...now, parts: [...now.parts, emptyPart(partId, 'slide')] }))
      studio.take(partId, 'image', file)
      return partId
    })
    say(files.map((file) => unfit('slide', file)).find(Boolean) ?? '')
    return partIds[0]
  }
  /** Another picture for a page whose own was refused; its words and voice stay. */
  const replace = async (partId: string): Promise<void> => {
    const [file] = await pickImages(1)
    if (!file) return
    const problem = unfit('slide', file)
    if (!problem) studio.take(partId, 'image', file)
    say(problem ?? '')
  }
  return { add, replace }
}
