import type { ActivityCard as Activity } from '../../../../core/activities/activity'
import { Note } from '../../../components/note'
import { ActivityCard } from '../card/activity-card'

const SHOWN = 3

/** The next few; the rest is a tap away. */
export const Coming = ({ activities }: { activities: readonly Activity[] }) => {
  const now = new Date()
  if (activities.length === 0) return <Note>近期没有对你开放的活动，支部发了就会出现在这里。</Note>
  return (
    <>
      {activities.slice(0, SHOWN).map((activity) => (
        <ActivityCard key={activity.activityId} activity={activity} now={now} />
      ))}
    </>
  )
}
