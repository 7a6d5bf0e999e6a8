import { answersFor, type Office, type Path } from '../organisation/rules'
import { refuse, type Refusal } from '../refusal'
import { dayOf, inShanghai } from '../time'

/** Asked for, accepted, given a time, done; or declined by the station, or cancelled by who asked. */
export const orderStates = ['asked', 'accepted', 'scheduled', 'done', 'declined', 'cancelled'] as const

export type OrderState = (typeof orderStates)[number]

export const orderSteps = ['accept', 'schedule', 'complete', 'decline', 'cancel'] as const

export type OrderStep = (typeof orderSteps)[number]

/** Nothing is ordered further ahead. */
export const ORDER_AHEAD_DAYS = 90

/** What a member has ordered and is not over; more would be a mistake, or not meant. */
export const OPEN_ORDERS = 10

const open: readonly OrderState[] = ['asked', 'accepted', 'scheduled']

export const isOpen = (state: OrderState): boolean => open.includes(state)

/** From which states a step may be taken, where it leads and whose it is. A time that was given may be given anew. */
const moves: Record<OrderStep, { from: readonly OrderState[]; to: OrderState; by: 'station' | 'orderer' }> = {
  accept: { from: ['asked'], to: 'accepted', by: 'station' },
  schedule: { from: open, to: 'scheduled', by: 'station' },
  complete: { from: ['scheduled'], to: 'done', by: 'station' },
  decline: { from: open, to: 'declined', by: 'station' },
  cancel: { from: open, to: 'cancelled', by: 'orderer' },
}

export interface OrderSides {
  readonly memberId: string
  /** Of the branch it is for, from the root of the tree down. */
  readonly path: Path | null
  /** Of the organisation that runs the station. */
  readonly stationPath: Path
}

interface Actor {
  readonly memberId: string
  readonly offices: readonly Office[]
}

/** Whoever answers for the station’s organisation serves. */
export const serves = (order: OrderSides, { offices }: Actor): boolean => answersFor(offices, order.stationPath)

/** Who ordered, and the officers of the branch it is for. */
export const ordered = (order: OrderSides, { memberId, offices }: Actor): boolean =>
  order.memberId === memberId ||
  (order.path !== null && offices.some(({ organisationId }) => organisationId === order.path!.at(-1)))

export const mayTake = (step: OrderStep, order: OrderSides, actor: Actor): boolean =>
  moves[step].by === 'station' ? serves(order, actor) : ordered(order, actor)

interface Wanted {
  readonly step: OrderStep
  readonly scheduledFor: Date | null
  readonly reason: string
}

type Cannot = Refusal<'WRONG_STATE' | 'REASON_NEEDED' | 'TIME_NEEDED' | 'PAST' | 'TOO_FAR' | 'NOT_YET'>

/** Where a step leads. Whoever is told no is told why; what is to come has not been done. */
export const moveOrder = (
  order: { state: OrderState; scheduledFor: Date | null },
  { step, scheduledFor, reason }: Wanted,
  now: Date,
): OrderState | Cannot => {
  const { from, to } = moves[step]
  if (!from.includes(order.state)) return refuse('WRONG_STATE', { state: order.state })
  if (step === 'decline' && !reason) return refuse('REASON_NEEDED')
  if (step === 'complete' && order.scheduledFor && order.scheduledFor > now) return refuse('NOT_YET')
  if (step === 'schedule') {
    if (!scheduledFor) return refuse('TIME_NEEDED')
    if (scheduledFor <= now) return refuse('PAST')
    if (dayOf(scheduledFor) > lastDay(now)) return refuse('TOO_FAR')
  }
  return to
}

const lastDay = (now: Date): string => inShanghai(now).add(ORDER_AHEAD_DAYS, 'day').format('YYYY-MM-DD')

/** From today on, and so far ahead as anybody plans. */
export const mayWant = (day: string, now: Date): Refusal<'PAST' | 'TOO_FAR'> | true => {
  if (day < dayOf(now)) return refuse('PAST')
  return day <= lastDay(now) || refuse('TOO_FAR')
}
