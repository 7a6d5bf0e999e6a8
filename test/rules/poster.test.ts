import { onePagePdf } from '../../src/features/activities/poster/one-page-pdf'

/** Any bytes at all, and among them those that mean something in a PDF. */
const jpeg = Uint8Array.from([0xff, 0xd8, ...Buffer.from('endstream\nendobj\nxref\n'), 0, 255, 128, 0xff, 0xd9])
const pdf = Buffer.from(onePagePdf({ jpeg, width: 1654, height: 2339 }))
const text = pdf.toString('latin1')

it('is one page of A4 that the picture fills', () => {
  expect(text.startsWith('%PDF-1.4\n')).toBe(true)
  expect(text).toContain('/MediaBox [0 0 595.28 841.89]')
  expect(text).toContain('/Count 1')
  expect(text).toContain('q 595.28 0 0 841.89 0 0 cm /Picture Do Q')
  expect(text).toContain('/Width 1654 /Height 2339')
})

it('holds the picture as it is', () => {
  const start = text.indexOf('stream\n', text.indexOf('/DCTDecode')) + 'stream\n'.length
  expect(text).toContain(`/Filter /DCTDecode /Length ${jpeg.length} >>`)
  expect(pdf.subarray(start, start + jpeg.length)).toEqual(Buffer.from(jpeg))
})

it('says where each of its objects is, and where it says that', () => {
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const rows = text.slice(table).match(/\d{10} \d{5} [nf] \n/g)!
  expect(rows).toHaveLength(6)
  for (const [index, row] of rows.slice(1).entries())
    expect(text.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
})
