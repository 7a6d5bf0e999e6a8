import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { seenClub } from './seen-club'

export const endClub: Handler<typeof activities.endClub> = async ({ clubId }, { caller, store, now }) => {
  const club = await seenClub(clubId, caller, store)
  if (isRefusal(club)) return club
  if (!answersFor(caller.offices, club.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  await store.clubs.end(clubId, now)
  return {}
}
