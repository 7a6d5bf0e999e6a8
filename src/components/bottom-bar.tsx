import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Note } from './note'
import './bottom-bar.scss'

type BottomBarProps = PropsWithChildren<{
  /** Why what was tapped here was not done: in sight wherever the page is scrolled to. */
  wrong?: string | null
}>

/** The one thing to do on a screen, always within the thumb’s reach; the content ends above it. */
export const BottomBar = ({ wrong, children }: BottomBarProps) => (
  <>
    <View className={wrong ? 'bottom-bar-room bottom-bar-room-noted' : 'bottom-bar-room'} />
    <View className="bottom-bar">
      {wrong && <Note look="wrong">{wrong}</Note>}
      {children}
    </View>
  </>
)
