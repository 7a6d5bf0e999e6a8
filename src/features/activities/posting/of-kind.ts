import type { ActivityForm } from './activity-form'
import { changedParts } from './changed-parts'
import { hostedBy, hostOf } from './hosted-by'

const TIMES = ['from', 'until', 'signUpUntil'] as const

/**
 * A form that was begun as one kind, begun as another: what nobody touched is as that one has it. Who hosts it, and that it
 * is for the host’s own people, were so before; times go together, lest it end before it begins.
 */
export const ofKind = (begin: ActivityForm, form: ActivityForm, other: ActivityForm): ActivityForm => {
  const touched = changedParts(hostedBy(begin, hostOf(form)), form)
  const { from, until, signUpUntil } = form
  const isTimed = TIMES.some((time) => time in touched)
  return { ...other, ...touched, ...(isTimed && { from, until, signUpUntil }), kind: other.kind }
}
