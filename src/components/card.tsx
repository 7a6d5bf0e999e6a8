import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './card.scss'

/** `flush` leaves the inner margin to its content, such as a cover that reaches the edges. */
export const Card = ({ flush = false, children }: PropsWithChildren<{ flush?: boolean }>) => (
  <View className={flush ? 'card' : 'card card-padded'}>{children}</View>
)
