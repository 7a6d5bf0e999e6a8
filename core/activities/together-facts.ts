import { id } from '../text'
import * as z from '../zod'

const ofRota = { rotaId: id(), rota: z.string() }
const ofProject = { projectId: id(), project: z.string(), claimer: z.string() }
const ofTender = { tenderId: id(), tender: z.string() }
/** Of the activity that `notice.activity_id` names. */
const ofHost = { title: z.string(), organisation: z.string() }

/** What organisations are told of what they do, most of it together: each kind of notice, with the facts its words need. */
export const togetherFacts = {
  turn_planned: z.object({ ...ofRota, dueOn: z.iso.date() }),
  turn_skipped: z.object({ ...ofRota, dueOn: z.iso.date(), reason: z.string() }),
  /** An organisation asks to give its day for that of whoever is told. */
  swap_asked: z.object({ ...ofRota, organisation: z.string(), dueOn: z.iso.date(), forDay: z.iso.date() }),
  /** Whether one of the turns had changed, so that there was nothing to accept, was not noted at first. */
  swap_answered: z.object({
    ...ofRota,
    organisation: z.string(),
    accepted: z.boolean(),
    changed: z.optional(z.boolean()),
  }),
  claim_made: z.object(ofProject),
  claim_done: z.object({ ...ofProject, reason: z.nullable(z.string()) }),
  claim_returned: z.object({ ...ofProject, reason: z.nullable(z.string()) }),
  /** Its id was not noted at first. */
  host_invited: z.object({ ...ofHost, organisationId: z.optional(id()), lead: z.string() }),
  host_answered: z.object({ ...ofHost, accepted: z.boolean() }),
  host_stepped_down: z.object(ofHost),
  /** Whether the bids were never opened, which was not noted at first. */
  tender_called_off: z.object({ ...ofTender, reason: z.string(), sealed: z.optional(z.boolean()) }),
  /** The room that an activity had, or had asked for, is not its own any more. */
  room_lost: z.object({
    room: z.string(),
    from: z.iso.datetime({ offset: true }),
    state: z.enum(['refused', 'cancelled', 'missed']),
    reason: z.nullable(z.string()),
  }),
  /** The station agreed to a room that an activity asked for. */
  room_agreed: z.object({
    room: z.string(),
    from: z.iso.datetime({ offset: true }),
    until: z.iso.datetime({ offset: true }),
  }),
  /** Null where nobody won. */
  bid_result: z.object({ ...ofTender, winner: z.nullable(z.string()) }),
  /** An activity is over, and so many scanned the code at its door and are not confirmed, or came and are not checked out. */
  attendance_open: z.object({ activityId: id(), held: z.int(), staying: z.int() }),
} as const

export type TogetherKind = keyof typeof togetherFacts

export type TogetherFacts<Kind extends TogetherKind> = z.output<(typeof togetherFacts)[Kind]>
