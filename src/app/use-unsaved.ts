import { useState } from 'react'
import { guardLeaving } from '../platform/leave-guard'
import { useLeaveGuard } from './use-leave-guard'

const unsaved = { title: '还没有提交', content: '现在离开，填写的内容不会保留。' }

/** For a form that is kept nowhere: asks before leaving what is no more as it began. Call what it gives once it is saved. */
export const useUnsaved = (form: unknown): (() => void) => {
  const now = JSON.stringify(form)
  const [begin] = useState(now)
  useLeaveGuard(now === begin ? null : unsaved)
  // WeChat would ask before the page’s own way back as well.
  return () => guardLeaving(null)
}
