import { useCallback, useEffect, useState } from 'react'
import { confirm } from '../platform/dialog'
import { guardLeaving, historyStep } from '../platform/leave-guard'
import { back } from '../platform/navigate'

/** Asks before leaving while there is something to say about it. Gives what the page’s own way back does. */
export const useLeaveGuard = (asked: { title: string; content: string } | null): (() => void) => {
  const [step] = useState(historyStep)
  const title = asked?.title
  const content = asked?.content ?? ''

  const ask = useCallback(
    async () => title === undefined || (await confirm({ title, content, yes: '离开', no: '留下' })),
    [title, content],
  )
  useEffect(() => {
    if (title !== undefined) guardLeaving(`${title}，${content}`, { step, ask })
    return () => guardLeaving(null)
  }, [title, content, step, ask])

  const leave = async () => {
    if (!(await ask())) return
    // It has been asked about here; the step back itself would ask again.
    guardLeaving(null)
    back()
  }
  return () => void leave()
}
