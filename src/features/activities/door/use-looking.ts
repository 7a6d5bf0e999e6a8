import { useEffect } from 'react'
import { useIsShown } from '../../../app/use-is-shown'

/** Whoever waits for another looks as often. */
const LOOK_MS = 5_000

/** Look again and again while a page is looked at and there is something to wait for. */
export const useLooking = (waits: boolean, look: () => unknown): void => {
  const looks = useIsShown() && waits
  useEffect(() => {
    if (!looks) return
    const timer = setInterval(() => void look(), LOOK_MS)
    return () => clearInterval(timer)
  }, [looks, look])
}
