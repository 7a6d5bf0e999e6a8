import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import type { lectures } from '../../../../core/lectures/contract'
import { useIsVisitor, useMember } from '../../../app/session'
import { Button } from '../../../components/button'
import { Player } from '../player/player'
import { useLearning } from '../player/use-learning'
import { LearningNote } from './learning-note'
import './lesson.scss'

type LectureView = OutputOf<typeof lectures.view>

/** A published lecture played and learned; an unpublished one, or one’s own, only played. */
export const Lesson = ({ view, share }: { view: LectureView; share: string | undefined }) => {
  const { lecture, mine, progress } = view
  const member = useMember()
  const visitor = useIsVisitor()
  const counts = member !== null && !mine && lecture.state === 'published'
  const { lectureId, durationMs } = lecture
  const learning = useLearning({ lectureId, durationMs, progress, share }, counts)
  const [start, setStart] = useState({ turn: 0, atMs: progress?.positionMs ?? 0 })
  const [taking, setTaking] = useState(false)

  const takeUp = async () => {
    setTaking(true)
    const atMs = await learning.takeUp()
    setTaking(false)
    if (atMs !== null) setStart(({ turn }) => ({ turn: turn + 1, atMs }))
  }

  return (
    <>
      <View className="lesson-player">
        <Player
          key={`${lectureId}:${start.turn}`}
          lecture={lecture}
          startAtMs={start.atMs}
          onProgress={learning.report}
          interruption={
            learning.state.phase === 'elsewhere' && <Elsewhere pending={taking} onTakeUp={() => void takeUp()} />
          }
        />
      </View>
      {(member || visitor) && (
        <LearningNote
          visitor={visitor}
          mine={mine}
          published={lecture.state === 'published'}
          learning={learning.state}
        />
      )}
    </>
  )
}

const Elsewhere = ({ pending, onTakeUp }: { pending: boolean; onTakeUp: () => void }) => (
  <>
    <Text>已在另一处继续学，这里暂停了</Text>
    <Button small pending={pending} onPress={onTakeUp}>
      在这里接着学
    </Button>
  </>
)
