import sql from 'sql-template-tag'
import { judgeCode, type CodeRefusal, type Invitation, type Trier } from '../../core/members/invitation'
import { LOCK_SECONDS, WRONG_CODES, WRONG_CODES_PER_ADDRESS } from '../../core/members/rules'
import { isRefusal, refuse, type Refusal } from '../../core/refusal'
import type { Database, Queries } from './database'
import type { Identity } from './members'
import { insertIdentity } from './sign-ins'

type BindRefusal = CodeRefusal | 'LOCKED'

interface NewInvitation {
  invitationId: string
  codeHash: Buffer
  memberId: string
  issuedBy: string
  issuedAt: Date
  expiresAt: Date
}

/** The first instant at which a member `m` is none any more; null while nobody knows of one. */
const whenLeft = sql`m.left_on::timestamp at time zone 'Asia/Shanghai'`

export const invitationStore = (db: Database) => ({
  /** Keep a new invitation and end the member’s earlier ones; a retry finds its own, nothing where that one is over. */
  issue: (invitation: NewInvitation): Promise<{ expiresAt: Date } | undefined> =>
    db.transaction(async (tx) => {
      // One after another for one member: each ends what the one before it made.
      await tx.rows(sql`select 1 from member where member_id = ${invitation.memberId} for no key update`)
      const issued = await tx.row<{ expiresAt: Date }>(sql`
        insert into invitation as i (code_hash, invitation_id, member_id, issued_by, issued_at, expires_at)
        values (${invitation.codeHash}, ${invitation.invitationId}, ${invitation.memberId}, ${invitation.issuedBy},
                ${invitation.issuedAt}, ${invitation.expiresAt})
        on conflict (code_hash) do update set code_hash = i.code_hash
          where i.member_id = excluded.member_id and i.ended_at is null
        returning expires_at as "expiresAt"`)
      if (issued)
        await tx.rows(sql`
          update invitation set ended_at = ${invitation.issuedAt}
          where member_id = ${invitation.memberId} and ended_at is null and code_hash <> ${invitation.codeHash}`)
      return issued
    }),

  /**
   * Try a code: bind the identity, or count the wrong try. Everybody’s tries are counted under a lock of their own row,
   * so that a burst of tries at once is not one try.
   */
  bind: (identity: Identity, codeHash: Buffer, now: Date): Promise<{ memberId: string } | Refusal<BindRefusal>> =>
    db.transaction(async (tx) => {
      const triers = triersOf(identity)
      for (const trier of triers) {
        const seconds = await secondsLocked(tx, trier, now)
        if (seconds > 0) return refuse('LOCKED', { retryAfter: seconds })
      }

      const invitation = await tx.row<Invitation>(sql`
        select i.member_id as "memberId", least(i.expires_at, ${whenLeft}) as "expiresAt", i.ended_at as "endedAt",
               i.used_by as "usedBy"
        from invitation i join member m on m.member_id = i.member_id
        where i.code_hash = ${codeHash} for update of i`)
      const verdict = judgeCode(invitation, await readTrier(tx, identity, invitation?.memberId), now)
      if (isRefusal(verdict)) {
        if (verdict.refused === 'CODE_WRONG') for (const trier of triers) await countWrong(tx, trier, now)
        return verdict
      }

      const { memberId } = invitation!
      if (verdict === 'bind') {
        // An officer’s code is for who lost the browsers they had; whoever else has them is out, and so nobody is copied unseen.
        await tx.rows(sql`
          delete from identity where member_id = ${memberId} and provider = 'browser'
            and ${memberId} <> (select issued_by from invitation where code_hash = ${codeHash})`)
        await insertIdentity(tx, identity, memberId, now)
        await tx.rows(sql`
          update invitation set ended_at = ${now}, used_by = ${identity.subject} where code_hash = ${codeHash}`)
        await tx.rows(sql`update member set consented_at = ${now} where member_id = ${memberId}`)
      }
      return { memberId }
    }),

  /** Forget counts of wrong codes that lock nobody any more, and invitations that ended half a year ago. */
  sweep: async (now: Date): Promise<number> => {
    const swept = await db.row<{ count: number }>(sql`
      with counts as (
        delete from wrong_code where since < ${now}::timestamptz - make_interval(secs => ${LOCK_SECONDS}) returning 1
      ), invitations as (
        delete from invitation where expires_at < ${now}::timestamptz - interval '180 days' returning 1
      )
      select (select count(*) from counts) + (select count(*) from invitations) as count`)
    return swept?.count ?? 0
  },
})

const readTrier = async (tx: Queries, identity: Identity, invited: string | undefined): Promise<Trier> => {
  const facts = await tx.row<{ boundTo: string | null; memberHasWechat: boolean }>(sql`
    select (select member_id from identity
            where provider = ${identity.provider} and subject = ${identity.subject}) as "boundTo",
           exists (select from identity
                   where provider = 'wechat' and member_id = ${invited ?? null}::uuid) as "memberHasWechat"`)
  return { ...identity, boundTo: facts?.boundTo ?? null, memberHasWechat: facts?.memberHasWechat ?? false }
}

interface TrierRow {
  readonly key: string
  readonly most: number
}

const triersOf = ({ provider, subject, address }: Identity): TrierRow[] => [
  { key: `${provider}:${subject}`, most: WRONG_CODES },
  ...(address ? [{ key: `address:${address}`, most: WRONG_CODES_PER_ADDRESS }] : []),
]

/** How long a trier still has to wait, in seconds; takes the lock on the trier’s count. */
const secondsLocked = async (tx: Queries, { key, most }: TrierRow, now: Date): Promise<number> => {
  const over = new Date(now.getTime() - LOCK_SECONDS * 1000)
  const count = await tx.row<{ tries: number; since: Date }>(sql`
    insert into wrong_code as w (trier, tries, since) values (${key}, 0, ${now})
    on conflict (trier) do update
      set tries = case when w.since <= ${over} then 0 else w.tries end
    returning tries, since`)
  if (!count || count.tries < most) return 0
  return Math.ceil((count.since.getTime() - over.getTime()) / 1000)
}

const countWrong = (tx: Queries, { key }: TrierRow, now: Date) =>
  tx.rows(sql`update wrong_code set tries = tries + 1, since = ${now} where trier = ${key}`)
