import type { activities } from '../../../core/activities/contract'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { allowed } from '../../_shell/allowed'

export const saveClub: Handler<typeof activities.saveClub> = async (club, context) => {
  const { clubId, organisationId, leadId } = club
  const { caller, store, now } = context
  const [old, path, lead] = await Promise.all([
    store.clubs.find(clubId),
    store.organisations.path(organisationId),
    store.members.place(leadId, now),
  ])
  // A club stays with its organisation.
  if (!path || (old && old.organisationId !== organisationId)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const isLead = old?.leadId === caller.memberId && leadId === old.leadId
  if (!isLead && !answersFor(caller.offices, path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  if (old?.endedAt) return refuse('OVER')
  if (leadId !== old?.leadId && !lead) return refuse('NO_SUCH_MEMBER')
  const words = await allowed([club.name, club.about], context)
  if (isRefusal(words)) return words
  await store.clubs.save(club, now)
  return {}
}
