import { useEffect, useState } from 'react'

/** A value once it has been left alone for a while, so that not every key asks the server. */
export const useSettled = <T>(value: T, ms = 300): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
