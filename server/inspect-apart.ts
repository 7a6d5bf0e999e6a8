import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { InspectApart } from '../cloudfunctions/_shell/host'
import type { FileRefusal, Inspected } from '../cloudfunctions/_shell/media/inspected'
import { refuse, type Refusal } from '../core/refusal'
import type { DiskMedia } from './media'
import { root } from './root'

export interface Inspecting {
  readonly path: string
  readonly bytes: number
  readonly purpose: 'clip' | 'voice'
}

/** The largest upload takes half a second and a tenth of a gigabyte; one that takes so much goes round in circles. */
const PATIENCE_MS = 10_000
const MEMORY_MB = 256
const GIVEN_UP = ['ABORT_ERR', 'ERR_WORKER_OUT_OF_MEMORY']

/** One after another in each: those who upload wait for those before them, and nobody else does. */
const LANES = 2

const inspectOne = async (inspecting: Inspecting): Promise<Inspected | Refusal<FileRefusal>> => {
  const worker = new Worker(join(root, 'dist/server/inspect-worker.mjs'), {
    workerData: inspecting,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  try {
    const said: unknown[] = await once(worker, 'message', { signal: AbortSignal.timeout(PATIENCE_MS) })
    return said[0] as Inspected | Refusal<FileRefusal>
  } catch (error) {
    if (GIVEN_UP.includes((error as NodeJS.ErrnoException).code ?? '')) return refuse('UNREADABLE')
    throw error
  } finally {
    await worker.terminate()
  }
}

/** Looks into films and sounds in threads of their own, which are ended where they do not come to an end. */
export const createInspectApart = ({ pathOf }: Pick<DiskMedia, 'pathOf'>): InspectApart => {
  const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve())
  let count = 0
  return ({ location, bytes }, purpose) => {
    const lane = count++ % LANES
    const inspected = lanes[lane]!.then(() => inspectOne({ path: pathOf(location), bytes, purpose }))
    lanes[lane] = inspected.catch(() => undefined)
    return inspected
  }
}
