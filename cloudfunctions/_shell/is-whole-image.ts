/** A picture whose end was cut off has its header still, and would be shown grey or not at all. */
export const isWholeImage = (image: Uint8Array, extension: string): boolean => wholes[extension]?.(image) ?? false

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** RIFF says after its name how many bytes follow: https://developers.google.com/speed/webp/docs/riff_container */
const isWholeWebp = (image: Uint8Array): boolean => viewOf(image).getUint32(4, true) + 8 <= image.byteLength

const IDAT = 0x49444154
const IEND = 0x49454e44

/** Chunks of a length, a type, data and a checksum, to the one that ends them: https://www.w3.org/TR/png-3/#5Chunk-layout */
const isWholePng = (image: Uint8Array): boolean => {
  const view = viewOf(image)
  let hasPixels = false
  for (let at = 8; at + 12 <= image.byteLength;) {
    const [length, type] = [view.getUint32(at), view.getUint32(at + 4)]
    const next = at + 12 + length
    if (next > image.byteLength) return false
    if (type === IEND) return hasPixels
    if (type === IDAT && length > 0) hasPixels = true
    at = next
  }
  return false
}

const MARKER = 0xff
const EOI = 0xd9
const SOS = 0xda

/** A stuffed byte of the pixels, or one of the markers that stand alone: TEM, RST and SOI. */
const standsAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/**
 * Segments, and pixels after those that start a scan, to the marker of the end (ITU-T T.81, annex B). Phones append
 * what they like after it, a film of some seconds for one, and put a whole small picture into a segment before it.
 */
const isWholeJpeg = (image: Uint8Array): boolean => {
  let hasPixels = false
  for (let at = image.indexOf(MARKER); at !== -1; at = image.indexOf(MARKER, at)) {
    const [marker, high, low] = image.subarray(at + 1, at + 4)
    if (marker === undefined) return false
    if (marker === EOI) return hasPixels
    if (marker === SOS) hasPixels = true
    if (marker === MARKER) at += 1
    else if (standsAlone(marker)) at += 2
    else at += 2 + (high ?? 0) * 256 + (low ?? 0)
  }
  return false
}

const wholes: Readonly<Record<string, (image: Uint8Array) => boolean>> = {
  webp: isWholeWebp,
  png: isWholePng,
  jpg: isWholeJpeg,
}
