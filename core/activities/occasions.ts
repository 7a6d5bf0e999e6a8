import { action } from '../action'
import { id } from '../text'
import * as z from '../zod'
import { activityKinds } from './kinds'
import { occasion } from './occasion'

/** What is known of an activity before it is posted: it is the turn, the claim or the tender of somebody. */
export const occasions = {
  occasion: action('activities.occasion', {
    who: 'member',
    summary: 'As whom the asker posts for a turn, a claim or a tender, and what is known of the activity already.',
    input: z.object({ occasion }),
    output: z.object({
      /** An organisation, or a club of it. */
      host: z.object({ organisationId: id(), clubId: z.nullable(id()), name: z.string() }),
      kind: z.nullable(z.enum(activityKinds)),
      title: z.string(),
      /** An Asia/Shanghai day. */
      day: z.nullable(z.iso.date()),
    }),
    refusals: ['NO_SUCH_OCCASION'],
  }),
} as const
