import { lectures } from '../../../../core/lectures/contract'
import type { CountedLecture } from '../../../../core/lectures/lecture'
import type { Topic } from '../../../../core/lectures/topics'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { LectureRow } from '../cards/lecture-row'
import { reach } from '../cards/reach'

export const useLectureList = (topic: Topic | null, search: string) =>
  usePages(lectures.list, { search, ...(topic && { topic }) }, (data) => ({ items: data.lectures, next: data.next }))

type Pages = ReturnType<typeof useLectureList>

interface Choice {
  topic: Topic | null
  search: string
}

const Nothing = ({ topic, search }: Choice) =>
  search ? (
    <Empty title={`没有标题带“${search}”的课`} hint="换个词试试，或者看看其他主题。" />
  ) : (
    <Empty title={topic ? '这个主题还没有课' : '还没有课'} hint="点下面的“录课”，第一课可以由你来讲。" />
  )

export const LectureList = ({ pages, topic, search }: Choice & { pages: Pages }) => (
  <Listed<CountedLecture>
    pages={pages}
    waiting={<Skeleton shape="row" count={6} />}
    empty={<Nothing topic={topic} search={search} />}
  >
    {(items) => items.map((lecture) => <LectureRow key={lecture.lectureId} lecture={lecture} note={reach(lecture)} />)}
  </Listed>
)
