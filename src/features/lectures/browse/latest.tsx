import type { LectureCard } from '../../../../core/lectures/contract'
import { LectureRow } from '../cards/lecture-row'

const SHOWN = 6

/** The newest few; the rest is a tab away. */
export const Latest = ({ published }: { published: readonly LectureCard[] }) => (
  <>
    {published.slice(0, SHOWN).map((lecture) => (
      <LectureRow key={lecture.lectureId} lecture={lecture} />
    ))}
  </>
)
