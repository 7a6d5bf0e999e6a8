import type { activities } from '../../../core/activities/contract'
import { refuse } from '../../../core/refusal'
import type { Handler } from '../../_shell/feature'
import { templateIds } from './messages'

export const allowMessages: Handler<typeof activities.allowMessages> = async ({ tapId, templates }, context) => {
  const { caller, store, notify, now } = context
  const known = templateIds(notify)
  if (!templates.every((each) => known.includes(each))) return refuse('NO_SUCH_TEMPLATE')
  await store.messages.allow(caller.memberId, [...new Set(templates)], tapId, now)
  return {}
}
