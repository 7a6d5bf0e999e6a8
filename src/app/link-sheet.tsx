import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/button'
import { Note } from '../components/note'
import { Sheet } from '../components/sheet'
import { copy } from '../platform/share'
import './link-sheet.scss'

interface LinkSheetProps {
  readonly link: string
  /** What sending it is good for. */
  readonly why?: string
  readonly onClose: () => void
}

/** Where there is no card to hand over: the link, to copy into any chat. */
export const LinkSheet = ({ link, why, onClose }: LinkSheetProps) => {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Sheet title="把链接发给同志" onClose={onClose}>
      {why && <Text className="link-why">{why}</Text>}
      <View className="link-address">
        <Text userSelect>{link}</Text>
      </View>
      {copied === false && <Note look="wrong">浏览器没有让复制，请长按上面的链接自己复制。</Note>}
      <Button onPress={() => void copy(link).then(setCopied)}>{copied ? '已复制，去聊天里粘贴' : '复制链接'}</Button>
    </Sheet>
  )
}
