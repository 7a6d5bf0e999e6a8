import { action } from '../action'
import { cursor } from '../cursor'
import { day } from '../day'
import { basis } from '../instant'
import { draftText, id } from '../text'
import * as z from '../zod'
import { rotaCard, rotaEntry, rotaShown } from './rota-shown'
import { TURNS_AT_ONCE } from './turns'

/** 轮值主办: organisations that take turns, in an order that somebody above them keeps. */
export const rota = {
  saveRota: action('activities.saveRota', {
    who: 'officer',
    summary:
      'Set a rota up, or change its rhythm or who takes turns; whoever leaves keeps their place in what has been.',
    input: z.object({ rotaId: id(), changeId: id(), basis: basis(), entry: rotaEntry }),
    output: z.object({ updatedAt: z.iso.datetime() }),
    refusals: ['NO_SUCH_ROTA', 'NOT_IN_YOUR_ORGANISATION', 'NOT_BELOW', 'CHANGED_MEANWHILE', 'TEXT_REFUSED'],
  }),

  endRota: action('activities.endRota', {
    who: 'officer',
    summary: 'End a rota; what has been stays, and turns that are ahead are skipped.',
    input: z.object({ rotaId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NOT_YOURS'],
  }),

  rotas: action('activities.rotas', {
    who: 'member',
    summary: 'The rotas that concern the asker, those that go on in front, then the newest; a page at a time.',
    input: z.object({ cursor: cursor('flag', 'instant', 'id') }),
    output: z.object({ rotas: z.array(rotaCard), next: z.nullable(z.string()) }),
  }),

  rota: action('activities.rota', {
    who: 'member',
    summary: 'A rota with its turns, what became of them, and who is proposed next.',
    input: z.object({ rotaId: id() }),
    output: z.object({ rota: rotaShown }),
    refusals: ['NO_SUCH_ROTA'],
  }),

  planTurns: action('activities.planTurns', {
    who: 'officer',
    summary: 'Say whose turn it is and when; whoever keeps the rota need not follow what it proposes.',
    input: z.object({
      rotaId: id(),
      turns: z
        .array(z.object({ turnId: id(), organisationId: id(), dueOn: day() }))
        .check(z.minLength(1), z.maxLength(TURNS_AT_ONCE)),
    }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NOT_YOURS', 'OVER', 'NOT_A_MEMBER', 'PAST', 'TOO_FAR', 'DAY_TAKEN'],
  }),

  skipTurn: action('activities.skipTurn', {
    who: 'officer',
    summary: 'Skip a turn with a reason, which is kept; it is owed still.',
    input: z.object({ rotaId: id(), turnId: id(), reason: draftText(300) }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NOT_YOURS', 'NO_SUCH_TURN', 'WRONG_STATE', 'REASON_NEEDED', 'TEXT_REFUSED'],
  }),

  askSwap: action('activities.askSwap', {
    who: 'officer',
    summary: 'Ask another organisation to swap a turn of one’s own for one of theirs.',
    input: z.object({ rotaId: id(), swapId: id(), turnId: id(), withTurnId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NO_SUCH_TURN', 'NOT_YOURS', 'WRONG_STATE', 'NO_OFFICERS', 'ASKED_ALREADY'],
  }),

  answerSwap: action('activities.answerSwap', {
    who: 'officer',
    summary: 'Accept or decline a swap that somebody asked for, while both turns are ahead.',
    input: z.object({ rotaId: id(), swapId: id(), accept: z.boolean() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NO_SUCH_SWAP', 'NOT_YOURS', 'PAST', 'TAKEN_BACK', 'ANSWERED_ALREADY', 'WRONG_STATE'],
  }),

  takeBackSwap: action('activities.takeBackSwap', {
    who: 'officer',
    summary: 'Take back a swap that one’s own organisation asked for, until it is answered.',
    input: z.object({ rotaId: id(), swapId: id() }),
    output: z.object({}),
    refusals: ['NO_SUCH_ROTA', 'NO_SUCH_SWAP', 'NOT_YOURS', 'WRONG_STATE'],
  }),
} as const
