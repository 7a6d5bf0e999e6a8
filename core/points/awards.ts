import type { RuleName } from './contract'

/**
 * A part of what a rule gives, where several share in it: of so many parts the one at that place, counted from 0. Shares
 * are whole points; what is left over goes to the first: eight between three are 4, 2 and 2.
 */
interface Share {
  readonly parts: number
  readonly place: number
}

/** Something that earns points. Its key names what is rewarded, so that a retry writes nothing new. */
export interface Award {
  readonly memberId: string
  readonly rule: RuleName
  readonly key: string
  /** What it is for: a lecture, or an activity. */
  readonly lectureId?: string
  readonly activityId?: string
  /** Where several share in what the rule gives. */
  readonly share?: Share
  /** When it was earned, where that was before it is entered: its day, and the rule of that day, are those. */
  readonly at?: Date
}

/** Approved lectures bring their author points; a voice over another’s script is rewarded as a voice. */
export const forPublishing = (lecture: { lectureId: string; authorId: string; dubbed: boolean }): Award[] => {
  const name = lecture.dubbed ? 'dubbed' : 'published'
  return [
    {
      memberId: lecture.authorId,
      rule: `lecture.${name}`,
      key: `${name}:${lecture.lectureId}`,
      lectureId: lecture.lectureId,
    },
  ]
}

export interface Completion {
  readonly lectureId: string
  readonly authorId: string
  readonly learnerId: string
  /** The first member whose share reached the learner, if any did. */
  readonly sharerId: string | null
}

/** One finished lecture rewards who learned it, who made it, and who brought the learner there; never oneself. */
export const forFinishing = ({ lectureId, authorId, learnerId, sharerId }: Completion): Award[] => {
  const awards: Award[] = [
    { memberId: learnerId, rule: 'lecture.learned', key: `learned:${lectureId}`, lectureId },
    { memberId: authorId, rule: 'lecture.reached', key: `reached:${lectureId}:${learnerId}`, lectureId },
  ]
  if (sharerId)
    awards.push({ memberId: sharerId, rule: 'lecture.shared', key: `shared:${lectureId}:${learnerId}`, lectureId })
  return awards.filter((award) => (award.memberId === learnerId) === (award.rule === 'lecture.learned'))
}

export const forFeaturing = (period: string, lecture: { lectureId: string; authorId: string }): Award => ({
  memberId: lecture.authorId,
  rule: 'lecture.featured',
  key: `featured:${period}:${lecture.lectureId}`,
  lectureId: lecture.lectureId,
})

/**
 * Coming to an activity. The deed that counted somebody is in the key: whoever was taken back by mistake, and is put in
 * again, earns it anew, and no retry of the same deed does.
 */
export const forAttending = (activityId: string, memberId: string, deedId: string): Award => ({
  memberId,
  rule: 'activity.attended',
  key: `attended:${activityId}:${deedId}`,
  activityId,
})

/**
 * Hosting one that somebody came to: its hosts share, the leader being the first; each is its organiser’s. How many of its
 * entries were taken back before is in the key: where somebody turns out to have come after all, it is earned anew.
 */
export const forHosting = (
  activityId: string,
  hosts: readonly { organisationId: string; organiserId: string }[],
  takenBack = 0,
): Award[] =>
  hosts.map(({ organisationId, organiserId }, place) => ({
    memberId: organiserId,
    rule: 'activity.hosted',
    key: `hosted:${activityId}:${organisationId}${takenBack > 0 ? `:${takenBack}` : ''}`,
    activityId,
    share: { parts: hosts.length, place },
  }))
