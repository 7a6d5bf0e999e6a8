/** A4 in points of 1/72 inch. */
const A4 = { width: 595.28, height: 841.89 }

interface Picture {
  readonly jpeg: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** All of it is ASCII; a mini-program has no TextEncoder. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const stream = (dictionary: string, content: Uint8Array): Uint8Array[] => [
  bytesOf(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
  content,
  bytesOf('\nendstream'),
]

/**
 * A PDF (ISO 32000-1) of one page of A4 that a picture fills. A JPEG lies in a PDF as it is, so that what was drawn with
 * the fonts of the device is printed anywhere, and no font has to be shipped.
 */
export const onePagePdf = ({ jpeg, width, height }: Picture): Uint8Array => {
  const place = bytesOf(`q ${A4.width} 0 0 ${A4.height} 0 0 cm /Picture Do Q`)
  const objects = [
    [bytesOf('<< /Type /Catalog /Pages 2 0 R >>')],
    [bytesOf('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [
      bytesOf(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents 4 0 R ` +
          '/Resources << /XObject << /Picture 5 0 R >> >> >>',
      ),
    ],
    stream('', place),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ` +
        '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
      jpeg,
    ),
  ]

  const parts: Uint8Array[] = [bytesOf('%PDF-1.4\n')]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const offsets = objects.map((object, index) => {
    const offset = length()
    parts.push(bytesOf(`${index + 1} 0 obj\n`), ...object, bytesOf('\nendobj\n'))
    return offset
  })
  const table = length()
  // Each entry of the table has twenty bytes, its line end among them.
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    bytesOf(`xref\n0 ${count}\n0000000000 65535 f \n${rows}`),
    bytesOf(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`),
  )

  const whole = new Uint8Array(length())
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
