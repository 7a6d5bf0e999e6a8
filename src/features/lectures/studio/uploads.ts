import type { lectures } from '../../../../core/lectures/contract'
import type { OutputOf } from '../../../../core/action'
import type { UploadProblem } from '../../../app/upload-words'
import type { StartUpload, Upload, UploadAnswer, UploadOrder } from '../../../platform/upload'
import { createHeldFiles } from './held-files'
import { isPassing } from './passing'

export type Received = OutputOf<typeof lectures.receive>

/** Where a file is on its way to the server. */
export type Sending =
  | { readonly state: 'waiting' }
  | { readonly state: 'sending'; readonly share: number }
  | { readonly state: 'stopped'; readonly problem: UploadProblem }

export type Order = Omit<UploadOrder, 'onProgress'>

export interface Uploads {
  add(order: Order): void
  /** Send what was stopped once more, under the same id. */
  retry(fileId: string): void
  /** There is a network again: what failed for want of one is sent once more, at once. */
  goOn(): void
  /** Stop sending; the file stays here and can be retried. */
  cancel(fileId: string): void
  /** Stop, and forget the file: it was retaken or removed. */
  forget(fileId: string): void
  /** Nobody looks at what was made here any more: its files are held no longer. */
  close(): void
}

interface Options {
  readonly upload: StartUpload
  readonly onChange: (fileId: string, sending: Sending | null) => void
  readonly onReceived: (received: Received) => void
}

interface Entry {
  readonly order: Order
  running: Upload | null
  attempts: number
  timer: ReturnType<typeof setTimeout> | null
  stopped: boolean
  /** Stopped for want of a network. */
  lost: boolean
}

/** Two at once: the small voice of a slide need not wait for a long video, and a phone’s network is not split further. */
const AT_ONCE = 2
/** After a network failure it is tried again by itself, after these waits; then it is left to the person. */
const WAITS_MS = [2_000, 6_000, 15_000, 30_000]

const problemOf = (answer: Exclude<UploadAnswer, { ok: true }>): UploadProblem => {
  if ('cancelled' in answer) return { cancelled: true }
  return 'fault' in answer ? { fault: answer.fault } : { refusal: answer.refusal, details: answer.details }
}

/** Sends files in the background, in the order they were made, each under its own id. */
export const createUploads = ({ upload, onChange, onReceived }: Options): Uploads => {
  const entries = new Map<string, Entry>()
  const files = createHeldFiles()
  const all = () => [...entries.values()]

  const settle = (entry: Entry, answer: UploadAnswer) => {
    const { fileId } = entry.order
    entry.running = null
    if (entries.get(fileId) !== entry) return
    if (answer.ok) {
      entries.delete(fileId)
      onChange(fileId, null)
      onReceived(answer.data)
    } else stop(entry, problemOf(answer))
    next()
  }

  const stop = (entry: Entry, problem: UploadProblem) => {
    const wait = 'fault' in problem && isPassing(problem.fault) ? WAITS_MS[entry.attempts++] : undefined
    entry.stopped = true
    entry.lost = 'fault' in problem && problem.fault.code === 'OFFLINE'
    if (wait !== undefined) entry.timer = setTimeout(() => queue(entry), wait)
    onChange(entry.order.fileId, wait === undefined ? { state: 'stopped', problem } : { state: 'waiting' })
  }

  const begin = (entry: Entry) => {
    const { fileId } = entry.order
    const onProgress = (share: number) => entry.running && onChange(fileId, { state: 'sending', share })
    onChange(fileId, { state: 'sending', share: 0 })
    const running = (entry.running = upload({ ...entry.order, onProgress }))
    void running.answer.then((answer) => settle(entry, answer))
  }

  const next = () => {
    const free = AT_ONCE - all().filter((entry) => entry.running).length
    all()
      .filter((entry) => !entry.running && !entry.stopped)
      .slice(0, free)
      .forEach(begin)
  }

  const queue = (entry: Entry) => {
    if (entry.timer) clearTimeout(entry.timer)
    entry.timer = null
    entry.stopped = false
    entry.lost = false
    onChange(entry.order.fileId, { state: 'waiting' })
    next()
  }

  const again = (entry: Entry) => {
    entry.attempts = 0
    queue(entry)
  }

  return {
    add(order) {
      files.hold(order.fileId, order.file)
      if (entries.has(order.fileId)) return
      const entry: Entry = { order, running: null, attempts: 0, timer: null, stopped: false, lost: false }
      entries.set(order.fileId, entry)
      queue(entry)
    },
    retry(fileId) {
      const entry = entries.get(fileId)
      if (entry && !entry.running) again(entry)
    },
    goOn() {
      all()
        .filter(({ lost }) => lost)
        .forEach(again)
    },
    cancel(fileId) {
      const entry = entries.get(fileId)
      if (!entry) return
      if (entry.running) return entry.running.cancel()
      if (entry.timer) clearTimeout(entry.timer)
      entry.stopped = true
      entry.lost = false
      onChange(fileId, { state: 'stopped', problem: { cancelled: true } })
    },
    forget(fileId) {
      const entry = entries.get(fileId)
      entries.delete(fileId)
      files.free(fileId)
      if (entry?.timer) clearTimeout(entry.timer)
      entry?.running?.cancel()
      onChange(fileId, null)
      next()
    },
    close: files.freeAll,
  }
}
