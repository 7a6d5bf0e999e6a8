import { Text } from '@tarojs/components'
import { useState } from 'react'
import { lectures } from '../../../../core/lectures/contract'
import type { LectureCard } from '../../../../core/lectures/lecture'
import { LinkSheet } from '../../../app/link-sheet'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { BottomBar } from '../../../components/bottom-bar'
import { Icon } from '../../../components/icon'
import { call } from '../../../platform/call'
import { linkTo, useShareCard } from '../../../platform/share'
import { ShareButton } from '../../../platform/share-button'
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
        <LinkSheet
          link={linkTo(lectureId, token)}
          why={
            member
              ? '对方自愿学完，才算一次传播；只是打开不算。'
              : '现在发出的链接不记传播。登录后再分享，对方学完才算一次。'
          }
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
