import { spot } from '../stations/spot'
import { id } from '../text'
import * as z from '../zod'
import { activityEntry, toldPart } from './entry'
import { hostStates } from './hosting'
import { activityKinds } from './kinds'
import { activityStates, signUpStates } from './life'

/** Where it is, in words for people, and on the map where it has a place there. */
const placeShown = z.object({
  kind: z.enum(['station', 'address', 'online']),
  /** A station’s name and room, or an address; of what is online, the link, or what stands in its place. */
  words: z.string(),
  address: z.nullable(z.string()),
  stationId: z.nullable(id()),
  spot: z.nullable(spot),
})

export type PlaceShown = z.output<typeof placeShown>

/** The link of what is online is for who has a seat, and who runs it; others read this, and those who wait for a seat that. */
export const LINK_KEPT = '线上，报名后看参加方式'
export const LINK_AWAITED = '线上，有了名额后看参加方式'

export const activityCard = z.object({
  activityId: id(),
  kind: z.enum(activityKinds),
  state: z.enum(activityStates),
  title: z.string(),
  /** The leading host: an organisation, or a club of it. */
  host: z.string(),
  from: z.nullable(z.iso.datetime()),
  until: z.nullable(z.iso.datetime()),
  place: z.nullable(placeShown),
  /** Null for as many as come. */
  seats: z.nullable(z.int()),
  /** Seats given, guests and offers among them. */
  taken: z.int(),
  cover: z.nullable(z.string()),
  sample: z.boolean(),
  /** How the asker stands to it; null for not at all. */
  mine: z.nullable(z.enum(signUpStates)),
})

export type ActivityCard = z.output<typeof activityCard>

const host = z.object({
  organisationId: id(),
  name: z.string(),
  state: z.enum(hostStates),
  /** Whether the asker may answer an invitation to it. */
  mine: z.boolean(),
  /** Of one that is invited: whether there is anybody who could answer. */
  answerable: z.boolean(),
})

const mine = z.object({
  state: z.enum(signUpStates),
  guests: z.int(),
  answers: z.array(z.object({ questionId: id(), answer: z.string() })),
  /** Of one who waits: how many parties wait before them. */
  before: z.nullable(z.int()),
  /** Of one who is offered a seat: until when they may take it. */
  offeredUntil: z.nullable(z.iso.datetime()),
})

export const attachmentKinds = ['picture', 'document'] as const

export type AttachmentKind = (typeof attachmentKinds)[number]

/** Why the asker cannot sign up. */
const closedBecause = ['NOT_OPEN', 'TOO_LATE'] as const

export const activity = z.extend(activityCard, {
  about: z.string(),
  bring: z.string(),
  hosts: z.array(host),
  membersOnly: z.boolean(),
  /** The organisations it is for, by name; null for everyone. */
  audience: z.nullable(z.array(z.string())),
  signUpUntil: z.nullable(z.iso.datetime()),
  /** Whom somebody may bring along, at most. */
  guests: z.int(),
  questions: activityEntry.shape.questions,
  earnsPoints: z.boolean(),
  countsHours: z.boolean(),
  attachments: z.array(z.object({ fileId: id(), name: z.string(), kind: z.enum(attachmentKinds), url: z.string() })),
  waiting: z.int(),
  cancelReason: z.nullable(z.string()),
  mySignUp: z.nullable(mine),
  /** Null while signing up is open to the asker. */
  closed: z.nullable(z.enum(closedBecause)),
  /** Other activities at the same time for which the asker has signed up. */
  clashes: z.array(z.object({ activityId: id(), title: z.string(), from: z.iso.datetime(), until: z.iso.datetime() })),
  /** What was changed last of what people plan by, since it was published. */
  changed: z.nullable(z.object({ at: z.iso.datetime(), before: toldPart, after: toldPart })),
  /** Whether the asker has the running of it, and whether they may change it. */
  organises: z.boolean(),
  leads: z.boolean(),
})

export type Activity = z.output<typeof activity>
