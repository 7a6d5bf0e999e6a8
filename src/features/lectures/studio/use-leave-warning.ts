import { useLeaveGuard } from '../../../app/use-leave-guard'
import type { Leaving } from '../../../platform/leave-guard'
import { onTheirWay, type Draft } from './draft'

/** A take that replaces an older one is lost where it breaks off, and any other is kept. */
export const whileRecording = (retake: boolean): Leaving =>
  retake
    ? { title: '正在重录', content: '离开会丢掉正在录的，原来的那一段还在。' }
    : { title: '正在录', content: '离开会停下，录到的会保留。' }

const warning = (recording: Leaving | null, draft: Draft): Leaving | null => {
  const count = onTheirWay(draft).length
  if (recording || count === 0) return recording
  return { title: `还有 ${count} 个文件没有传完`, content: '应用开着就会继续传；关掉以后，下次打开这份草稿再接着传。' }
}

/** Asks before leaving what is under way, or closes first what is open. Gives what the page’s own way back does. */
export const useLeaveWarning = (
  recording: Leaving | null,
  draft: Draft,
  close: (() => void) | null = null,
): (() => void) => useLeaveGuard(warning(recording, draft), close)
