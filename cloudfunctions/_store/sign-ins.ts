import sql from 'sql-template-tag'
import { dayOf } from '../../core/time'
import type { Queries } from './database'
import type { Identity } from './members'
import { newId } from './new-id'

type Bound = Pick<Identity, 'provider' | 'subject'>

export interface SignIn {
  readonly signInId: string
  readonly provider: Identity['provider']
  readonly since: Date
  readonly lastUsedOn: string
  readonly here: boolean
}

const is = ({ provider, subject }: Bound) => sql`(provider = ${provider} and subject = ${subject})`

export const signInStore = (db: Queries) => ({
  /** Where somebody is signed in; here first, then what was used last. */
  of: (memberId: string, here: Bound): Promise<SignIn[]> =>
    db.rows(sql`
      select identity_id as "signInId", provider, bound_at as since, last_used_on as "lastUsedOn",
             ${is(here)} as here
      from identity where member_id = ${memberId}
      order by here desc, last_used_on desc, bound_at desc, identity_id`),

  /** Replace whatever this identity was bound to. Demo mode only: elsewhere a code binds, once. */
  stepInto: async ({ provider, subject }: Identity, memberId: string, now: Date): Promise<void> => {
    await db.rows(sql`
      insert into identity (provider, subject, member_id, bound_at, identity_id, last_used_on)
      values (${provider}, ${subject}, ${memberId}, ${now}, ${newId()}, ${dayOf(now)})
      on conflict (provider, subject) do update
        set member_id = excluded.member_id, bound_at = excluded.bound_at, identity_id = excluded.identity_id,
            last_used_on = excluded.last_used_on`)
  },

  unbind: async (identity: Bound): Promise<void> => {
    await db.rows(sql`delete from identity where ${is(identity)}`)
  },

  /** Forget one of somebody’s browsers. */
  end: async (memberId: string, signInId: string): Promise<void> => {
    await db.rows(sql`
      delete from identity where member_id = ${memberId} and identity_id = ${signInId} and provider = 'browser'`)
  },

  /** Forget all of somebody’s browsers but the one they ask from; how many there were. */
  endOthers: async (memberId: string, here: Bound): Promise<number> =>
    (
      await db.rows(sql`
        delete from identity where member_id = ${memberId} and provider = 'browser' and not ${is(here)} returning 1`)
    ).length,
})

/** What was used that day for the first time is marked so: once a day, and no other request writes. */
export const markUsed = async (db: Queries, used: readonly (Bound & { readonly day: string })[]): Promise<void> => {
  if (used.length === 0) return
  await db.rows(sql`
    update identity i set last_used_on = u.day
    from unnest(${used.map(({ provider }) => provider)}::text[], ${used.map(({ subject }) => subject)}::text[],
                ${used.map(({ day }) => day)}::date[]) as u (provider, subject, day)
    where i.provider = u.provider and i.subject = u.subject and i.last_used_on < u.day`)
}

export const insertIdentity = (tx: Queries, { provider, subject }: Identity, memberId: string, now: Date) =>
  tx.rows(sql`
    insert into identity (provider, subject, member_id, bound_at, identity_id, last_used_on)
    values (${provider}, ${subject}, ${memberId}, ${now}, ${newId()}, ${dayOf(now)})`)
