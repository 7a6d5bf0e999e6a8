import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { localCopy, unsavedDrafts, type UnsavedDraft } from '../studio/local-copy'

/**
 * The drafts with changes that only this device has. Somebody who left in the middle of a take sees it come, and stay when
 * the server has it: `readServer` is called before the one here is gone.
 */
export const useUnsaved = (memberId: string, readServer: () => Promise<void>): readonly UnsavedDraft[] => {
  const [unsaved, setUnsaved] = useState(() => unsavedDrafts(memberId))
  const shown = useRef(true)
  const read = useCallback(() => setUnsaved(unsavedDrafts(memberId)), [memberId])
  useDidHide(() => {
    shown.current = false
  })
  useDidShow(() => {
    shown.current = true
    read()
  })
  useEffect(
    () =>
      localCopy.onChange((kept) => {
        if (!shown.current) return
        if (kept) read()
        else void readServer().then(read)
      }),
    [read, readServer],
  )
  return unsaved
}
