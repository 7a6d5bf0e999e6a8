import { useRef, useState } from 'react'
import type { FilePurpose } from '../../core/lectures/files'
import type { LocalFile } from '../platform/local-file'
import { newId } from '../platform/new-id'
import { release } from '../platform/release'
import { upload } from '../platform/upload'
import { unfit } from './unfit'
import { canRetry, uploadWords } from './upload-words'

interface Chosen {
  readonly file: LocalFile
  /** What it is called, where files have names. */
  readonly name?: string
}

interface Order extends Chosen {
  readonly fileId: string
}

interface Failed {
  readonly why: string
  /** Null where the same file would be refused again. */
  readonly order: Order | null
}

export interface Arrived {
  readonly fileId: string
  readonly url: string
  readonly name: string
}

/**
 * Sends files one after the other and hands over each that the server has kept; what failed is kept here and can be sent
 * again as it is.
 */
export const useUploads = (purpose: FilePurpose, onArrived: (file: Arrived) => void) => {
  const [sending, setSending] = useState(0)
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const arrived = useRef(onArrived)
  arrived.current = onArrived

  const fail = ({ name }: Chosen, why: string, order: Order | null) =>
    setFailed((before) => [...before, { why: name ? `${name}：${why}` : why, order }])

  const send = async (orders: readonly Order[]) => {
    setSending((count) => count + orders.length)
    for (const order of orders) {
      const { fileId, file, name = '' } = order
      const answer = await upload({ fileId, file, purpose, onProgress: () => undefined }).answer
      setSending((count) => count - 1)
      const again = !answer.ok && canRetry(answer)
      if (!again) release(file)
      if (answer.ok) arrived.current({ fileId, url: answer.data.url, name })
      else fail(order, uploadWords(answer, purpose), again ? order : null)
    }
  }

  /** What was refused is history once others are chosen; what the network lost can still be sent. */
  const forget = () => setFailed((before) => before.filter(({ order }) => order))

  const add = async (files: readonly Chosen[]) => {
    forget()
    const fit = files.filter((chosen) => {
      const why = unfit(purpose, chosen.file)
      if (!why) return true
      fail(chosen, why, null)
      release(chosen.file)
      return false
    })
    await send(fit.map((chosen) => ({ ...chosen, fileId: newId() })))
  }

  const retry = async () => {
    setFailed([])
    await send(failed.flatMap(({ order }) => order ?? []))
  }

  return { sending, failed, add, retry, forget }
}

export type Uploads = ReturnType<typeof useUploads>
