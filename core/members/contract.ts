import { action } from '../action'
import { cursor } from '../cursor'
import { officerRoles, organisation, organisationKinds } from '../organisation/tree'
import { id, searchText, text } from '../text'
import * as z from '../zod'

/** 正式党员, 预备党员, 入党积极分子, 群众. */
export const memberStatuses = ['full', 'probationary', 'activist', 'masses'] as const

const providers = ['wechat', 'browser'] as const

export const member = z.object({
  memberId: id(),
  name: z.string(),
  status: z.enum(memberStatuses),
  /** From the root of the tree to the member's own branch; the last is where they belong. */
  path: z.array(organisation),
  offices: z.array(
    z.object({
      organisationId: id(),
      organisation: z.string(),
      kind: z.enum(organisationKinds),
      role: z.enum(officerRoles),
    }),
  ),
})

export type Member = z.output<typeof member>

const code = text(32)

const invitation = z.object({ code: z.string(), expiresAt: z.iso.datetime() })

export const members = {
  me: action('members.me', {
    who: 'anyone',
    summary: 'Who the caller is on the roster, or null for a visitor.',
    input: z.object({}),
    output: z.object({
      member: z.nullable(member),
      /** Where the caller comes from: one WeChat identity each, or as many browsers as they confirm. */
      identity: z.nullable(z.enum(providers)),
    }),
  }),

  bind: action('members.bind', {
    who: 'anyone',
    summary: 'Bind the caller’s platform identity to the roster with an invitation code.',
    input: z.object({
      code,
      /** Membership is sensitive personal information: binding needs the person’s separate consent. */
      consent: z.literal(true),
    }),
    output: z.object({ member }),
    refusals: ['CODE_WRONG', 'CODE_EXPIRED', 'CODE_USED', 'LOCKED', 'ALREADY_BOUND', 'MEMBER_BOUND', 'NO_IDENTITY'],
  }),

  invite: action('members.invite', {
    who: 'officer',
    summary:
      'Make an invitation code for a person on the roster. Any earlier unused code of theirs stops working, and once this one is used, so do the browsers they were signed in on.',
    input: z.object({ invitationId: id(), memberId: id() }),
    output: invitation,
    refusals: ['NO_SUCH_MEMBER', 'NOT_IN_YOUR_ORGANISATION', 'ABOVE_YOU', 'MEMBER_BOUND', 'ALREADY_USED'],
  }),

  addBrowser: action('members.addBrowser', {
    who: 'member',
    summary: 'Make a short-lived code with which the member signs in on another browser of their own.',
    input: z.object({ invitationId: id() }),
    output: invitation,
    refusals: ['ALREADY_USED'],
  }),

  roster: action('members.roster', {
    who: 'officer',
    summary: 'The people of the organisations the caller answers for, by name, with who is bound already.',
    input: z.object({ search: z._default(searchText(), ''), cursor: cursor('id', 'text') }),
    output: z.object({
      members: z.array(
        z.object({
          memberId: id(),
          name: z.string(),
          status: z.enum(memberStatuses),
          organisation: z.string(),
          bound: z.boolean(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  }),

  signOut: action('members.signOut', {
    who: 'member',
    summary: 'Forget this browser. A WeChat identity stays bound.',
    input: z.object({}),
    output: z.object({}),
    refusals: ['ONLY_IN_BROWSER'],
  }),

  signIns: action('members.signIns', {
    who: 'member',
    summary:
      'Where the caller is signed in: this one first, then what was used last. Of its use only the latest day is kept.',
    input: z.object({}),
    output: z.object({
      signIns: z.array(
        z.object({
          signInId: id(),
          provider: z.enum(providers),
          since: z.iso.datetime(),
          lastUsedOn: z.iso.date(),
          here: z.boolean(),
        }),
      ),
    }),
  }),

  endSignIn: action('members.endSignIn', {
    who: 'member',
    summary: 'Forget one of the caller’s browsers. A WeChat identity stays bound.',
    input: z.object({ signInId: id() }),
    output: z.object({}),
    refusals: ['ONLY_IN_BROWSER'],
  }),

  endOtherSignIns: action('members.endOtherSignIns', {
    who: 'member',
    summary: 'Forget all of the caller’s browsers but the one they ask from.',
    input: z.object({}),
    output: z.object({ ended: z.int() }),
  }),

  tick: action('members.tick', {
    who: 'timer',
    summary: 'Each night: forget counts of wrong codes and invitations that are long over.',
    input: z.object({}),
    output: z.object({ swept: z.int() }),
  }),
} as const
