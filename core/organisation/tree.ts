import * as z from '../zod'
import { id } from '../text'

export const organisationKinds = ['committee', 'general_branch', 'branch'] as const

/** 书记, the three elected officers 运营官, 财务官 and 宣传官, and the staff of a committee. */
export const officerRoles = ['secretary', 'operations', 'finance', 'publicity', 'staff'] as const

export type OfficerRole = (typeof officerRoles)[number]

export const organisation = z.object({
  organisationId: id(),
  name: z.string(),
  kind: z.enum(organisationKinds),
})

export type Organisation = z.output<typeof organisation>
