import { once } from '../once'
import { id, line } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'
import { ROTA_MEMBERS, turnStates } from './turns'

export const rotaEntry = z.object({
  /** Who keeps it. */
  organisationId: id(),
  name: line(30),
  kind: z.enum(activityKinds),
  everyMonths: z.int().check(z.gte(1), z.lte(12)),
  /** Of the month, in Asia/Shanghai. */
  onDay: z.int().check(z.gte(1), z.lte(31)),
  /** Those who take turns, in order. */
  members: z.array(id()).check(z.minLength(2), z.maxLength(ROTA_MEMBERS), z.refine(once, 'each organisation once')),
})

export type RotaEntry = z.output<typeof rotaEntry>

const turn = z.object({
  turnId: id(),
  organisationId: id(),
  organisation: z.string(),
  /** Whether the asker holds an office of just whose turn it is. */
  mine: z.boolean(),
  dueOn: z.iso.date(),
  state: z.enum(turnStates),
  /** What was posted for it. */
  activity: z.nullable(z.object({ activityId: id(), title: z.string() })),
  /** What became of it, in order. */
  steps: z.array(
    z.object({
      stepId: id(),
      step: z.enum(['planned', 'swapped', 'skipped']),
      organisation: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.nullable(z.string()),
    }),
  ),
})

const swap = z.object({
  swapId: id(),
  turnId: id(),
  organisation: z.string(),
  withTurnId: id(),
  withOrganisation: z.string(),
  by: z.string(),
  /** Whether it is the asker’s to answer. */
  mine: z.boolean(),
  /** Whether it is the asker’s to take back. */
  own: z.boolean(),
  /** Whether there is anybody who could answer it. */
  answerable: z.boolean(),
})

export const rotaCard = z.object({
  rotaId: id(),
  name: z.string(),
  kind: z.enum(activityKinds),
  organisation: z.string(),
  members: z.int(),
  /** Whose turn is next; null where none is planned. */
  next: z.nullable(z.object({ organisation: z.string(), dueOn: z.iso.date() })),
  ended: z.boolean(),
  sample: z.boolean(),
})

export type RotaCard = z.output<typeof rotaCard>

export const rotaShown = z.extend(rotaCard, {
  entry: rotaEntry,
  updatedAt: z.iso.datetime(),
  /** Whoever is next in front. */
  memberNames: z.array(
    z.object({
      organisationId: id(),
      name: z.string(),
      /** The last day of each; of what was posted, until it is finished, `plannedOn`. */
      hostedOn: z.nullable(z.iso.date()),
      plannedOn: z.nullable(z.iso.date()),
      missed: z.int(),
    }),
  ),
  turns: z.array(turn),
  swaps: z.array(swap),
  /** Whom the rota proposes, one after another. */
  proposals: z.array(z.object({ organisationId: id(), organisation: z.string(), dueOn: z.iso.date() })),
  keeps: z.boolean(),
})

export type Rota = z.output<typeof rotaShown>
export type RotaTurn = z.output<typeof turn>
