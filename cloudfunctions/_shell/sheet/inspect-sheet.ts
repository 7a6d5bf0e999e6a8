import { refuse, type Refusal } from '../../../core/refusal'
import { decodeText } from './decode-text'
import { zipContents } from './zip-contents'

export type SheetExtension = 'xlsx' | 'csv'

/** What no sheet of fifty thousand stations unpacks to; a bomb would. */
const MAX_UNPACKED = 150 * 1024 * 1024

/** Compound files: .xls of before 2007, and whatever has a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const ZIP = [0x50, 0x4b, 0x03, 0x04]

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((each, index) => bytes[index] === each)

type Unfit = Refusal<'WRONG_TYPE' | 'UNREADABLE' | 'TOO_BIG'>

const wrongType = (found: string | null): Unfit => refuse('WRONG_TYPE', { found, allowed: ['xlsx', 'csv'] })

const judgeBook = (file: Uint8Array): 'xlsx' | Unfit => {
  const contents = zipContents(file)
  if (!contents) return refuse('UNREADABLE')
  const holds = (name: RegExp) => contents.some((entry) => name.test(entry.name))
  if (holds(/^xl\/workbook\.bin$/i)) return wrongType('xlsb')
  if (!holds(/^\[Content_Types\]\.xml$/i) || !holds(/^xl\//i))
    return wrongType(holds(/^content\.xml$/i) ? 'ods' : 'zip')
  const unpacked = contents.reduce((sum, { bytes }) => sum + bytes, 0)
  return unpacked > MAX_UNPACKED ? refuse('TOO_BIG', { unpacked: MAX_UNPACKED }) : 'xlsx'
}

const judgeText = (file: Uint8Array): 'csv' | Unfit => {
  const text = decodeText(file)
  if (text === null) return wrongType(null)
  // Some systems call a web page .xls.
  return /^\s*</.test(text.replace('\ufeff', '')) ? wrongType('html') : 'csv'
}

/** The extension of a table by its bytes, where it can be read: .xlsx of a size that can be unpacked, or CSV. */
export const inspectSheet = (file: Uint8Array): SheetExtension | Unfit => {
  if (beginsWith(file, COMPOUND)) return wrongType(Buffer.from(file).includes(ENCRYPTED) ? 'encrypted' : 'xls')
  return beginsWith(file, ZIP) ? judgeBook(file) : judgeText(file)
}
