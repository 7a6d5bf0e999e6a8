import type { lectures } from '../../../../core/lectures/contract'
import { Shown } from '../../../app/shown'
import { spokenMoment } from '../../../app/spoken-time'
import type { Reading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { LectureRow } from '../cards/lecture-row'

/** What waits for this officer’s review, longest waiting first. */
export const ReviewQueue = ({ reading }: { reading: Reading<typeof lectures.reviewQueue> }) => (
  <Shown reading={reading} waiting={<Skeleton shape="row" count={3} />}>
    {({ lectures: waiting }) =>
      waiting.length ? (
        waiting.map(({ card, submittedAt }) => (
          <LectureRow
            key={card.lectureId}
            lecture={card}
            note={`${spokenMoment(submittedAt, new Date())} 提交`}
            onPress={() => open('review', { id: card.lectureId })}
          />
        ))
      ) : (
        <Empty title="都审完了" hint="有同志提交新课时，会排在这里。" />
      )
    }
  </Shown>
)
