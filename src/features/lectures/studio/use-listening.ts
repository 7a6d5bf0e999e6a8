import { useDidHide } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createSound, type Sound } from '../../../platform/sound'

/** Listen to one take. `playing` is its address while it plays. */
export const useListening = () => {
  const sound = useRef<Sound | null>(null)
  const [playing, setPlaying] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  const stop = useCallback(() => {
    sound.current?.pause()
    setPlaying(null)
  }, [])

  const listen = useCallback((address: string) => {
    const over = () => setPlaying(null)
    sound.current ??= createSound({
      onTime: () => undefined,
      onPlaying: () => undefined,
      onWaiting: () => undefined,
      onPaused: over,
      onEnded: over,
      onFailure(failure) {
        setFailed(failure === 'failed')
        over()
      },
    })
    setFailed(false)
    setPlaying(address)
    sound.current.load(address, 0)
    sound.current.play()
  }, [])

  useDidHide(stop)
  useEffect(() => () => sound.current?.release(), [])
  return { playing, failed, listen, stop }
}
