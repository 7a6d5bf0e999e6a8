import { useRef } from 'react'
import { activities } from '../../../../core/activities/contract'
import { MAX_PHOTOS } from '../../../../core/activities/photos'
import { useAction } from '../../../app/use-action'
import { useUploads } from '../../../app/use-uploads'
import { pickImages } from '../../../platform/pick'

/** As many as one call takes. */
const AT_ONCE = 9

/** Pictures from the album: each is sent, and those that arrived are added together. */
export const useAddPhotos = (activityId: string, own: number, onAdded: () => void) => {
  const adding = useAction(activities.addPhotos)
  const arrived = useRef<readonly string[]>([])
  const uploads = useUploads('slide', ({ fileId }) => void (arrived.current = [...arrived.current, fileId]))

  const addArrived = async () => {
    while (arrived.current.length > 0) {
      const fileIds = arrived.current.slice(0, AT_ONCE)
      if (!(await adding.run({ activityId, fileIds }))) return
      arrived.current = arrived.current.slice(fileIds.length)
      onAdded()
    }
  }

  const add = async (): Promise<void> => {
    const files = await pickImages(Math.min(AT_ONCE, MAX_PHOTOS - own))
    // What was refused is refused again; what the network lost goes along.
    if (adding.refusal) arrived.current = []
    await uploads.add(files.map((file) => ({ file })))
    await addArrived()
  }

  const retry = async (): Promise<void> => {
    await uploads.retry()
    await addArrived()
  }

  return { left: uploads.sending, failed: uploads.failed, adding, add, retry }
}
