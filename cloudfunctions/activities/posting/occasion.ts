import type { activities } from '../../../core/activities/contract'
import { isOccasionOf } from '../../../core/activities/occasion'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'

export const occasion: Handler<typeof activities.occasion> = async (input, { caller, store }) => {
  const stored = await store.occasions.host(input.occasion)
  if (!stored || !isOccasionOf(stored, caller)) return refuse('NO_SUCH_OCCASION')
  const { organisationId, clubId, name, kind, title, day } = stored
  return { host: { organisationId, clubId, name }, kind, title, day }
}
