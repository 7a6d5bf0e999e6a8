import { newId } from '../cloudfunctions/_store/new-id'
import type { Identity } from '../cloudfunctions/_store/members'
import type { Store } from '../cloudfunctions/_store/store'
import type { Member } from '../core/members/contract'
import type { Path } from '../core/organisation/rules'
import type { OfficerRole, Organisation } from '../core/organisation/tree'
import { NOON } from './answer'

export interface Unit extends Organisation {
  readonly path: Path
}

export interface Visitor {
  readonly identity: Identity
}

export interface Person extends Visitor {
  readonly memberId: string
  readonly name: string
  readonly organisationId: string
}

interface UnitGiven extends Partial<Organisation> {
  readonly under?: Unit
  readonly district?: string
}

const LONG_AGO = '2020-01-01'

export const people = (store: Store) => {
  let city: Promise<Unit> | undefined

  const organisation = async (given: UnitGiven = {}): Promise<Unit> => {
    const {
      under,
      district = null,
      organisationId = newId(),
      kind = 'branch',
      name = `支部 ${organisationId.slice(-4)}`,
    } = given
    const unit = { organisationId, kind, name, path: [...(under?.path ?? []), organisationId] }
    await store.organisations.add({ ...unit, district })
    return unit
  }

  /** The root of the tree, the same one throughout a world. */
  const root = (): Promise<Unit> => (city ??= organisation({ kind: 'committee', name: '市两新工委' }))

  const branch = async (given: UnitGiven = {}): Promise<Unit> =>
    organisation({ ...given, under: given.under ?? (await root()) })

  const visitor = (identity: Partial<Identity> = {}): Visitor => ({
    identity: { provider: 'wechat', subject: `openid-${newId()}`, address: null, ...identity },
  })

  /** On the roster, and not yet bound to anybody’s phone. */
  const invited = async (given: { of?: Unit; name?: string; status?: Member['status']; joinedOn?: string } = {}) => {
    const memberId = newId()
    const { of = await branch(), name = `党员 ${memberId.slice(-4)}`, status = 'full', joinedOn = LONG_AGO } = given
    await store.members.add({ memberId, organisationId: of.organisationId, name, status, joinedOn, sample: true })
    return { memberId, name, organisationId: of.organisationId }
  }

  const member = async (
    given: Parameters<typeof invited>[0] & { identity?: Partial<Identity> } = {},
  ): Promise<Person> => {
    const person = { ...(await invited(given)), ...visitor(given.identity) }
    await store.signIns.stepInto(person.identity, person.memberId, NOON)
    return person
  }

  /** An officer of `of`, who belongs there as well. */
  const officer = async (given: Parameters<typeof member>[0] & { role?: OfficerRole } = {}): Promise<Person> => {
    const of = given.of ?? (await branch())
    const person = await member({ ...given, of })
    await store.members.appoint(person.memberId, of.organisationId, given.role ?? 'secretary', LONG_AGO)
    return person
  }

  return { organisation, root, branch, visitor, invited, member, officer }
}
