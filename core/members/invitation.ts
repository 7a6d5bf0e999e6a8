import { refuse, type Refusal } from '../refusal'

export interface Invitation {
  readonly memberId: string
  readonly expiresAt: Date
  /** When it was used, or replaced by a newer one. */
  readonly endedAt: Date | null
  readonly usedBy: string | null
}

/** Who tries a code, and what is bound already. */
export interface Trier {
  readonly provider: 'wechat' | 'browser'
  readonly subject: string
  /** The member this identity belongs to already. */
  readonly boundTo: string | null
  /** Whether the invited member has a WeChat identity already: one each. */
  readonly memberHasWechat: boolean
}

export type CodeRefusal = 'CODE_WRONG' | 'CODE_EXPIRED' | 'CODE_USED' | 'ALREADY_BOUND' | 'MEMBER_BOUND'

/** A code binds one identity, once, before it expires. Trying again with a code one used oneself changes nothing. */
export const judgeCode = (
  invitation: Invitation | undefined,
  trier: Trier,
  now: Date,
): 'bind' | 'bound' | Refusal<CodeRefusal> => {
  if (!invitation) return refuse('CODE_WRONG')
  if (invitation.usedBy === trier.subject && trier.boundTo === invitation.memberId) return 'bound'
  if (invitation.usedBy) return refuse('CODE_USED')
  if (invitation.endedAt || invitation.expiresAt <= now) return refuse('CODE_EXPIRED')
  if (trier.boundTo) return refuse('ALREADY_BOUND')
  if (trier.provider === 'wechat' && trier.memberHasWechat) return refuse('MEMBER_BOUND')
  return 'bind'
}
