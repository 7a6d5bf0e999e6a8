import type { members } from '../../core/members/contract'
import { INVITATION_SECONDS, mayInvite } from '../../core/members/rules'
import { answersFor } from '../../core/organisation/rules'
import { refuse } from '../../core/refusal'
import type { Handler } from '../_shell/feature'
import { issue } from './issue'

export const invite: Handler<typeof members.invite> = async ({ invitationId, memberId }, context) => {
  const invited = await context.store.members.place(memberId, context.now)
  if (!invited) return refuse('NO_SUCH_MEMBER')
  if (!answersFor(context.caller.offices, invited.path)) return refuse('NOT_IN_YOUR_ORGANISATION')
  if (!mayInvite(context.caller.offices, invited)) return refuse('ABOVE_YOU')
  if (invited.hasWechat) return refuse('MEMBER_BOUND')

  return issue({ invitationId, memberId, seconds: INVITATION_SECONDS }, context)
}
