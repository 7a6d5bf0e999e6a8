import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../core/action'
import { lectures } from '../../../core/lectures/contract'
import { Found } from '../../app/found'
import { linkedId } from '../../app/linked-id'
import { useReading } from '../../app/use-reading'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { About } from '../../features/lectures/lesson/about'
import { Lesson } from '../../features/lectures/lesson/lesson'
import { ShareBar } from '../../features/lectures/lesson/share-bar'
import { shareToken } from '../../features/lectures/lesson/share-token'
import { TakeDown } from '../../features/lectures/lesson/take-down'
import { StepList } from '../../features/lectures/step-list'
import { words } from '../../features/lectures/words'
import { open, useAddress } from '../../platform/navigate'
import './index.scss'

const missing = {
  title: '没有这门课',
  words: words.view,
  cutShort: 'NO_SUCH_LECTURE',
  action: { words: '看看别的课', onPress: () => open('lectures') },
} as const

export default function LecturePage() {
  const carried = useAddress<'lecture'>()
  const share = shareToken(carried.share)
  const viewing = useReading(lectures.view, { lectureId: linkedId(carried.id), ...(share && { share }) })
  return (
    <Screen title="党课">
      <Found reading={viewing} waiting={<Waiting />} missing={missing}>
        {(view) => <Content view={view} share={share} onChanged={() => void viewing.reload()} />}
      </Found>
    </Screen>
  )
}

interface ContentProps {
  view: OutputOf<typeof lectures.view>
  share: string | undefined
  onChanged: () => void
}

const Content = ({ view, share, onChanged }: ContentProps) => {
  const { lecture, mine, reviewer, sharedBy, steps } = view
  const published = lecture.state === 'published'
  return (
    <>
      <Lesson key={lecture.lectureId} view={view} share={share} />
      {sharedBy && <Text className="lecture-from">{sharedBy} 分享给你</Text>}
      <About lecture={lecture} />
      {mine && !published && steps.length > 0 && (
        <Section title="最近一步">
          <StepList steps={steps.slice(-1)} now={new Date()} />
        </Section>
      )}
      {reviewer && !published && <Row words="去审核" onPress={() => open('review', { id: lecture.lectureId })} />}
      {published && (mine || reviewer) && <TakeDown lectureId={lecture.lectureId} mine={mine} onDone={onChanged} />}
      {published && <ShareBar lecture={lecture} />}
    </>
  )
}

const Waiting = () => (
  <>
    <View className="lecture-waiting" />
    <Skeleton shape="line" count={2} />
  </>
)
