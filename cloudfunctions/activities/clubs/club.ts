import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenClub } from './seen-club'

export const club: Handler<typeof activities.club> = async ({ clubId }, { caller, store, now }) => {
  const stored = await seenClub(clubId, caller, store)
  if (isRefusal(stored)) return stored
  const owns = answersFor(caller.offices, stored.path)
  const leads = stored.leadId === caller.memberId
  const runs = (owns || leads) && !stored.endedAt
  const [hosted, people] = await Promise.all([
    store.clubs.activities(clubId, caller, now),
    runs ? store.clubs.people(clubId) : null,
  ])
  return {
    club: {
      ...stored,
      lead: { memberId: stored.leadId, name: stored.lead },
      ended: stored.endedAt !== null,
      activities: hosted.map((activity) => ({ ...activity, from: activity.from?.toISOString() ?? null })),
      people,
      ...{ runs, owns: owns && runs, leads },
    },
  }
}
