import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Each time a page is come back to, not when it first opens; also where this was drawn only after its page had opened. */
export const useShownAgain = (then: () => void) => {
  const left = useRef(false)
  useDidHide(() => {
    left.current = true
  })
  useDidShow(() => {
    if (left.current) then()
    left.current = false
  })
}
