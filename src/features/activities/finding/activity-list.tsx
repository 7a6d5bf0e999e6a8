import type { RequestOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import type { ActivityCard as Activity } from '../../../../core/activities/activity'
import { Listed } from '../../../app/listed'
import { usePages } from '../../../app/use-pages'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { ActivityCard } from '../card/activity-card'

type Pages = ReturnType<typeof useActivities>

/** A list of activities, a page at a time; `null` waits. */
export const useActivities = (input: Omit<RequestOf<typeof activities.list>, 'cursor'> | null) =>
  usePages(activities.list, input, (data) => ({ items: data.activities, next: data.next }))

interface ListProps {
  pages: Pages
  now: Date
  empty: { title: string; hint?: string; action?: { words: string; onPress: () => void } }
}

export const ActivityList = ({ pages, now, empty }: ListProps) => (
  <Listed<Activity> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={<Empty {...empty} />}>
    {(items) => items.map((activity) => <ActivityCard key={activity.activityId} activity={activity} now={now} />)}
  </Listed>
)
