import { Text, View } from '@tarojs/components'
import { lectures } from '../../../core/lectures/contract'
import { faultWords } from '../../app/fault-words'
import { useReading } from '../../app/use-reading'
import { Empty } from '../../components/empty'
import { Failed } from '../../components/failed'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { About } from '../../features/lectures/lesson/about'
import { Lesson } from '../../features/lectures/lesson/lesson'
import { ShareBar } from '../../features/lectures/lesson/share-bar'
import { linkedId, shareToken } from '../../features/lectures/lesson/link'
import { TakeDown } from '../../features/lectures/lesson/take-down'
import { StepList } from '../../features/lectures/steps/step-list'
import { words } from '../../features/lectures/words'
import { open, useAddress } from '../../platform/navigate'
import './index.scss'

export default function LecturePage() {
  const carried = useAddress<'lecture'>()
  const share = shareToken(carried.share)
  const viewing = useReading(lectures.view, { lectureId: linkedId(carried.id), ...(share && { share }) })
  return (
    <Screen title="党课">
      <Content viewing={viewing} share={share} />
    </Screen>
  )
}

type Viewing = ReturnType<typeof useReading<typeof lectures.view>>

const Content = ({ viewing, share }: { viewing: Viewing; share: string | undefined }) => {
  const { data: view, refusal, fault, reload } = viewing
  const more = { words: '看看别的课', onPress: () => open('lectures') }
  // An address that is cut short is refused as input; to whoever opened it, the lecture is just not there.
  if (refusal || fault?.code === 'BAD_INPUT')
    return <Empty title="没有这门课" hint={words.view[refusal ?? 'NO_SUCH_LECTURE']} action={more} />
  if (!view) return fault ? <Failed words={faultWords(fault)} onRetry={() => void reload()} /> : <Waiting />

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
      {published && (mine || reviewer) && (
        <TakeDown lectureId={lecture.lectureId} mine={mine} onDone={() => void reload()} />
      )}
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
