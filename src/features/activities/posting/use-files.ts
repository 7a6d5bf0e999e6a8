import { useEffect, useRef, useState } from 'react'
import type { FilePurpose } from '../../../../core/lectures/files'
import { faultWords } from '../../../app/fault-words'
import type { LocalFile } from '../../../platform/local-file'
import { newId } from '../../../platform/new-id'
import { upload } from '../../../platform/upload'
import type { AttachedFile } from './activity-form'
import { receiveWords, unfit } from './file-words'

interface Failed {
  readonly why: string
  readonly retry: () => void
}

/** Sends files and hands over each that the server has kept; what failed is kept here and can be sent again as it is. */
export const useFiles = (purpose: FilePurpose, onKept: (file: AttachedFile) => void) => {
  const [sending, setSending] = useState(0)
  const [failed, setFailed] = useState<Failed | null>(null)
  const kept = useRef(onKept)
  kept.current = onKept
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => void (gone.current = true)
  }, [])

  const send = async (fileId: string, file: LocalFile, name: string) => {
    setFailed(null)
    setSending((count) => count + 1)
    const answer = await upload({ fileId, file, purpose, onProgress: () => undefined }).answer
    if (gone.current) return
    setSending((count) => count - 1)
    if (answer.ok) return kept.current({ fileId, name, url: answer.data.url })
    if ('cancelled' in answer) return
    const why = 'fault' in answer ? faultWords(answer.fault) : receiveWords[answer.refusal]
    setFailed({ why, retry: () => void send(fileId, file, name) })
  }

  const add = async (files: readonly { file: LocalFile; name: string }[]) => {
    for (const { file, name } of files) {
      const why = unfit(file)
      if (why) setFailed({ why, retry: () => setFailed(null) })
      else await send(newId(), file, name)
    }
  }
  return { sending: sending > 0, failed, add }
}
