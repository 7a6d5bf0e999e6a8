import type { activities } from '../../../core/activities/contract'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenClub } from './seen-club'

export const joinClub: Handler<typeof activities.joinClub> = async ({ clubId }, { caller, store, now }) => {
  const club = await seenClub(clubId, caller, store)
  if (isRefusal(club)) return club
  if (club.endedAt) return refuse('OVER')
  await store.clubs.join(clubId, caller.memberId, now)
  return {}
}
