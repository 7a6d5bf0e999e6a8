import type { members } from '../../core/members/contract'
import type { Handler } from '../_shell/feature'

export const endOtherSignIns: Handler<typeof members.endOtherSignIns> = async (_, { caller, identity, store }) => ({
  ended: await store.signIns.endOthers(caller.memberId, identity!),
})
