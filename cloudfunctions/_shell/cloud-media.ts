import * as z from '../../core/zod'
import { v7 } from 'uuid'
import type { Media } from './host'
import { cloud } from './cloud-sdk'

/** Where clients put files, and where the function puts what it inspected: nobody but the function writes there. */
const FOLDER = 'uploads'
const KEPT = 'kept'
const PARTIAL = 206

const temporary = z.object({ fileList: z.array(z.object({ status: z.number(), tempFileURL: z.string() })) })

/** An address to read from: WeChat’s storage is read over HTTP, so that a long video need not fit into memory. */
const addressOf = async (location: string): Promise<string> => {
  const { fileList } = z.parse(temporary, await cloud().getTempFileURL({ fileList: [location] }))
  const file = fileList[0]
  if (!file || file.status !== 0) throw new Error('cloud storage has no such file')
  return file.tempFileURL
}

/** Addresses last for hours. */
const REMEMBERED_MS = 10 * 60 * 1000

let remembered = { location: '', address: '', until: 0 }

/** A video is read piece by piece, one after another: its address is asked for once. */
const addressAgain = async (location: string): Promise<string> => {
  if (remembered.location !== location || remembered.until < Date.now())
    remembered = { location, address: await addressOf(location), until: Date.now() + REMEMBERED_MS }
  return remembered.address
}

const fetched = async (location: string, from: number, to: number): Promise<Response> => {
  const response = await fetch(await addressAgain(location), { headers: { range: `bytes=${from}-${to - 1}` } })
  if (response.status !== PARTIAL) throw new Error(`cloud storage answered ${response.status} to a range`)
  return response
}

const write = async (bytes: Uint8Array, extension: string): Promise<string> => {
  const cloudPath = `${KEPT}/${v7()}.${extension}`
  // The same bytes, not a copy: a film has two hundred megabytes.
  const fileContent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (await cloud().uploadFile({ cloudPath, fileContent })).fileID
}

/** WeChat cloud storage. A client plays `cloud://` ids itself, so a location is its own address. */
export const cloudMedia: Media = {
  url: (location) => location,
  place: (memberId, fileId, extension) => `${FOLDER}/${memberId}/${fileId}.${extension}`,
  isPlaced: (location, memberId, fileId) =>
    new RegExp(`^cloud://[^/]+/${FOLDER}/${memberId}/${fileId}\\.[a-z0-9]{2,5}$`).test(location),
  size: async (location) => {
    const response = await fetched(location, 0, 1)
    const total = response.headers.get('content-range')?.split('/')[1] ?? response.headers.get('content-length')
    return Number(total)
  },
  read: async (location, from, to) => new Uint8Array(await (await fetched(location, from, to)).arrayBuffer()),
  // A copy of the function's own: the uploader may write over what they put, and must not over what was approved.
  keep: async (location, extension) => {
    const whole = await fetch(await addressOf(location))
    if (!whole.ok) throw new Error(`cloud storage answered ${whole.status}`)
    const fileID = await write(new Uint8Array(await whole.arrayBuffer()), extension)
    await cloud().deleteFile({ fileList: [location] })
    return fileID
  },
  write,
  remove: async (location) => {
    await cloud().deleteFile({ fileList: [location] })
  },
}
