import { isOccasionOf, type Occasion } from '../../../core/activities/occasion'
import { answersFor } from '../../../core/organisation/rules'
import { refuse, type Refusal } from '../../../core/refusal'
import type { ActivityEntry } from '../../../core/activities/entry'
import type { Caller } from '../../_store/members'
import type { Store } from '../../_store/store'

type Hosting = Pick<ActivityEntry, 'organisationId' | 'clubId'>

const notTheirs = refuse('NOT_IN_YOUR_ORGANISATION')

/** For an occasion, whoever’s it is posts, as the organisation or the club whose it is. */
const mayHostFor = async ({ organisationId, clubId }: Hosting, occasion: Occasion, caller: Caller, store: Store) => {
  const host = await store.occasions.host(occasion)
  const isIts = host?.organisationId === organisationId && host.clubId === clubId
  return (isIts && isOccasionOf(host, caller)) || notTheirs
}

/** Officers post for what they answer for; who leads a club posts for the club. */
const mayHostByOffice = async ({ organisationId, clubId }: Hosting, caller: Caller, store: Store) => {
  const [path, club] = await Promise.all([
    store.organisations.path(organisationId),
    clubId ? store.clubs.find(clubId) : undefined,
  ])
  const isClubs = clubId === null || (club?.organisationId === organisationId && !club.endedAt)
  const isTheirs = path !== undefined && (answersFor(caller.offices, path) || club?.leadId === caller.memberId)
  return (isClubs && isTheirs) || notTheirs
}

/**
 * Whether the caller may have an activity hosted as the entry says. One that was posted for an occasion keeps its host, and
 * is its host’s officers’ to change whatever became of the occasion since.
 */
export const mayHost = async (
  entry: Hosting,
  old: Hosting | null,
  occasion: Occasion | null,
  caller: Caller,
  store: Store,
): Promise<true | Refusal<'NOT_IN_YOUR_ORGANISATION'>> => {
  const isKept = old?.organisationId === entry.organisationId && old.clubId === entry.clubId
  const byOffice = !occasion || isKept ? await mayHostByOffice(entry, caller, store) : notTheirs
  return occasion && byOffice !== true ? mayHostFor(entry, occasion, caller, store) : byOffice
}
