import { MINUTE_MS, inShanghai } from '../time'
import type { ActivityEntry } from './entry'
import type { Template } from './templates'

const DAYS_AHEAD = 7

/** A week from now, so that people can arrange for it; on a working day where it is for working hours. */
const usualDay = (now: Date) => {
  const day = inShanghai(now).startOf('day').add(DAYS_AHEAD, 'day')
  return day.isoWeekday() > 5 ? day.add(8 - day.isoWeekday(), 'day') : day
}

interface Begun {
  readonly organisationId: string
  readonly clubId: string | null
  readonly now: Date
  /** Whoever hosts it had the last one of the kind then: 主题党日 has a fixed day. */
  readonly from?: Date
  readonly newId: () => string
}

/** An activity as its template begins it. */
export const begin = (template: Template, { organisationId, clubId, now, from, newId }: Begun): ActivityEntry => {
  const { kind, title, about, bring, membersOnly, seats, guests, earnsPoints, countsHours } = template
  const start = from?.getTime() ?? usualDay(now).valueOf() + template.startsAt * MINUTE_MS
  return {
    ...{ kind, organisationId, clubId, title, about, bring, membersOnly, seats, guests, earnsPoints, countsHours },
    from: new Date(start).toISOString(),
    until: new Date(start + template.minutes * MINUTE_MS).toISOString(),
    place: null,
    audience: template.audience === 'branch' ? [organisationId] : null,
    signUpUntil: null,
    questions: template.questions.map((each) => ({ ...each, choices: [...each.choices], questionId: newId() })),
    cover: null,
    attachments: [],
  }
}
