import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellValue, MergeRange } from 'hucre/xlsx'

export type Cells = Readonly<Record<string, CellValue>>

/** One station as somebody may write it, with whatever a test wants otherwise. */
export const written = (given: Cells = {}): Cells => ({
  名称: '云谷党群服务站',
  类型: '站室',
  城区: '西湖区',
  地址: '示例路 1 号',
  纬度: 30.3253,
  经度: 120.0942,
  开放时间: '周一至周五 9:00-18:00',
  ...given,
})

const headingsOf = (rows: readonly Cells[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))]

export const table = (rows: readonly Cells[]): CellValue[][] => {
  const headings = headingsOf(rows)
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))]
}

interface Extra {
  readonly merges?: MergeRange[]
  readonly cells?: Map<string, Partial<Cell>>
  readonly name?: string
  readonly hidden?: boolean
}

/** An .xlsx file of these rows. */
export const book = (
  rows: CellValue[][],
  { name = '阵地', ...extra }: Extra = {},
  ...more: { name: string; rows: CellValue[][]; hidden?: boolean }[]
) => writeXlsx({ sheets: [{ name, rows, ...extra }, ...more] })

export const csv = (rows: readonly Cells[], separator = ','): string =>
  table(rows)
    .map((row) => row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(separator))
    .join('\r\n')

/** What a decoder of the platform reads as these characters: it writes no GBK itself. */
export const gbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return Buffer.from(Array.from(text).flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}

interface Packed {
  readonly name: string
  readonly content?: string
  /** How large it says it is, whatever it holds. */
  readonly says?: number
}

/** An archive as it is written by hand, with whatever it says of itself. */
export const zip = (...files: readonly Packed[]): Buffer => {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content = `<${name}/>`.repeat(9), says = content.length } of files) {
    const packed = deflateRawSync(content)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(says, 18)
    facts.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    bodies.push(body)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), facts, place, Buffer.from(name)]))
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
