import { useEffect, useRef, useState } from 'react'
import type { Progress } from '../../../../core/lectures/lecture'
import { onBackOnline } from '../../../platform/back-online'
import { call } from '../../../platform/call'
import { onGoingAway } from '../../../platform/going-away'
import { newId } from '../../../platform/new-id'
import { createLearner, type Learner, type LearnerState } from './learner'
import { unsentWatching } from './unsent-watching'
import type { PlayerReport } from './use-player'

interface Lesson {
  readonly lectureId: string
  readonly durationMs: number
  readonly progress: Progress | null
  readonly share: string | undefined
}

/** The learning of one lecture by the member who looks at it; `counts` is false for visitors and for one’s own. */
export const useLearning = (lesson: Lesson, counts: boolean) => {
  const [state, setState] = useState<LearnerState>({
    phase: 'ready',
    progress: lesson.progress,
    finished: null,
    fault: null,
  })
  const learner = useRef<Learner | null>(null)
  // What the page was opened with: the lecture does not change under a learner, only what is known of it.
  const opened = useRef(lesson)
  const { lectureId } = lesson

  useEffect(() => {
    if (!counts) return
    const made = createLearner({ ...opened.current, call, newId, clock: Date.now, onChange: setState })
    learner.current = made
    void unsentWatching.send(lectureId)

    const leave = () => void made.leave().then((unsent) => unsent && unsentWatching.keep(lectureId, unsent))
    const stopListening = [onGoingAway(leave), onBackOnline(made.goOn)]
    return () => {
      stopListening.forEach((stop) => stop())
      leave()
    }
  }, [counts, lectureId])

  const report = (progress: PlayerReport) => learner.current?.report(progress)
  const takeUp = async () => (await learner.current?.takeUp()) ?? null
  return { state, report, takeUp }
}
