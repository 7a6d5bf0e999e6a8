import type { OutputOf } from '../../../../core/action'
import { lectures } from '../../../../core/lectures/contract'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { LectureCard } from '../cards/lecture-card'
import { LectureRow } from '../cards/lecture-row'
import { reach } from '../cards/reach'

type Ranked = OutputOf<typeof lectures.popular>['lectures']

const SHOWN = 4

export const usePopular = () => useReading(lectures.popular, { window: 'week', top: SHOWN })

/** What people spread this week: the first large, a few more below it. */
export const Popular = ({ ranked }: { ranked: Ranked }) => {
  const [first, ...others] = ranked
  if (!first) return <Empty title="这周还没有课传开" hint="学完一课，传给同事，对方学完就会出现在这里。" />
  return (
    <>
      <LectureCard lecture={first.card} counts={first} />
      {others.map((other) => (
        <LectureRow key={other.card.lectureId} lecture={other.card} note={reach(other)} />
      ))}
    </>
  )
}
