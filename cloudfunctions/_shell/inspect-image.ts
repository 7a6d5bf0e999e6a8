import { imageSize } from 'image-size'
import { refuse, type Refusal } from '../../core/refusal'
import type { FileRefusal, Inspected } from './inspect'

const EXTENSIONS: Readonly<Record<string, string>> = { jpg: 'jpg', png: 'png', webp: 'webp' }

/** Phones of a few years ago give up on larger ones. */
const MAX_PIXELS = 50_000_000

export const inspectImage = (image: Uint8Array): Inspected | Refusal<FileRefusal> => {
  const found = measure(image)
  const extension = found?.type && EXTENSIONS[found.type]
  if (!found || !extension)
    return refuse('WRONG_TYPE', { found: found?.type ?? null, allowed: Object.values(EXTENSIONS) })
  if (!(found.width > 0 && found.height > 0)) return refuse('UNREADABLE')
  if (found.width * found.height > MAX_PIXELS) return refuse('TOO_BIG', { pixels: MAX_PIXELS })
  return { extension, bytes: image.byteLength, durationMs: 0 }
}

/** Type and size by the image’s own header; nothing where there is none to be read. */
const measure = (image: Uint8Array) => {
  try {
    return imageSize(image)
  } catch {
    // The library throws for what is not an image: that is an answer here, not a fault.
    return undefined
  }
}
