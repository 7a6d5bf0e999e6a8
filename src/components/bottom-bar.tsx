import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './bottom-bar.scss'

/**
 * The one thing to do on a screen, always within the thumb’s reach, and above it why it was not done: in sight wherever
 * the page is scrolled to. The content ends above both.
 */
export const BottomBar = ({ children }: PropsWithChildren) => (
  <>
    <View className="bottom-bar-room" />
    <View className="bottom-bar">{children}</View>
  </>
)
