import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { inspectMedia } from '../cloudfunctions/_shell/media/inspect-media'
import type { Inspecting } from './inspect-apart'

const { path, bytes, purpose } = workerData as Inspecting

const file = await open(path)
const read = async (from: number, to: number) => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}
parentPort!.postMessage(await inspectMedia({ bytes, read }, purpose))
await file.close()
