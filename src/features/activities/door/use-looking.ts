import { useEffect } from 'react'
import { useIsShown } from '../../../app/use-is-shown'

const LOOK_MS = 5_000
const MINUTE_TICKS = 60_000 / LOOK_MS

/** After 5, 10, 20 and 40 seconds, and then once a minute. */
const isSeldom = (ticks: number): boolean =>
  ticks < MINUTE_TICKS ? (ticks & (ticks - 1)) === 0 : ticks % MINUTE_TICKS === 0

/**
 * Look again and again while a page is looked at and there is something to wait for: an organiser every five seconds; a
 * hall full of people who wait for one of them, `seldom`, less and less often.
 */
export const useLooking = (waits: boolean, look: () => unknown, seldom = false): void => {
  const looks = useIsShown() && waits
  useEffect(() => {
    if (!looks) return
    let ticks = 0
    const timer = setInterval(() => {
      ticks++
      if (!seldom || isSeldom(ticks)) void look()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [looks, look, seldom])
}
