import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { MAX_PHOTOS } from '../../../../core/activities/photos'
import { callAs } from '../../../app/call-as'
import { faultWords } from '../../../app/fault-words'
import { unfit } from '../../../app/unfit'
import { uploadWords } from '../../../app/upload-words'
import { newId } from '../../../platform/new-id'
import { pickImages } from '../../../platform/pick'
import { upload } from '../../../platform/upload'
import { words } from './words'

/** As many as one call takes. */
const AT_ONCE = 9

/** Pictures from the album: each is sent, and those that arrived are added together. */
export const useAddPhotos = (activityId: string, own: number, onAdded: () => void) => {
  const [left, setLeft] = useState(0)
  const [said, setSaid] = useState('')

  const add = async (): Promise<void> => {
    const files = await pickImages(Math.min(AT_ONCE, MAX_PHOTOS - own))
    const fit = files.filter((file) => unfit('slide', file) === null)
    setSaid(files.map((file) => unfit('slide', file)).find(Boolean) ?? '')
    setLeft(fit.length)
    const fileIds: string[] = []
    for (const file of fit) {
      const fileId = newId()
      const answer = await upload({ fileId, file, purpose: 'slide', onProgress: () => undefined }).answer
      setLeft((before) => before - 1)
      if (answer.ok) fileIds.push(fileId)
      else setSaid(uploadWords(answer, 'slide'))
    }
    if (fileIds.length === 0) return
    const called = await callAs(activities.addPhotos, { activityId, fileIds })
    if (called.ok) onAdded()
    else setSaid('refusal' in called ? words.addPhotos[called.refusal] : faultWords(called.fault))
  }

  return { left, said, add }
}
