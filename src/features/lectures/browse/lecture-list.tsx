import { lectures, type LectureCard } from '../../../../core/lectures/contract'
import type { Topic } from '../../../../core/lectures/topics'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { LectureRow } from '../cards/lecture-row'

export const useLectureList = (topic: Topic | null, search: string) =>
  usePages(lectures.list, { search, ...(topic && { topic }) }, (data) => ({ items: data.lectures, next: data.next }))

type Pages = ReturnType<typeof useLectureList>

const Nothing = ({ search }: { search: string }) =>
  search ? (
    <Empty title={`没有标题带“${search}”的课`} hint="换个词试试，或者看看其他主题。" />
  ) : (
    <Empty title="这个主题还没有课" hint="点下面的“录课”，第一课可以由你来讲。" />
  )

export const LectureList = ({ pages, search }: { pages: Pages; search: string }) => (
  <Listed<LectureCard> pages={pages} waiting={<Skeleton shape="row" count={6} />} empty={<Nothing search={search} />}>
    {(items) => items.map((lecture) => <LectureRow key={lecture.lectureId} lecture={lecture} />)}
  </Listed>
)
