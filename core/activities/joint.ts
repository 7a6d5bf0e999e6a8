import { action } from '../action'
import { organisation } from '../organisation/tree'
import { id, searchText } from '../text'
import * as z from '../zod'

const invitation = z.object({
  activityId: id(),
  title: z.string(),
  from: z.nullable(z.iso.datetime()),
  /** Who leads it, and who is asked to host it with them. */
  lead: z.string(),
  organisationId: id(),
  organisation: z.string(),
})

export type Invitation = z.output<typeof invitation>

/** 多方合办: several hosts, of whom one leads. */
export const joint = {
  organisations: action('activities.organisations', {
    who: 'member',
    summary: 'Organisations whose name has these words, all of them or those below one, to choose from.',
    input: z.object({ search: z._default(searchText(), ''), below: z._default(z.nullable(id()), null) }),
    output: z.object({ organisations: z.array(organisation), more: z.boolean() }),
  }),

  inviteHost: action('activities.inviteHost', {
    who: 'member',
    summary: 'Ask another organisation to host an activity that the asker leads; its officers are told.',
    input: z.object({ activityId: id(), organisationId: id() }),
    output: z.object({}),
    refusals: [
      'NO_SUCH_ACTIVITY',
      'NOT_YOURS',
      'NO_SUCH_ORGANISATION',
      'HOSTS_ALREADY',
      'NO_OFFICERS',
      'TOO_MANY_HOSTS',
      'WRONG_STATE',
      'TOO_LATE',
    ],
  }),

  takeBackInvitation: action('activities.takeBackInvitation', {
    who: 'member',
    summary: 'Take an invitation back that nobody has answered.',
    input: z.object({ activityId: id(), organisationId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_YOURS', 'NOT_INVITED'],
  }),

  answerInvitation: action('activities.answerInvitation', {
    who: 'officer',
    summary: 'Host an activity with who leads it, or decline; whoever accepts organises it on that side.',
    input: z.object({ activityId: id(), organisationId: id(), accept: z.boolean() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'NOT_INVITED', 'NOT_YOURS', 'WRONG_STATE', 'TOO_LATE'],
  }),

  stepDown: action('activities.stepDown', {
    who: 'member',
    summary: 'Host an activity no longer, before it begins; who leads it is told.',
    input: z.object({ activityId: id(), organisationId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ACTIVITY', 'LEADS', 'NOT_A_HOST', 'NOT_YOURS', 'WRONG_STATE', 'TOO_LATE'],
  }),

  invitations: action('activities.invitations', {
    who: 'officer',
    summary: 'Invitations that wait for the asker’s answer.',
    input: z.object({}),
    output: z.object({ invitations: z.array(invitation) }),
  }),
} as const
