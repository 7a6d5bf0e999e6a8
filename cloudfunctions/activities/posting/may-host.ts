import { answersFor } from '../../../core/organisation/rules'
import { refuse, type Refusal } from '../../../core/refusal'
import type { ActivityEntry } from '../../../core/activities/entry'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

/** Officers post for what they answer for; who leads a club posts for the club. */
export const mayHost = async (
  { organisationId, clubId }: Pick<ActivityEntry, 'organisationId' | 'clubId'>,
  caller: Caller,
  store: Store,
): Promise<true | Refusal<'NOT_IN_YOUR_ORGANISATION'>> => {
  const [path, club] = await Promise.all([
    store.organisations.path(organisationId),
    clubId ? store.clubs.find(clubId) : undefined,
  ])
  const isClubs = clubId === null || (club?.organisationId === organisationId && !club.endedAt)
  const isTheirs = path !== undefined && (answersFor(caller.offices, path) || club?.leadId === caller.memberId)
  return (isClubs && isTheirs) || refuse('NOT_IN_YOUR_ORGANISATION')
}
