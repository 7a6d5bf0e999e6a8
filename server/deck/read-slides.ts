import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inspectImage } from '../../cloudfunctions/_shell/inspect-image'
import { MAX_BYTES } from '../../core/lectures/files'
import { isRefusal } from '../../core/refusal'
import type { Problem } from './problem'
import { SCRIPT } from './read-script'

export interface Slide {
  readonly name: string
  readonly path: string
  /** By its bytes. */
  readonly extension: string
}

const MB = 1024 * 1024
const MOST = `${MAX_BYTES.slide / MB} MB`

/** As people count: slide 2 comes before slide 10. */
const natural = new Intl.Collator('zh-CN', { numeric: true })

const refusals = {
  WRONG_TYPE: 'not a picture in PNG, JPEG or WebP: save it as one, or take it out of the folder',
  UNREADABLE: 'the picture cannot be read: save it again',
  TOO_BIG: 'more than 50 million pixels: make it smaller',
}

/** The pictures of a deck’s folder in the order of their names: all there is but the script and hidden files. */
export const readSlides = async (folder: string): Promise<{ slides: Slide[]; problems: Problem[] }> => {
  const names = (await readdir(folder)).filter((name) => name !== SCRIPT && !name.startsWith('.')).sort(natural.compare)
  const slides: Slide[] = []
  const problems: Problem[] = []
  for (const name of names) {
    const slide = await readSlide(folder, name)
    if ('says' in slide) problems.push(slide)
    else slides.push(slide)
  }
  return { slides, problems }
}

const readSlide = async (folder: string, name: string): Promise<Slide | Problem> => {
  const path = join(folder, name)
  const found = await stat(path)
  if (!found.isFile()) return { file: name, says: 'not a picture: take it out of the folder' }
  if (found.size > MAX_BYTES.slide) return { file: name, says: `larger than ${MOST}: make it smaller` }
  const extension = inspectImage(await readFile(path))
  return isRefusal(extension) ? { file: name, says: refusals[extension.refused] } : { name, path, extension }
}
