import { useEffect, useRef, useState } from 'react'
import type { FilePurpose } from '../../../../core/lectures/files'
import { unfit } from '../../../app/unfit'
import { uploadWords } from '../../../app/upload-words'
import type { LocalFile } from '../../../platform/local-file'
import { newId } from '../../../platform/new-id'
import { upload } from '../../../platform/upload'
import type { AttachedFile } from './activity-form'

interface Failed {
  readonly fileId: string
  readonly why: string
  /** Null where the same file would be refused again. */
  readonly retry: (() => void) | null
}

/** Sends files and hands over each that the server has kept; what failed is kept here and can be sent again as it is. */
export const useFiles = (purpose: FilePurpose, onKept: (file: AttachedFile) => void) => {
  const [sending, setSending] = useState(0)
  const [failed, setFailed] = useState<readonly Failed[]>([])
  const kept = useRef(onKept)
  kept.current = onKept
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => void (gone.current = true)
  }, [])

  const fail = (failure: Failed) => setFailed((before) => [...before, failure])

  const send = async (fileId: string, file: LocalFile, name: string) => {
    setFailed((before) => before.filter((each) => each.fileId !== fileId))
    setSending((count) => count + 1)
    const answer = await upload({ fileId, file, purpose, onProgress: () => undefined }).answer
    if (gone.current) return
    setSending((count) => count - 1)
    const kind = purpose === 'document' ? 'document' : 'picture'
    if (answer.ok) kept.current({ fileId, name, kind, url: answer.data.url })
    else {
      const retry = 'fault' in answer ? () => void send(fileId, file, name) : null
      fail({ fileId, why: `${name}：${uploadWords(answer, purpose)}`, retry })
    }
  }

  /** What was refused is history once others are chosen; what the network lost can still be sent. */
  const forget = () => setFailed((before) => before.filter(({ retry }) => retry))

  const add = async (files: readonly { file: LocalFile; name: string }[]) => {
    for (const { file, name } of files) {
      const [fileId, why] = [newId(), unfit(purpose, file)]
      if (why) fail({ fileId, why: `${name}：${why}`, retry: null })
      else await send(fileId, file, name)
    }
  }
  return { sending: sending > 0, failed, add, forget }
}
