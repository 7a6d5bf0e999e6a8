import type { ActivityEntry } from '../../../core/activities/entry'
import type { WholeActivity } from '../../_store/activities'

const written = (at: Date | null): string | null => at?.toISOString() ?? null

/** What is written down of an activity, without what became of it. */
export const entryOf = (activity: WholeActivity): ActivityEntry => ({
  kind: activity.kind,
  organisationId: activity.organisationId,
  clubId: activity.clubId,
  title: activity.title,
  about: activity.about,
  bring: activity.bring,
  from: written(activity.from),
  until: written(activity.until),
  place: activity.given,
  seats: activity.seats,
  audience: activity.audience && [...activity.audience],
  membersOnly: activity.membersOnly,
  signUpUntil: written(activity.signUpUntil),
  guests: activity.guests,
  questions: activity.questions,
  earnsPoints: activity.earnsPoints,
  countsHours: activity.countsHours,
  cover: activity.cover?.fileId ?? null,
  attachments: activity.attachments.map(({ fileId, name }) => ({ fileId, name })),
})
