import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start'
import type { Problem } from './problem'
import { readScript, SCRIPT, type Script } from './read-script'
import { readSlides, type Slide } from './read-slides'

export interface ListedDeck extends Omit<Script, 'pages'> {
  readonly pages: readonly { readonly slide: Slide; readonly narration: string }[]
}

/** A deck from a folder of pictures and a script, a page of the script for each picture; or all that is wrong with it. */
export const readDeck = async (folder: string): Promise<ListedDeck | Problem[]> => {
  const bytes = await readFile(join(folder, SCRIPT)).catch(() => {
    throw new CannotStart(`${join(folder, SCRIPT)} cannot be read: put a script of that name beside the slides.`)
  })
  const script = readScript(bytes)
  const { slides, problems } = await readSlides(folder)
  if (Array.isArray(script)) return [...script, ...problems]

  const unlike = problems.length > 0 ? problems : unmatched(script, slides)
  if (unlike.length > 0) return unlike
  return { ...script, pages: script.pages.map(({ narration }, index) => ({ slide: slides[index]!, narration })) }
}

const unmatched = ({ pages }: Script, slides: readonly Slide[]): Problem[] => [
  ...pages.slice(slides.length).map(({ line }, index) => ({
    file: SCRIPT,
    line,
    says: `第 ${slides.length + index + 1} 页 has no picture: the folder has ${slides.length}`,
  })),
  ...slides.slice(pages.length).map(({ name }, index) => ({
    file: name,
    says: `no words for it: write 第 ${pages.length + index + 1} 页 in ${SCRIPT}, and below it what is to be read`,
  })),
]
