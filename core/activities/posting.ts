import { action } from '../action'
import { basis } from '../instant'
import { organisationKinds } from '../organisation/tree'
import { draftText, id, searchText } from '../text'
import * as z from '../zod'
import { activity, attachmentKinds } from './activity'
import { activityEntry } from './entry'
import { activityStates } from './life'
import { occasion } from './occasion'

/** Written, published, changed and cancelled by those who host it. */
export const posting = {
  hostable: action('activities.hostable', {
    who: 'member',
    summary: 'For whom the asker may post, and the organisations around them whose people they may invite.',
    input: z.object({
      search: z._default(searchText(), ''),
      /** The club that the asker comes from, in front of the hosts where it is theirs to post for. */
      clubId: z.optional(id()),
    }),
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
      basis: basis(),
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
      'DEADLINE_PAST',
      'TOO_FAR',
      'TOO_LONG',
      'NO_SUCH_PLACE',
      'ROOM_TAKEN',
      'TOO_MANY_PEOPLE',
      'NO_SUCH_AUDIENCE',
      'NO_SUCH_FILE',
      'QUESTIONS_ASKED',
      'SOMEBODY_CAME',
      'TURN_TAKEN',
      'FAR_FROM_TURN',
      'OCCASION_GONE',
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
      files: z.array(z.object({ fileId: id(), kind: z.enum(attachmentKinds), url: z.string() })),
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
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'WRONG_STATE', 'SOMEBODY_CAME', 'REASON_NEEDED', 'TEXT_REFUSED'],
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
