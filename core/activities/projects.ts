import { action } from '../action'
import { cursor } from '../cursor'
import { basis, minute } from '../instant'
import { draftText, id, line, text } from '../text'
import * as z from '../zod'
import { claimerKinds, claimStates, engaged, PLACES } from './claims'

const projectEntry = z.object({
  organisationId: id(),
  title: line(40),
  /** What is wanted. */
  about: text(2000),
  /** Null for as long as it is open. */
  claimUntil: z.nullable(minute()),
  /** How many may claim it. */
  places: z.int().check(z.gte(1), z.lte(PLACES)),
})

export type ProjectEntry = z.output<typeof projectEntry>

const projectCard = z.object({
  projectId: id(),
  title: z.string(),
  organisation: z.string(),
  claimUntil: z.nullable(z.iso.datetime()),
  places: z.int(),
  taken: z.int(),
  /** Of those that are taken: what is done keeps its place. */
  done: z.int(),
  /** Whether it may be claimed now, as far as it goes. */
  open: z.boolean(),
  /** Whether the asker, or what they lead or are an officer of, holds it or has done it. */
  mine: z.nullable(z.enum(engaged)),
  sample: z.boolean(),
})

export type ProjectCard = z.output<typeof projectCard>

const claimer = z.object({ kind: z.enum(claimerKinds), id: id() })

const claimShown = z.object({
  claimId: id(),
  kind: z.enum(claimerKinds),
  /** Where it belongs, and the club. */
  organisationId: id(),
  clubId: z.nullable(id()),
  claimer: z.string(),
  by: z.string(),
  state: z.enum(claimStates),
  claimedAt: z.iso.datetime(),
  /** Of one that was handed back: why. */
  reason: z.nullable(z.string()),
  endedAt: z.nullable(z.iso.datetime()),
  /** Whether the asker may hand it back, and whether they may post an activity for it. */
  mayEnd: z.boolean(),
  mine: z.boolean(),
  activities: z.array(z.object({ activityId: id(), title: z.string() })),
})

export type Claim = z.output<typeof claimShown>

const projectShown = z.extend(projectCard, {
  entry: projectEntry,
  updatedAt: z.iso.datetime(),
  closed: z.boolean(),
  about: z.string(),
  claims: z.array(claimShown),
  /** As whom the asker may claim it. */
  as: z.array(z.extend(claimer, { name: z.string() })),
  /** Whether the asker may change it. */
  runs: z.boolean(),
})

export type Project = z.output<typeof projectShown>

/** 项目领办: what an organisation would like to see done, for a branch, a club or a person to claim. */
export const projects = {
  saveProject: action('activities.saveProject', {
    who: 'officer',
    summary: 'Put a project on the board of an organisation, or change it.',
    input: z.object({ projectId: id(), changeId: id(), basis: basis(), entry: projectEntry }),
    output: z.object({ updatedAt: z.iso.datetime() }),
    refusals: [
      'NO_SUCH_PROJECT',
      'NOT_IN_YOUR_ORGANISATION',
      'CHANGED_MEANWHILE',
      'OVER',
      'PLACES_TAKEN',
      'PAST',
      'TEXT_REFUSED',
    ],
  }),

  closeProject: action('activities.closeProject', {
    who: 'officer',
    summary: 'Take a project off the board; whoever has claimed it goes on.',
    input: z.object({ projectId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_PROJECT', 'NOT_YOURS'],
  }),

  projects: action('activities.projects', {
    who: 'member',
    summary:
      'The board: projects that concern the asker, those that can still be claimed in front, then the newest; a page at a time.',
    input: z.object({
      which: z._default(z.enum(['open', 'mine', 'over']), 'open'),
      cursor: cursor('flag', 'instant', 'id'),
    }),
    output: z.object({ projects: z.array(projectCard), next: z.nullable(z.string()) }),
  }),

  project: action('activities.project', {
    who: 'member',
    summary: 'A project with everybody who claimed it.',
    input: z.object({ projectId: id() }),
    output: z.object({ project: projectShown }),
    refusals: ['NO_SUCH_PROJECT'],
  }),

  claim: action('activities.claim', {
    who: 'member',
    summary: 'Claim a project, for a branch, a club or oneself.',
    input: z.object({ projectId: id(), claimId: id(), as: claimer }),
    output: z.object({}),
    refusals: ['NO_SUCH_PROJECT', 'NOT_YOURS', 'ALREADY_USED', 'OVER', 'CLAIMED_ALREADY', 'FULL', 'TOO_MANY'],
  }),

  endClaim: action('activities.endClaim', {
    who: 'member',
    summary: 'Say that a claimed project is done, or hand it back with a reason, for somebody else to claim.',
    input: z.object({
      projectId: id(),
      claimId: id(),
      become: z.enum(['done', 'returned']),
      reason: z._default(draftText(300), ''),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_PROJECT', 'NO_SUCH_CLAIM', 'NOT_YOURS', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),
} as const
