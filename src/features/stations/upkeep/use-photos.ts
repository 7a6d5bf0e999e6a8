import { useRef } from 'react'
import { MAX_PICTURES } from '../../../../core/stations/entry'
import { useUploads } from '../../../app/use-uploads'
import { pickImages } from '../../../platform/pick'
import type { Picture } from './entry-form'

/** The photographs of a station; each is sent as it is chosen. */
export const usePhotos = (pictures: readonly Picture[], onChange: (pictures: Picture[]) => void) => {
  // Sending takes a while, and others are taken away meanwhile.
  const latest = useRef(pictures)
  latest.current = pictures
  const put = (next: Picture[]) => {
    latest.current = next
    onChange(next)
  }
  const { sending, failed, add, retry } = useUploads('slide', ({ fileId, url }) =>
    put([...latest.current, { fileId, url }].slice(0, MAX_PICTURES)),
  )

  return {
    ...{ sending, failed, retry },
    add: async () => add((await pickImages(MAX_PICTURES - latest.current.length)).map((file) => ({ file }))),
    remove: (fileId: string) => put(latest.current.filter((each) => each.fileId !== fileId)),
  }
}
