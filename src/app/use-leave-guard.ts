import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { confirm } from '../platform/dialog'
import { guardLeaving, type Leaving } from '../platform/leave-guard'
import { back } from '../platform/navigate'

/** Asks before leaving while there is something to say about it. Gives what the page’s own way back does. */
export const useLeaveGuard = (asked: Leaving | null): (() => void) => {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const { title, content } = asked ?? {}

  useEffect(() => {
    guardLeaving(title && content ? { title, content } : null, shown)
    return () => guardLeaving(null)
  }, [title, content, shown])

  const leave = async () => {
    if (asked && !(await confirm({ ...asked, yes: '离开', no: '留下' }))) return
    // Or it would be asked once more.
    guardLeaving(null)
    back()
  }
  return () => void leave()
}
