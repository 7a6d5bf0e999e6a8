import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../core/activities/activity'
import { Button } from '../../components/button'
import { Note } from '../../components/note'
import { Sheet } from '../../components/sheet'
import { copy, linkToActivity, useActivityShare } from '../../platform/share'
import { ShareButton } from '../../platform/share-button'
import './share-activity.scss'

/** Hands an activity on: a card in WeChat, a link on H5. */
export const ShareActivity = ({ activity }: { activity: Pick<Activity, 'activityId' | 'title' | 'cover'> }) => {
  const { activityId, title, cover } = activity
  const [asked, setAsked] = useState(false)
  const [copied, setCopied] = useState<boolean | null>(null)
  const link = linkToActivity(activityId)
  useActivityShare(() => ({ activityId, title, image: cover }))
  return (
    <>
      <ShareButton className="share-activity" onLink={() => setAsked(true)}>
        <Text>转给同志</Text>
      </ShareButton>
      {asked && (
        <Sheet title="把链接发给同志" onClose={() => setAsked(false)}>
          <View className="share-activity-link">
            <Text userSelect>{link}</Text>
          </View>
          {copied === false && <Note look="wrong">浏览器没有让复制，请长按上面的链接自己复制。</Note>}
          <Button onPress={() => void copy(link).then(setCopied)}>
            {copied ? '已复制，去聊天里粘贴' : '复制链接'}
          </Button>
        </Sheet>
      )}
    </>
  )
}
