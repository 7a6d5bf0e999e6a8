import { action } from '../action'
import { cursor } from '../cursor'
import { day } from '../day'
import { instant } from '../instant'
import { draftText, id } from '../text'
import * as z from '../zod'
import { serviceKinds } from './offers'
import { orderStates, orderSteps } from './order-life'

const orderCard = z.object({
  orderId: id(),
  station: z.object({ stationId: id(), name: z.string() }),
  service: z.enum(serviceKinds),
  /** What the menu called it when it was ordered. */
  offer: z.string(),
  state: z.enum(orderStates),
  /** The member, and the branch where it is for one. */
  orderedBy: z.object({ name: z.string(), organisation: z.string(), forOrganisation: z.boolean() }),
  people: z.int(),
  wantedOn: z.iso.date(),
  scheduledFor: z.nullable(z.iso.datetime()),
  stars: z.nullable(z.int()),
})

export type OrderCard = z.output<typeof orderCard>

const order = z.extend(orderCard, {
  note: z.string(),
  words: z.nullable(z.string()),
  steps: z.array(
    z.object({
      stepId: id(),
      step: z.enum(orderSteps),
      at: z.iso.datetime(),
      actor: z.string(),
      scheduledFor: z.nullable(z.iso.datetime()),
      reason: z.nullable(z.string()),
    }),
  ),
  orderedAt: z.iso.datetime(),
  /** Whether the asker serves it, and whether it is theirs; both where they ordered from their own station. */
  serves: z.boolean(),
  ordered: z.boolean(),
})

export type Order = z.output<typeof order>

const listed = z.object({ orders: z.array(orderCard), next: z.nullable(z.string()) })
const byTime = { cursor: cursor('instant', 'id') }

/** The menu of services (菜单式服务): ordered by a member or a branch, accepted, given a time and done by the station. */
export const orders = {
  order: action('stations.order', {
    who: 'member',
    summary: 'Order something from a station’s menu, for oneself or for a branch one holds an office in.',
    input: z.object({
      orderId: id(),
      stationId: id(),
      service: z.enum(serviceKinds),
      organisationId: z.nullable(id()),
      people: z.int().check(z.gte(1), z.lte(1000)),
      wantedOn: day(),
      note: z._default(draftText(300), ''),
    }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_STATION',
      'NOT_OFFERED',
      'NOT_YOUR_ORGANISATION',
      'PAST',
      'TOO_FAR',
      'CLOSED_THEN',
      'TOO_MANY',
      'TEXT_REFUSED',
      'ALREADY_USED',
    ],
  }),

  myOrders: action('stations.myOrders', {
    who: 'member',
    summary: 'What the asker ordered, and what was ordered for the branches they hold an office in; newest first.',
    input: z.object(byTime),
    output: listed,
  }),

  orderQueue: action('stations.orderQueue', {
    who: 'officer',
    summary: 'What was ordered at the stations the asker answers for; newest first.',
    input: z.object({ open: z.boolean(), ...byTime }),
    output: listed,
  }),

  orderView: action('stations.orderView', {
    who: 'member',
    summary: 'An order with all that became of it, for both its sides.',
    input: z.object({ orderId: id() }),
    output: z.object({ order }),
    refusals: ['NO_SUCH_ORDER'],
  }),

  moveOrder: action('stations.moveOrder', {
    who: 'member',
    summary: 'The station accepts, gives a time, completes or declines; who ordered cancels.',
    input: z.object({
      orderId: id(),
      stepId: id(),
      step: z.enum(orderSteps),
      /** The state that was seen when this was decided. */
      seen: z.enum(orderStates),
      scheduledFor: z.optional(instant()),
      /** Whoever gives the time knows that the station is not open then: many a service is done elsewhere. */
      outside: z._default(z.boolean(), false),
      reason: z._default(draftText(300), ''),
    }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_ORDER',
      'NOT_YOURS',
      'WRONG_STATE',
      'REASON_NEEDED',
      'TIME_NEEDED',
      'PAST',
      'TOO_FAR',
      'NOT_YET',
      'CLOSED_THEN',
      'TEXT_REFUSED',
    ],
  }),

  rateOrder: action('stations.rateOrder', {
    who: 'member',
    summary: 'Say how it was, once it is done; once.',
    input: z.object({
      orderId: id(),
      stars: z.int().check(z.gte(1), z.lte(5)),
      words: z._default(draftText(300), ''),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_ORDER', 'NOT_YOURS', 'NOT_DONE', 'ALREADY_RATED', 'TEXT_REFUSED'],
  }),
} as const
