import { imageSize } from 'image-size'
import { refuse, type Refusal } from '../../core/refusal'
import { isWholeImage } from './is-whole-image'

const EXTENSIONS: Readonly<Record<string, string>> = { jpg: 'jpg', png: 'png', webp: 'webp' }

/** Phones of a few years ago give up on larger ones. */
const MAX_PIXELS = 50_000_000

/** The extension of an image by its bytes, where every phone shows it: an upload’s, or a deck’s that is brought in. */
export const inspectImage = (image: Uint8Array): string | Refusal<'WRONG_TYPE' | 'UNREADABLE' | 'TOO_BIG'> => {
  const found = measure(image)
  if (!found && isPhotograph(image)) return refuse('UNREADABLE')
  const extension = found?.type && EXTENSIONS[found.type]
  if (!found || !extension)
    return refuse('WRONG_TYPE', { found: found?.type ?? null, allowed: Object.values(EXTENSIONS) })
  if (!(found.width > 0 && found.height > 0)) return refuse('UNREADABLE')
  if (found.width * found.height > MAX_PIXELS) return refuse('TOO_BIG', { pixels: MAX_PIXELS })
  if (!isWholeImage(image, extension)) return refuse('UNREADABLE')
  return extension
}

/** The size of a JPEG stands after its first segments: cut off before it, it is a photograph all the same. */
const isPhotograph = (image: Uint8Array): boolean => image[0] === 0xff && image[1] === 0xd8

/** Type and size by the image’s own header; nothing where there is none to be read. */
const measure = (image: Uint8Array) => {
  try {
    return imageSize(image)
  } catch {
    // The library throws for what is not an image: that is an answer here, not a fault.
    return undefined
  }
}
