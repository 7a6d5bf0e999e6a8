import type { CountedLecture } from '../../../../core/lectures/lecture'
import { LectureRow } from '../cards/lecture-row'
import { reach } from '../cards/reach'

const SHOWN = 6

/** The newest few; the rest is a tab away. */
export const Latest = ({ published }: { published: readonly CountedLecture[] }) => (
  <>
    {published.slice(0, SHOWN).map((lecture) => (
      <LectureRow key={lecture.lectureId} lecture={lecture} note={reach(lecture)} />
    ))}
  </>
)
