import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { stepOf, STEP_MS } from '../../../../core/activities/door-codes'

/** The step that is now by a corrected clock; it changes at each half minute, and when the page is come back to. */
export const useStep = (offsetMs: number): number => {
  const now = () => Date.now() + offsetMs
  const [step, setStep] = useState(() => stepOf(now()))
  const look = () => setStep(stepOf(now()))
  useEffect(() => {
    look()
    const timer = setTimeout(look, STEP_MS - (now() % STEP_MS))
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [step, offsetMs])
  useDidShow(look)
  return step
}
