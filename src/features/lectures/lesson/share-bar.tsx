import { Text } from '@tarojs/components'
import { useState } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import type { LectureCard } from '../../../../core/lectures/lecture'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { BottomBar } from '../../../components/bottom-bar'
import { Icon } from '../../../components/icon'
import { call } from '../../../platform/call'
import { useShareCard } from '../../../platform/share'
import { ShareButton } from '../../../platform/share-button'
import { LinkSheet } from './link-sheet'
import './share-bar.scss'

/** Spreading a lecture: a member’s card or link carries their token, a visitor’s carries none. */
export const ShareBar = ({ lecture }: { lecture: Pick<LectureCard, 'lectureId' | 'title' | 'cover'> }) => {
  const { lectureId, title, cover } = lecture
  const member = useMember()
  const sharing = useReading(lectures.share, member && { lectureId })
  const [asked, setAsked] = useState(false)
  const token = sharing.data?.token ?? null

  const askToken = async () => {
    const called = await call(lectures.share, { lectureId })
    return called.ok ? called.data.token : null
  }

  useShareCard(() => ({ lectureId, title, token, image: cover, ...(member && { askToken }) }))

  return (
    <>
      <BottomBar>
        <ShareButton className="share-button" onLink={() => setAsked(true)}>
          <Icon name="share" size={20} />
          <Text>分享给同志</Text>
        </ShareButton>
      </BottomBar>
      {asked && (
        <LinkSheet lectureId={lectureId} token={token} counts={member !== null} onClose={() => setAsked(false)} />
      )}
    </>
  )
}
