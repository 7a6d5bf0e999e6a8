import { refuse, type Refusal } from '../../core/refusal'
import type { Context } from '../_shell/feature'
import { codeOf, hashOf } from '../_store/invitation-code'

/** Make a code for somebody, good for a while. */
export const issue = async (
  { invitationId, memberId, seconds }: { invitationId: string; memberId: string; seconds: number },
  { caller, store, secret, now }: Pick<Context<'member'>, 'caller' | 'store' | 'secret' | 'now'>,
): Promise<{ code: string; expiresAt: string } | Refusal<'ALREADY_USED'>> => {
  const code = codeOf(secret, caller.memberId, invitationId)
  const issued = await store.invitations.issue({
    invitationId,
    codeHash: hashOf(secret, code),
    memberId,
    issuedBy: caller.memberId,
    issuedAt: now,
    expiresAt: new Date(now.getTime() + seconds * 1000),
  })
  return issued ? { code, expiresAt: issued.expiresAt.toISOString() } : refuse('ALREADY_USED')
}
