import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Icon } from './icon'
import { Modal } from './modal'
import { Press } from './press'
import './sheet.scss'

/** Comes up from the bottom, over the page; pressing beside it closes it. */
export const Sheet = ({ title, onClose, children }: PropsWithChildren<{ title: string; onClose: () => void }>) => (
  <Modal label={title} onClose={onClose}>
    <View className="sheet-head">
      <Text className="sheet-title">{title}</Text>
      <Press className="sheet-close" label="关闭" onPress={onClose}>
        <Icon name="close" />
      </Press>
    </View>
    {children}
  </Modal>
)
