import { useEffect } from 'react'
import { confirm } from '../platform/dialog'
import { guardLeaving } from '../platform/leave-guard'
import { back } from '../platform/navigate'

/** Asks before leaving while there is something to say about it. Gives what the page’s own way back does. */
export const useLeaveGuard = (asked: { title: string; content: string } | null): (() => void) => {
  const message = asked ? `${asked.title}，${asked.content}` : null

  useEffect(() => {
    guardLeaving(message)
    return () => guardLeaving(null)
  }, [message])

  const leave = async () => {
    if (!asked || (await confirm({ ...asked, yes: '离开', no: '留下' }))) back()
  }
  return () => void leave()
}
