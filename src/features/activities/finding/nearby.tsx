import { activities } from '../../../../core/activities/contract'
import type { NearActivity } from '../../../../core/activities/finding'
import type { ActivityKind } from '../../../../core/activities/kinds'
import { AskPosition } from '../../../app/ask-position'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { usePosition } from '../../../app/use-position'
import { walkedByWords } from '../../../app/way-words'
import { Empty } from '../../../components/empty'
import { Note } from '../../../components/note'
import { Skeleton } from '../../../components/skeleton'
import { ActivityCard } from '../card/activity-card'

/** What is near and soon, once the member says where they are. */
export const NearbyActivities = ({ kind, now }: { kind: ActivityKind | undefined; now: Date }) => {
  const position = usePosition()
  const { spot } = position
  const pages = usePages(activities.nearby, spot && { ...spot, ...(kind && { kind }) }, (data) => ({
    items: data.activities,
    next: data.next,
  }))
  if (!spot)
    return <AskPosition {...position} wanted="看看附近两周内的活动" otherwise="在“全部”里可以按时间和类型找。" />
  return (
    <Listed<NearActivity>
      pages={pages}
      waiting={<Skeleton shape="line" count={4} />}
      empty={
        <Empty
          title="附近两周内没有对你开放的活动"
          hint={kind ? '换一个类型试试。' : '看的是二十公里以内、两周之内开始的活动。更远更晚的在“全部”里。'}
        />
      }
    >
      {(items) => (
        <>
          <Note>二十公里以内、两周之内开始的活动，近的在前。</Note>
          {items.map((activity) => (
            <ActivityCard key={activity.activityId} activity={activity} now={now} />
          ))}
          {pages.head && <Note>{walkedByWords[pages.head.walkedBy]}</Note>}
        </>
      )}
    </Listed>
  )
}
