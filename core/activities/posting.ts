import { action } from '../action'
import { spot } from '../stations/spot'
import { draftLine, draftText, id } from '../text'
import * as z from '../zod'
import { organisationKinds } from '../organisation/tree'
import { activityEntry, entryPart } from './entry'
import { hostStates } from './hosting'
import { activityKinds } from './kinds'
import { activityStates, signUpStates } from './life'
import { occasion } from './occasion'

/** Where it is, in words for people, and on the map where it has a place there. */
const placeShown = z.object({
  kind: z.enum(['station', 'address', 'online']),
  /** A station’s name and room, or an address, or a link. */
  words: z.string(),
  address: z.nullable(z.string()),
  stationId: z.nullable(id()),
  spot: z.nullable(spot),
})

export type PlaceShown = z.output<typeof placeShown>

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

/** Why the asker cannot sign up. */
export const closedBecause = ['NOT_OPEN', 'TOO_LATE'] as const

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
  attachments: z.array(
    z.object({ fileId: id(), name: z.string(), kind: z.enum(['picture', 'document']), url: z.string() }),
  ),
  waiting: z.int(),
  cancelReason: z.nullable(z.string()),
  mySignUp: z.nullable(mine),
  /** Null while signing up is open to the asker. */
  closed: z.nullable(z.enum(closedBecause)),
  /** Other activities at the same time for which the asker has signed up. */
  clashes: z.array(z.object({ activityId: id(), title: z.string(), from: z.iso.datetime(), until: z.iso.datetime() })),
  /** What was changed last of what people plan by, since it was published. */
  changed: z.nullable(z.object({ at: z.iso.datetime(), before: entryPart, after: entryPart })),
  /** Whether the asker has the running of it, and whether they may change it. */
  organises: z.boolean(),
  leads: z.boolean(),
})

export type Activity = z.output<typeof activity>

/** The `updatedAt` of what is changed; null for what is new. */
const basis = z.nullable(z.iso.datetime())

/** Written, published, changed and cancelled by those who host it. */
export const posting = {
  hostable: action('activities.hostable', {
    who: 'member',
    summary: 'For whom the asker may post, and the organisations around them whose people they may invite.',
    input: z.object({ search: z._default(draftLine(40), '') }),
    output: z.object({
      /** Where they hold an office, and the clubs there and those they lead; none where they may not post. */
      hosts: z.array(
        z.object({
          organisationId: id(),
          clubId: z.nullable(id()),
          name: z.string(),
          /** When its last 主题党日 was or is: the next one has the same day of a month. */
          themeDay: z.nullable(z.iso.datetime()),
        }),
      ),
      /** Their own and those above, and all below their offices, in the order of the tree. */
      organisations: z.array(
        z.object({
          organisationId: id(),
          name: z.string(),
          kind: z.enum(organisationKinds),
          /** Whether it is theirs to post for. */
          hostable: z.boolean(),
        }),
      ),
      /** Whether there are more than are listed: then a search finds them. */
      more: z.boolean(),
    }),
  }),

  save: action('activities.save', {
    who: 'member',
    summary: 'Write an activity down, whole, and publish it if asked to; those who signed up are told what changed.',
    input: z.object({
      activityId: id(),
      changeId: id(),
      basis,
      entry: activityEntry,
      publish: z.boolean(),
      /** What a new one is posted for; one that is there keeps what it was posted for. */
      occasion: z._default(z.nullable(occasion), null),
    }),
    output: z.object({ updatedAt: z.iso.datetime(), state: z.enum(activityStates) }),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NOT_IN_YOUR_ORGANISATION',
      'CHANGED_MEANWHILE',
      'WRONG_STATE',
      'INCOMPLETE',
      'PAST',
      'TOO_FAR',
      'TOO_LONG',
      'NO_SUCH_PLACE',
      'NO_SUCH_AUDIENCE',
      'NO_SUCH_FILE',
      'QUESTIONS_ASKED',
      'TEXT_REFUSED',
    ],
  }),

  entry: action('activities.entry', {
    who: 'member',
    summary: 'All that is written down of an activity, to be changed by those who lead it.',
    input: z.object({ activityId: id() }),
    output: z.object({
      entry: activityEntry,
      /** What it was posted for, whose host it keeps. */
      occasion: z.nullable(occasion),
      state: z.enum(activityStates),
      updatedAt: z.iso.datetime(),
      files: z.array(z.object({ fileId: id(), url: z.string() })),
      /** What those that the entry names by their ids are called. */
      names: z.object({ host: z.string(), place: z.nullable(z.string()), audience: z.array(z.string()) }),
    }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS'],
  }),

  view: action('activities.view', {
    who: 'member',
    summary: 'All about an activity that is for the asker, or that they host.',
    input: z.object({ activityId: id() }),
    output: z.object({ activity }),
    refusals: ['NO_SUCH_ACTIVITY'],
  }),

  cancel: action('activities.cancel', {
    who: 'member',
    summary: 'Call an activity off, with a reason that everybody who signed up is told; a draft is thrown away.',
    input: z.object({ activityId: id(), reason: z._default(draftText(300), '') }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  appCode: action('activities.appCode', {
    who: 'member',
    summary: 'The mini-program code that opens an activity in WeChat, for its poster.',
    input: z.object({ activityId: id() }),
    /** As a data URL. */
    output: z.object({ picture: z.string() }),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_OPEN', 'NO_CODE'],
  }),
} as const
