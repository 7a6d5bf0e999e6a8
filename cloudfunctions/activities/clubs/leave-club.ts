import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenClub } from './seen-club'

export const leaveClub: Handler<typeof activities.leaveClub> = async ({ clubId }, { caller, store, now }) => {
  const club = await seenClub(clubId, caller, store)
  if (isRefusal(club)) return club
  if (club.leadId === caller.memberId) return refuse('LEADS_IT')
  return (await store.clubs.leave(clubId, caller.memberId, now)) ? {} : refuse('NOT_IN_IT')
}
