import { useEffect, useRef, useState, type RefObject } from 'react'

const FAR = 64
const FURTHEST = 96
/** The further one pulls, the harder it goes. */
const RESISTANCE = 0.45

/** How far the page’s top is being pulled down, and `onFar` when it is let go far enough. */
export const usePull = (content: RefObject<HTMLElement | null>, onFar: (() => void) | undefined) => {
  const [distance, setDistance] = useState(0)
  const latest = useRef({ distance: 0, onFar })
  latest.current.onFar = onFar

  useEffect(() => {
    const page = content.current?.closest('.taro_page')
    if (!page) return
    let startY: number | null = null

    const show = (next: number) => {
      latest.current.distance = next
      setDistance(next)
    }
    const start = (event: Event) => {
      startY = page.scrollTop <= 0 && latest.current.onFar ? touchY(event) : null
    }
    const move = (event: Event) => {
      if (startY === null) return
      const pulled = Math.min(FURTHEST, (touchY(event) - startY) * RESISTANCE)
      if (pulled > 0 && page.scrollTop <= 0) {
        if (event.cancelable) event.preventDefault()
        show(pulled)
      } else if (latest.current.distance) show(0)
    }
    const end = () => {
      const far = latest.current.distance >= FAR
      startY = null
      show(0)
      if (far) latest.current.onFar?.()
    }

    page.addEventListener('touchstart', start, { passive: true })
    page.addEventListener('touchmove', move, { passive: false })
    page.addEventListener('touchend', end)
    page.addEventListener('touchcancel', end)
    return () => {
      page.removeEventListener('touchstart', start)
      page.removeEventListener('touchmove', move)
      page.removeEventListener('touchend', end)
      page.removeEventListener('touchcancel', end)
    }
  }, [content])

  return { distance, far: distance >= FAR }
}

const touchY = (event: Event): number => (event as TouchEvent).touches[0]?.clientY ?? 0
