import { action } from '../action'
import { cursor } from '../cursor'
import { instant } from '../instant'
import { id } from '../text'
import * as z from '../zod'
import { notice } from './notices'

const templateId = z.string().check(z.minLength(1), z.maxLength(100))

/** What members are told: in the app, by messages of the platform, and in their own calendar. */
export const telling = {
  notices: action('activities.notices', {
    who: 'member',
    summary: 'What the asker was told, newest first, and how much of it they have not read.',
    input: z.object({ cursor: cursor('instant', 'id') }),
    output: z.object({ notices: z.array(notice), unread: z.int(), next: z.nullable(z.string()) }),
  }),

  readNotices: action('activities.readNotices', {
    who: 'member',
    summary: 'The asker has read what they were told until then.',
    input: z.object({ until: instant() }),
    output: z.object({ unread: z.int() }),
  }),

  messages: action('activities.messages', {
    who: 'member',
    summary: 'The templates of messages that the platform asks the person about at a tap; none where it sends none.',
    input: z.object({}),
    output: z.object({ templates: z.array(templateId) }),
  }),

  allowMessages: action('activities.allowMessages', {
    who: 'member',
    summary: 'The person agreed, at one tap, to one message of each of these templates.',
    input: z.object({
      /** The same for a retry. */
      tapId: id(),
      templates: z.array(templateId).check(z.minLength(1), z.maxLength(3)),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_TEMPLATE'],
  }),

  feed: action('activities.feed', {
    who: 'member',
    summary: 'Whether there is an address at which a calendar app reads the asker’s activities, and since when.',
    input: z.object({}),
    output: z.object({ madeAt: z.nullable(z.iso.datetime()) }),
  }),

  makeFeed: action('activities.makeFeed', {
    who: 'member',
    summary: 'Make such an address; one that was made before stops working. It is told once: a hash alone is kept.',
    input: z.object({ feedId: id() }),
    output: z.object({ path: z.string(), madeAt: z.iso.datetime() }),
  }),

  revokeFeed: action('activities.revokeFeed', {
    who: 'member',
    summary: 'The address stops working.',
    input: z.object({}),
    output: z.object({}),
  }),
} as const
