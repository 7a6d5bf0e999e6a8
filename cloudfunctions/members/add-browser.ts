import type { members } from '../../core/members/contract'
import { OWN_CODE_SECONDS } from '../../core/members/rules'
import type { Handler } from '../_shell/feature'
import { issue } from './issue'

export const addBrowser: Handler<typeof members.addBrowser> = ({ invitationId }, context) =>
  issue({ invitationId, memberId: context.caller.memberId, seconds: OWN_CODE_SECONDS }, context)
