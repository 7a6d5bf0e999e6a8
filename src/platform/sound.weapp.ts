import Taro from '@tarojs/taro'
import type { CreateSound } from './sound'
import { fileAddress } from './file-address.weapp'

// On iOS the mute switch would silence lectures too. It holds for every player of the app.
void Taro.setInnerAudioOption({ obeyMuteSwitch: false, mixWithOther: false })

export const createSound: CreateSound = (events) => {
  const audio = Taro.createInnerAudioContext()
  let rate = 1
  let wantsToPlay = false
  // Addresses are looked up; an answer that comes after the next file was asked for is of no use.
  let latest = 0
  let ready = false

  audio.onPlay(events.onPlaying)
  audio.onPause(events.onPaused)
  audio.onWaiting(events.onWaiting)
  audio.onEnded(events.onEnded)
  audio.onError(() => events.onFailure('failed'))
  audio.onTimeUpdate(() => events.onTime(audio.currentTime * 1000))
  // Time updates stop after a seek until a property is read.
  audio.onSeeked(() => void audio.paused)

  const start = () => {
    audio.playbackRate = rate
    audio.play()
  }

  return {
    load(address, fromMs) {
      const turn = ++latest
      ready = false
      audio.stop()
      fileAddress(address).then(
        (url) => {
          if (turn !== latest) return
          audio.startTime = fromMs / 1000
          audio.src = url
          ready = true
          if (wantsToPlay) start()
        },
        () => turn === latest && events.onFailure('failed'),
      )
    },
    play() {
      wantsToPlay = true
      if (ready) start()
    },
    pause() {
      wantsToPlay = false
      audio.pause()
    },
    seek: (toMs) => audio.seek(toMs / 1000),
    setRate(next) {
      rate = next
      audio.playbackRate = next
    },
    release() {
      latest += 1
      audio.destroy()
    },
  }
}
