import { speaksFor } from '../../../core/activities/concerns'
import type { activities } from '../../../core/activities/contract'
import { inLine, lastDay, propose, TURNS_AT_ONCE, turnState } from '../../../core/activities/turns'
import { answersFor } from '../../../core/organisation/rules'
import { isRefusal } from '../../../core/refusal'
import { dayOf } from '../../../core/time'
import type { Handler } from '../../_shell/feature'
import type { Caller } from '../../_store/members'
import type { StoredRota } from '../../_store/rotas'
import { seenRota } from './seen-rota'

type Show = Handler<typeof activities.rota>
type Context = Parameters<Show>[1]
type Turns = StoredRota['turns']

const turnsShown = ({ turns }: StoredRota, { offices }: Caller, today: string) =>
  turns.map((turn) => ({
    ...turn,
    mine: speaksFor(offices, turn.organisationId),
    state: turnState(turn, today),
    activity: turn.activities[0] ?? null,
  }))

/** How each of them has done their part, whoever is next in front. */
const membersShown = (ids: readonly string[], nameOf: (id: string) => string, turns: Turns, today: string) =>
  inLine(ids, turns, today).map((organisationId) => ({
    organisationId,
    name: nameOf(organisationId),
    hostedOn: lastDay(organisationId, turns, today, ['hosted']),
    plannedOn: lastDay(organisationId, turns, today, ['planned', 'posted']),
    missed: turns.filter((turn) => turn.organisationId === organisationId && turnState(turn, today) === 'missed')
      .length,
  }))

/** Those that wait for an answer, and could be had still. */
const swapsShown = async ({ swaps, turns }: StoredRota, { caller, store, now }: Context) => {
  const isAhead = (id: string) => turns.some((turn) => turn.turnId === id && turnState(turn, dayOf(now)) === 'planned')
  const asked = swaps.filter((swap) => swap.state === 'asked' && isAhead(swap.turnId) && isAhead(swap.withTurnId))
  const spokenFor = await store.organisations.spokenFor(
    asked.map(({ withOrganisationId }) => withOrganisationId),
    now,
  )
  return asked.map((swap) => ({
    ...swap,
    mine: speaksFor(caller.offices, swap.withOrganisationId),
    own: speaksFor(caller.offices, swap.organisationId),
    answerable: spokenFor.includes(swap.withOrganisationId),
  }))
}

export const rota: Show = async ({ rotaId }, context) => {
  const { caller, store, now } = context
  const stored = await seenRota(rotaId, caller, store)
  if (isRefusal(stored)) return stored
  const today = dayOf(now)
  const keeps = answersFor(caller.offices, stored.path)
  const ids = stored.members.map(({ organisationId }) => organisationId)
  const nameOf = (organisationId: string) =>
    stored.members.find((member) => member.organisationId === organisationId)!.name
  const turns = turnsShown(stored, caller, today)
  const next = turns.find(({ dueOn, state }) => dueOn >= today && state !== 'skipped')
  const proposals = stored.endedAt ? [] : propose(ids, stored.turns, stored, today, Math.min(ids.length, TURNS_AT_ONCE))
  const { organisationId, name, kind, everyMonths, onDay } = stored
  return {
    rota: {
      ...stored,
      entry: { organisationId, name, kind, everyMonths, onDay, members: ids },
      updatedAt: stored.updatedAt.toISOString(),
      members: ids.length,
      memberNames: membersShown(ids, nameOf, stored.turns, today),
      next: next ? { organisation: next.organisation, dueOn: next.dueOn } : null,
      ended: stored.endedAt !== null,
      turns,
      swaps: await swapsShown(stored, context),
      proposals: proposals.map((proposal) => ({ ...proposal, organisation: nameOf(proposal.organisationId) })),
      keeps,
    },
  }
}
