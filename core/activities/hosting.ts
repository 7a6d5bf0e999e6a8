import { answersFor, type Office, type Path } from '../organisation/rules'

export const hostStates = ['lead', 'invited', 'accepted', 'declined'] as const

export type HostState = (typeof hostStates)[number]

/** An organisation, or a club or a person of it, that hosts an activity, alone or with others. */
export interface Host {
  readonly path: Path
  readonly state: HostState
  /** Who posted it, or accepted for their side: whose work it is. Null before an invitation is answered. */
  readonly organiserId: string | null
}

export interface Actor {
  readonly memberId: string
  readonly offices: readonly Office[]
}

export const isHosting = ({ state }: Pick<Host, 'state'>): boolean => state === 'lead' || state === 'accepted'

const isOf = (host: Host, { memberId, offices }: Actor): boolean =>
  isHosting(host) && (host.organiserId === memberId || answersFor(offices, host.path))

/** Everybody who has the running of it: at the door, with the list, afterwards. */
export const organises = (hosts: readonly Host[], actor: Actor): boolean => hosts.some((host) => isOf(host, actor))

/** Who may change, cancel and finish it: several hosts have one leader. */
export const leads = (hosts: readonly Host[], actor: Actor): boolean =>
  hosts.some((host) => host.state === 'lead' && isOf(host, actor))
