import { action } from '../action'
import { cursor } from '../cursor'
import { id, line, text } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'
import { activityStates } from './life'

const clubCard = z.object({
  clubId: id(),
  name: z.string(),
  organisation: z.string(),
  about: z.string(),
  members: z.int(),
  /** Whether the asker is in it. */
  mine: z.boolean(),
  sample: z.boolean(),
})

export type ClubCard = z.output<typeof clubCard>

const clubShown = z.extend(clubCard, {
  organisationId: id(),
  lead: z.object({ memberId: id(), name: z.string() }),
  ended: z.boolean(),
  /** Activities the asker may see, what is ahead in front. */
  activities: z.array(
    z.object({
      activityId: id(),
      title: z.string(),
      kind: z.enum(activityKinds),
      state: z.enum(activityStates),
      from: z.nullable(z.iso.datetime()),
    }),
  ),
  /** Who is in it: their names, for those who run it. */
  people: z.nullable(z.array(z.object({ memberId: id(), name: z.string(), organisation: z.string() }))),
  /** Whether the asker may change it, and whether they may give it another lead or end it. */
  runs: z.boolean(),
  owns: z.boolean(),
  leads: z.boolean(),
})

export type Club = z.output<typeof clubShown>

/** 党建+社团: people of any branch who share an interest. Officers make one for their organisation. */
export const clubs = {
  saveClub: action('activities.saveClub', {
    who: 'member',
    summary: 'Make a club, or change it; its lead may change what it says about itself.',
    input: z.object({ clubId: id(), organisationId: id(), name: line(20), about: text(500), leadId: id() }),
    output: z.object({}),
    refusals: ['NOT_IN_YOUR_ORGANISATION', 'NO_SUCH_MEMBER', 'OVER', 'TEXT_REFUSED'],
  }),

  endClub: action('activities.endClub', {
    who: 'officer',
    summary: 'End a club; what it has hosted stays.',
    input: z.object({ clubId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_CLUB', 'NOT_IN_YOUR_ORGANISATION'],
  }),

  clubs: action('activities.clubs', {
    who: 'member',
    summary: 'Every club there is: the asker’s own in front, then by how many are in it; a page at a time.',
    input: z.object({ cursor: cursor('flag', 'count', 'id', 'text') }),
    output: z.object({ clubs: z.array(clubCard), next: z.nullable(z.string()) }),
  }),

  club: action('activities.club', {
    who: 'member',
    summary: 'A club, its activities, and for those who run it, its people.',
    input: z.object({ clubId: id() }),
    output: z.object({ club: clubShown }),
    refusals: ['NO_SUCH_CLUB'],
  }),

  joinClub: action('activities.joinClub', {
    who: 'member',
    summary: 'Be in a club.',
    input: z.object({ clubId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_CLUB', 'OVER'],
  }),

  leaveClub: action('activities.leaveClub', {
    who: 'member',
    summary: 'Be in a club no longer.',
    input: z.object({ clubId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_CLUB', 'LEADS_IT', 'NOT_IN_IT'],
  }),
} as const
