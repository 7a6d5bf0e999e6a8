import { useEffect, useRef } from 'react'
import { confirm } from '../platform/dialog'
import { guardLeaving, type Leaving } from '../platform/leave-guard'
import { back } from '../platform/navigate'
import { useIsShown } from './use-is-shown'

/** What is asked of whoever leaves a form that keeps on this device what is typed. */
export const unsaved: Leaving = { title: '还没有保存', content: '填的内容会留在这台设备上，下次打开接着填。' }

/**
 * Asks before leaving while there is something to say about it; a browser’s step back does what is `instead` of leaving,
 * where there is such a thing. Gives what the page’s own way back does.
 */
export const useLeaveGuard = (asked: Leaving | null, instead: (() => void) | null = null): (() => void) => {
  const shown = useIsShown()
  const { title, content } = asked ?? {}
  const latest = useRef(instead)
  latest.current = instead
  const closes = instead !== null

  useEffect(() => {
    const close = closes ? () => latest.current?.() : undefined
    guardLeaving(title && content ? { title, content } : null, shown, close)
    return () => guardLeaving(null)
  }, [title, content, shown, closes])

  const leave = async () => {
    if (asked && !(await confirm({ ...asked, yes: '离开', no: '留下' }))) return
    // Or it would be asked once more.
    guardLeaving(null)
    back()
  }
  return () => void leave()
}
