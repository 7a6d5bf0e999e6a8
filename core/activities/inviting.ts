import { answersFor } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import { speaksFor } from './concerns'
import { isEditable, type ActivityState } from './life'
import type { Actor, Host } from './hosting'

/** Together with the one who leads. */
export const MOST_HOSTS = 10

interface Hosted {
  readonly state: ActivityState
  readonly from: Date | null
}

/** Who hosts it changes until it begins; a draft has no beginning yet. */
export const hostsMayChange = ({ state, from }: Hosted, now: Date): true | Refusal<'WRONG_STATE' | 'TOO_LATE'> => {
  if (!isEditable(state)) return refuse('WRONG_STATE')
  return from === null || now < from || refuse('TOO_LATE')
}

/** Its own officers answer for a host that is asked: an officer above it may be the one who asks. */
export const mayAnswer = ({ path }: Pick<Host, 'path'>, { offices }: Pick<Actor, 'offices'>): boolean =>
  speaksFor(offices, path[path.length - 1]!)

/** Whether somebody answers an invitation for the organisation that got it. */
export const isInvited = (host: Host, actor: Actor): boolean => host.state === 'invited' && mayAnswer(host, actor)

/** Who may step down for a host that has accepted: its officers, and who organises it on that side. */
export const mayStepDown = (host: Host, actor: Actor): boolean =>
  host.state === 'accepted' && (host.organiserId === actor.memberId || answersFor(actor.offices, host.path))
