import { lectures } from '../../../../core/lectures/contract'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { OwnLecture, type Own } from './own-lecture'

export const useOwnLectures = (isMember: boolean) =>
  usePages(lectures.mine, isMember ? {} : null, (data) => ({ items: data.lectures, next: data.next }))

export const OwnLectures = ({ pages }: { pages: ReturnType<typeof useOwnLectures> }) => {
  const nothing = (
    <Empty
      title="你的草稿和发布的课会在这里"
      hint="用手机录一段，或者给现成的讲稿配音。"
      action={{ words: '去录课', onPress: () => open('record') }}
    />
  )
  return (
    <Listed<Own> pages={pages} waiting={<Skeleton shape="row" count={3} />} empty={nothing}>
      {(own) =>
        own.map((lecture) => (
          <OwnLecture key={lecture.lectureId} lecture={lecture} onChanged={() => void pages.refresh()} />
        ))
      }
    </Listed>
  )
}
