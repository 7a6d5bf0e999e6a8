import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { copy, linkTo } from '../../../platform/share'
import './link-sheet.scss'

interface LinkSheetProps {
  readonly lectureId: string
  readonly token: string | null
  /** A member’s spreading counts; a visitor is told how it would. */
  readonly counts: boolean
  readonly onClose: () => void
}

/** Where there is no card to hand over: the link, to copy into any chat. */
export const LinkSheet = ({ lectureId, token, counts, onClose }: LinkSheetProps) => {
  const [copied, setCopied] = useState<boolean | null>(null)
  const link = linkTo(lectureId, token)
  return (
    <Sheet title="把链接发给同志" onClose={onClose}>
      <Text className="link-why">
        {counts
          ? '对方自愿学完，才算一次传播；只是打开不算。'
          : '现在发出的链接不记传播。登录后再分享，对方学完才算一次。'}
      </Text>
      <View className="link-address">
        <Text userSelect>{link}</Text>
      </View>
      {copied === false && <Note look="wrong">浏览器没有让复制，请长按上面的链接自己复制。</Note>}
      <Button onPress={() => void copy(link).then(setCopied)}>{copied ? '已复制，去聊天里粘贴' : '复制链接'}</Button>
    </Sheet>
  )
}
