import { answersFor, type Path } from '../organisation/rules'
import { id } from '../text'
import * as z from '../zod'
import type { Actor } from './hosting'

/** What an activity is posted for: a turn of a rota, a claim of a project, or a tender that was won. */
export const occasion = z.object({ kind: z.enum(['turn', 'claim', 'tender']), id: id() })

export type Occasion = z.output<typeof occasion>

/** As an address carries it: `turn.<id>`; null for anything else. */
export const readOccasion = (written: string | undefined): Occasion | null => {
  const [kind, id] = (written ?? '').split('.')
  const read = occasion.safeParse({ kind, id })
  return read.success ? read.data : null
}

/** Whose an occasion is. */
export interface OccasionHost {
  readonly organisationId: string
  readonly path: Path
  readonly clubId: string | null
  /** Who claimed it for themselves. */
  readonly memberId: string | null
  /** Whoever leads the club. */
  readonly clubLeadId: string | null
}

/**
 * Who may post an activity for an occasion: officers of the organisation whose it is, who leads the club that claimed it,
 * and whoever claimed it for themselves, as an activity of their own branch.
 */
export const isOccasionOf = (host: OccasionHost, actor: Actor): boolean =>
  answersFor(actor.offices, host.path) || host.memberId === actor.memberId || host.clubLeadId === actor.memberId
