import { action } from '../action'
import { member } from '../members/contract'
import { officerRoles, organisationKinds } from '../organisation/tree'
import { id } from '../text'
import * as z from '../zod'

/** Offered by the server in demo mode only; outside it these actions do not exist. */
export const demo = {
  people: action('demo.people', {
    who: 'anyone',
    summary: 'The invented people one may step into.',
    input: z.object({}),
    output: z.object({
      people: z.array(
        z.object({
          memberId: id(),
          name: z.string(),
          organisation: z.string(),
          district: z.nullable(z.string()),
          offices: z.array(
            z.object({ organisation: z.string(), kind: z.enum(organisationKinds), role: z.enum(officerRoles) }),
          ),
        }),
      ),
    }),
  }),

  stepInto: action('demo.stepInto', {
    who: 'anyone',
    summary: 'Become one of the invented people in this browser.',
    input: z.object({ memberId: id() }),
    output: z.object({ member }),
    refusals: ['NO_SUCH_MEMBER'],
  }),
} as const
