import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Activity } from '../../../core/activities/activity'
import { LinkSheet } from '../../app/link-sheet'
import { linkToActivity, useActivityShare } from '../../platform/share'
import { ShareButton } from '../../platform/share-button'
import './share-activity.scss'

/** Hands an activity on: a card in WeChat, a link on H5. */
export const ShareActivity = ({ activity }: { activity: Pick<Activity, 'activityId' | 'title' | 'cover'> }) => {
  const { activityId, title, cover } = activity
  const [asked, setAsked] = useState(false)
  useActivityShare(() => ({ activityId, title, image: cover }))
  return (
    <>
      <ShareButton className="share-activity" onLink={() => setAsked(true)}>
        <Text>转给同志</Text>
      </ShareButton>
      {asked && <LinkSheet link={linkToActivity(activityId)} onClose={() => setAsked(false)} />}
    </>
  )
}
