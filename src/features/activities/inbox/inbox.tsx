import { useEffect } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { Notice } from '../../../../core/activities/notices'
import { Listed } from '../../../app/listed'
import { useAction } from '../../../app/use-action'
import type { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { NoticeRow } from './notice-row'

type Pages = ReturnType<typeof usePages<typeof activities.notices, Notice>>

/** What the member was told. What is shown has been read; it stays marked as new until the page is read anew. */
export const Inbox = ({ pages }: { pages: Pages }) => {
  const { run } = useAction(activities.readNotices)
  const until = pages.items?.find(({ read }) => !read)?.at
  useEffect(() => {
    if (until) void run({ until })
  }, [run, until])

  const now = new Date()
  const nothing = (
    <Empty
      title="还没有通知"
      hint="报了名的活动改时间、取消、快开始，候补有了空位，或者阵地取消了你的预约、点单，会在这里告诉你。"
      action={{ words: '看看活动', onPress: () => open('activities') }}
    />
  )
  return (
    <Listed<Notice> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={nothing}>
      {(items) => items.map((notice) => <NoticeRow key={notice.noticeId} notice={notice} now={now} />)}
    </Listed>
  )
}
