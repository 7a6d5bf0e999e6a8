import { useLeaveGuard } from '../../../app/use-leave-guard'
import { onTheirWay, type Draft } from './draft'

const warning = (recording: boolean, draft: Draft): { title: string; content: string } | null => {
  const count = onTheirWay(draft).length
  if (recording) return { title: '正在录', content: '离开会停下。这一段原来没有录过的，录到的会保留。' }
  if (count === 0) return null
  return { title: `还有 ${count} 个文件没有传完`, content: '应用开着就会继续传；关掉以后，下次打开这份草稿再接着传。' }
}

/** Asks before leaving what is under way. Gives what the page’s own way back does. */
export const useLeaveWarning = (recording: boolean, draft: Draft): (() => void) =>
  useLeaveGuard(warning(recording, draft))
