import type { Caller } from '../../_store/members'
import type { Claimer } from '../../_store/claim-deeds'
import type { Store } from '../../_store/store'

export interface NamedClaimer extends Claimer {
  readonly name: string
}

/**
 * As whom somebody may claim projects: the organisations they are an officer of, the clubs they lead, and themselves.
 * Those that a project is for are it, or below whoever put it up.
 */
export const claimersOf = async (caller: Caller, store: Store, under?: string): Promise<NamedClaimer[]> => {
  const held = caller.offices.map(({ organisationId }) => organisationId)
  const [branches, clubs, profile] = await Promise.all([
    store.organisations.placed(held),
    store.clubs.ledBy(caller.memberId),
    store.members.name(caller.memberId),
  ])
  const all = [
    ...branches.map(({ organisationId, name, path }) => ({
      kind: 'branch' as const,
      id: organisationId,
      organisationId,
      name,
      path,
    })),
    ...clubs.map(({ clubId, organisationId, name, path }) => ({
      kind: 'club' as const,
      id: clubId,
      organisationId,
      name,
      path,
    })),
    {
      kind: 'person' as const,
      id: caller.memberId,
      organisationId: caller.organisationId,
      name: profile!,
      path: caller.path,
    },
  ]
  return all.filter(({ path }) => under === undefined || path.includes(under))
}
