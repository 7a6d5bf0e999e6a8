import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Each time a page is come back to, not when it first opens. */
export const useShownAgain = (then: () => void) => {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) then()
    opened.current = true
  })
}
