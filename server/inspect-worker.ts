import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { inspectMedia } from '../cloudfunctions/_shell/media/inspect-media'
import type { Inspecting } from './inspect-apart'
import { readRange } from './read-range'

const { path, bytes, purpose } = workerData as Inspecting

const file = await open(path)
parentPort!.postMessage(await inspectMedia({ bytes, read: (from, to) => readRange(file, from, to) }, purpose))
await file.close()
