import type { ActivityCard } from '../../core/activities/activity'
import type { StoredActivity } from '../_store/activity-card'
import type { Media } from '../_shell/host'

/** An activity with its times as text and its picture as an address. */
export const activityShown = <Stored extends StoredActivity>(
  stored: Stored,
  media: Media,
): Omit<Stored, 'from' | 'until' | 'cover'> & Pick<ActivityCard, 'from' | 'until' | 'cover'> => ({
  ...stored,
  from: stored.from?.toISOString() ?? null,
  until: stored.until?.toISOString() ?? null,
  cover: stored.cover && media.url(stored.cover.location),
})
