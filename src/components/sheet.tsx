import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Press } from './press'
import { role } from './role'
import './sheet.scss'

/** Comes up from the bottom, over the page; pressing beside it closes it. */
export const Sheet = ({ title, onClose, children }: PropsWithChildren<{ title: string; onClose: () => void }>) => (
  <View className="sheet-room" catchMove>
    <Press className="sheet-veil" label="关闭" onPress={onClose}>
      <View />
    </Press>
    <View className="sheet" {...role('dialog')} ariaLabel={title}>
      <View className="sheet-head">
        <Text className="sheet-title">{title}</Text>
        <Press className="sheet-close" label="关闭" onPress={onClose}>
          <Icon name="close" />
        </Press>
      </View>
      {children}
    </View>
  </View>
)
