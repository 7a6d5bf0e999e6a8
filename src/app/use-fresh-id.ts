import { useRef } from 'react'
import { newId } from '../platform/new-id'

/** An id that stays the same for each retry of one attempt; `renew` starts another attempt. */
export const useFreshId = () => {
  const id = useRef<string>(undefined)
  id.current ??= newId()
  return { current: () => id.current!, renew: () => void (id.current = newId()) }
}
