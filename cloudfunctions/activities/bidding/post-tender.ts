import { deadlines } from '../../../core/activities/bids'
import type { activities } from '../../../core/activities/contract'
import { isSame } from '../../../core/activities/entry'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal, refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import type { NewTender } from '../../_store/tenders'
import { allowed } from '../../_shell/allowed'

/** What whoever calls for bids says of it. */
const given = ({ organisationId, title, about, criteria, bidsUntil, decideBy, decideUntil }: NewTender) => [
  ...[organisationId, title, about, criteria, bidsUntil, decideBy, decideUntil],
]

export const postTender: Handler<typeof activities.postTender> = async (input, context) => {
  const { caller, store, now } = context
  const path = await store.organisations.path(input.organisationId)
  if (!path || !answersFor(caller.offices, path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  const [bidsUntil, decideUntil] = [new Date(input.bidsUntil), new Date(input.decideUntil)]
  const fit = deadlines(bidsUntil, decideUntil, now)
  if (isRefusal(fit)) return fit
  const words = await allowed([input.title, input.about, ...input.criteria.map(({ name }) => name)], context)
  if (isRefusal(words)) return words
  if (await store.tenders.post({ ...input, bidsUntil, decideUntil }, caller.memberId, now)) return {}
  // A retry finds its own there.
  const there = await store.tenders.find(input.tenderId)
  return there?.madeBy === caller.memberId && isSame(given(there), given({ ...input, bidsUntil, decideUntil }))
    ? {}
    : refuse('ALREADY_USED')
}
