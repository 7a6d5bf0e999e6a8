import { isTooLong, MAX_BYTES, MIN_PART_MS, type FilePurpose } from '../../core/lectures/files'
import type { LocalFile } from '../platform/local-file'

const MB = 1024 * 1024
const GB = 1024 * MB

const sizeWords = (bytes: number): string =>
  bytes >= GB ? `${(bytes / GB).toFixed(1)} GB` : `${Math.ceil(bytes / MB)} MB`

const names: Readonly<Record<FilePurpose, string>> = {
  clip: '这个视频',
  voice: '这段录音',
  slide: '这张图片',
  document: '这个文件',
  sheet: '这个文件',
}

const smaller: Readonly<Record<FilePurpose, string>> = {
  clip: '截短或压缩后',
  voice: '截短或压缩后',
  slide: '压缩后',
  document: '压缩后',
  sheet: '分成几个文件',
}

/** What the picker offers, though a file can be chosen past it, and what the browser knows no type of (bin): the server tells. */
const PICTURES = new Set(['jpg', 'jpeg', 'png', 'webp', 'bin'])

const isTimed = (purpose: FilePurpose): boolean => purpose === 'clip' || purpose === 'voice'

/** Why a file would be refused after a long upload, said before it; null when it may go. */
export const unfit = (
  purpose: FilePurpose,
  file: Pick<LocalFile, 'bytes' | 'durationMs' | 'extension'>,
): string | null => {
  const [name, most] = [names[purpose], MAX_BYTES[purpose]]
  if (file.bytes === 0) return `${name}是空的，请换一个。`
  if (purpose === 'slide' && !PICTURES.has(file.extension)) return `${name}不是 JPG、PNG 或 WebP 格式，请换一张。`
  if (file.bytes > most)
    return `${name}有 ${sizeWords(file.bytes)}，最大 ${sizeWords(most)}。请${smaller[purpose]}再选。`
  if (isTooLong(file.durationMs)) return `${name}超过 10 分钟，请截成几段再选。`
  if (isTimed(purpose) && file.durationMs > 0 && file.durationMs < MIN_PART_MS) return `${name}太短了，请再录一次。`
  return null
}
