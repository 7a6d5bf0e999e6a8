import type { OutputOf } from '../../../../core/action'
import { lectures } from '../../../../core/lectures/contract'
import { Listed } from '../../../app/listed'
import { spokenMoment } from '../../../app/spoken-time'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { LectureRow } from '../cards/lecture-row'

type Waiting = OutputOf<typeof lectures.reviewQueue>['lectures'][number]

export const useReviewQueue = (isOfficer: boolean) =>
  usePages(lectures.reviewQueue, isOfficer ? {} : null, (data) => ({ items: data.lectures, next: data.next }))

/** What waits for this officer’s review, longest waiting first. */
export const ReviewQueue = ({ pages }: { pages: ReturnType<typeof useReviewQueue> }) => (
  <Listed<Waiting>
    pages={pages}
    waiting={<Skeleton shape="row" count={3} />}
    empty={<Empty title="都审完了" hint="有同志提交新课时，会排在这里。" />}
  >
    {(waiting) =>
      waiting.map(({ card, submittedAt }) => (
        <LectureRow
          key={card.lectureId}
          lecture={card}
          note={`${spokenMoment(submittedAt, new Date())} 提交`}
          onPress={() => open('review', { id: card.lectureId })}
        />
      ))
    }
  </Listed>
)
