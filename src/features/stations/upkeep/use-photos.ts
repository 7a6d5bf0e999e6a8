import { useRef, useState } from 'react'
import { MAX_PICTURES } from '../../../../core/stations/entry'
import { unfit } from '../../../app/unfit'
import { uploadWords } from '../../../app/upload-words'
import { newId } from '../../../platform/new-id'
import { pickImages } from '../../../platform/pick'
import { upload } from '../../../platform/upload'
import type { Picture } from './entry-form'

/** The photographs of a station; each is sent as it is chosen. */
export const usePhotos = (pictures: readonly Picture[], onChange: (pictures: Picture[]) => void) => {
  const [sending, setSending] = useState(0)
  const [failed, setFailed] = useState<string | null>(null)
  // Sending takes a while, and others are taken away meanwhile.
  const latest = useRef(pictures)
  latest.current = pictures
  const put = (next: Picture[]) => {
    latest.current = next
    onChange(next)
  }

  const add = async () => {
    const files = await pickImages(MAX_PICTURES - latest.current.length)
    const fit = files.filter((file) => unfit('slide', file) === null)
    setFailed(files.map((file) => unfit('slide', file)).find(Boolean) ?? null)
    setSending(fit.length)
    for (const file of fit) {
      const answer = await upload({ fileId: newId(), file, purpose: 'slide', onProgress: () => undefined }).answer
      setSending((left) => left - 1)
      if (answer.ok) put([...latest.current, { fileId: answer.data.fileId, url: answer.data.url }])
      else setFailed(uploadWords(answer, 'slide'))
    }
  }
  const remove = (fileId: string) => put(latest.current.filter((each) => each.fileId !== fileId))

  return { sending, failed, add, remove }
}
