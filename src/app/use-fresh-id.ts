import { useRef } from 'react'
import { newId } from '../platform/new-id'

/** An id that stays the same for each retry of one attempt; `renew` starts another attempt. */
export const useFreshId = () => {
  const id = useRef<string>(undefined)
  const sent = useRef('')
  const renew = () => void (id.current = newId())
  id.current ??= newId()
  return {
    current: () => id.current!,
    renew,
    /** For what is sent: the same while that is the same. What was changed since is another attempt. */
    of: (input: object): string => {
      const sending = JSON.stringify(input)
      if (sent.current && sent.current !== sending) renew()
      sent.current = sending
      return id.current!
    },
  }
}
