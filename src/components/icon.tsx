import { View } from '@tarojs/components'
import './icon.scss'

export type IconName =
  | 'home'
  | 'book'
  | 'mic'
  | 'person'
  | 'back'
  | 'more'
  | 'search'
  | 'play'
  | 'close'
  | 'check'
  | 'inbox'
  | 'people'
  | 'browser'
  | 'leave'
  | 'rules'
  | 'medal'
  | 'pause'
  | 'next'
  | 'previous'
  | 'forward'
  | 'share'
  | 'again'
  | 'camera'
  | 'album'
  | 'delete'
  | 'up'
  | 'down'
  | 'flip'
  | 'pin'
  | 'calendar'

/** A drawing in the colour of the text around it. It says nothing by itself: name the control it stands in. */
export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <View className={`icon icon-${name}`} style={{ width: `${size}px`, height: `${size}px` }} ariaHidden />
)
